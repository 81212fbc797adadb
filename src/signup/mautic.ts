// The provider `mautic`: a form of a Mautic of one's own. Knows that endpoint.
//
// Verified in the source (mautic/mautic 24271492, FormBundle: Controller/PublicController.php, Model/SubmissionModel.php):
// POST /form/submit?formId=<n> takes `mauticform[formId]` and `mauticform[<alias>]` for each field of the form, and leaves
// what is no field of it aside. With `ajax` in the query it answers in JSON: `success` 1, or 0 with `validationErrors` by
// alias or an `errorMessage`. `mauticform[formName]` only comes back in the answer. Which origins may read it is a setting
// of the server (CORS).
import {WebUrl} from '../content/web-url.js';
import {detailOf} from './field-errors.js';
import {consentFieldsAs} from './form.js';
import {post, record, unconfirmed, type Reply} from './post.js';
import type {Answer, FieldError, FieldName, Provider, Settings, SignUp} from './provider.js';

const control = (alias: string): string => `mauticform[${alias}]`;

/** What the form calls its fields: it is made with these aliases. */
const names = {email: control('email'), name: control('name'), consent: control('consent')};

const fields = (signUp: SignUp, {form = '', name}: Settings): Readonly<Record<string, string>> => ({
  [control('formId')]: form,
  ...(name && {[control('formName')]: name}),
  ...consentFieldsAs(control, signUp),
});

/** Errors stand by alias; some have markup in them, which is text to us. */
const fieldErrors = (errors: unknown): FieldError[] =>
  (Object.keys(names) as FieldName[]).flatMap((name) => {
    const detail = detailOf(detailOf(record(errors)[name]).replace(/<[^<>]*>/g, ' '));
    return detail ? {name, detail} : [];
  });

const read = ({response, content: {success, validationErrors}}: Reply): Answer => {
  // Whether Mautic asks for a confirmation by email is up to the form's actions, of which the answer says nothing.
  if (response.status === 200 && success === 1) return {state: 'accepted', confirmationPending: false};
  if (response.status !== 200 || success !== 0) return unconfirmed(response);
  const fields = fieldErrors(validationErrors);
  return fields.length ? {state: 'rejected', fields} : {state: 'unconfirmed', reason: 'server'};
};

export const mautic: Provider = {
  // Where the form in Mautic has fields of these names to take it.
  carriesConsent: true,
  needs: ['form'],
  names: () => names,
  fields: (signUp, {settings}) => fields(signUp, settings),
  send: async (signUp, {action, settings, signal}) => {
    const {email, name} = signUp;
    const url = new WebUrl(action);
    url.searchParams.set('ajax', '1');
    const body = new globalThis.URLSearchParams({
      [names.email]: email,
      ...(name && {[names.name]: name}),
      [names.consent]: 'yes',
      ...fields(signUp, settings),
    });
    return read(await post({action: url.href, signal}, body));
  },
};
