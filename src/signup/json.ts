// The provider `json`: the contract of receiver/openapi.json. Knows that contract.
import {isText} from '../content/field.js';
import {detailOf, firstOfEach, problemsOf} from './field-errors.js';
import {documentedFields} from './form.js';
import {post, unconfirmed, type Reply} from './post.js';
import {toJson} from './to-json.js';
import type {Answer, FieldError, FieldName, Provider} from './provider.js';

/** The field errors of an RFC 9457 problem: `errors: [{detail, pointer: "#/email"}]`. */
const fieldErrors = (errors: unknown): FieldError[] =>
  firstOfEach(
    problemsOf(errors).map(({detail, pointer}) => {
      const [, name] = (isText(pointer) && /^#\/(email|name|consent)(\/|$)/.exec(pointer)) || [];
      return {name: name as FieldName | undefined, detail: detailOf(detail)};
    }),
  );

const read = ({response, content}: Reply): Answer => {
  const {status} = response;
  const {confirmation_pending: confirmationPending, errors} = content;
  if ([200, 201, 202].includes(status) && typeof confirmationPending === 'boolean') {
    return {state: 'accepted', confirmationPending};
  }
  const fields = [400, 422].includes(status) ? fieldErrors(errors) : [];
  if (fields.length) return {state: 'rejected', fields};
  // 409: the same sign-up is still on its way. 422: its key was used for another one.
  const isConflict = status === 409 || (status === 422 && !errors);
  return isConflict ? {state: 'unconfirmed', reason: 'conflict'} : unconfirmed(response);
};

export const json: Provider = {
  carriesConsent: true,
  fields: documentedFields,
  send: async (signUp, to) =>
    read(
      await post(to, toJson(signUp), {
        'content-type': 'application/json',
        // A structured-field string: draft-ietf-httpapi-idempotency-key-header.
        'idempotency-key': `"${to.idempotencyKey}"`,
      }),
    ),
};
