// The provider `json`: the contract of demo/openapi.json. Knows fetch and that contract.
import type {Answer, FieldError, FieldName, Provider} from './provider.js';

const record = (value: unknown): Record<string, unknown> => (value ?? {}) as Record<string, unknown>;

/** The field errors of an RFC 9457 problem: `errors: [{detail, pointer: "#/email"}]`. */
const fieldErrors = (errors: unknown): FieldError[] =>
  (Array.isArray(errors) ? errors : []).flatMap((error: unknown) => {
    const {detail, pointer} = record(error);
    const [, name] = /^#\/(email|name|consent)(\/|$)/.exec(String(pointer)) ?? [];
    return name && typeof detail === 'string' ? {name: name as FieldName, detail} : [];
  });

const read = async (response: Response): Promise<Answer> => {
  const {status, ok} = response;
  const {confirmation_pending: confirmationPending, errors} = record(await response.json().catch(() => undefined));
  if ([200, 201, 202].includes(status) && typeof confirmationPending === 'boolean') {
    return {state: 'accepted', confirmationPending};
  }
  const fields = [400, 422].includes(status) ? fieldErrors(errors) : [];
  if (fields.length) return {state: 'rejected', fields};
  return {state: 'unconfirmed', reason: status === 429 ? 'too-many' : ok ? 'format' : 'server'};
};

export const json: Provider = async (signUp, {action, idempotencyKey, signal}) =>
  read(
    await fetch(action, {
      method: 'POST',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // A structured-field string: draft-ietf-httpapi-idempotency-key-header.
      headers: {'content-type': 'application/json', 'idempotency-key': `"${idempotencyKey}"`},
      body: JSON.stringify(signUp),
      signal,
    }),
  );
