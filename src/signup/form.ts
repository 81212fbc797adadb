// The provider `form`: the browser posts the form to whoever takes the fields as receiver/openapi.json names them. Knows that contract.
import type {Destination, Provider, SignUp} from './provider.js';

/** What makes the consent provable, as fields. */
export const consentFields = ({consent, source_url, form_version}: SignUp): Readonly<Record<string, string>> => ({
  consent_text: consent.text,
  consent_version: consent.version,
  consent_language: consent.language,
  ...Object.fromEntries((consent.purposes ?? []).map(({name, text}) => [`purpose_text:${name}`, text])),
  ...(source_url && {source_url}),
  form_version,
});

/** The same fields under a list's own names, which have letters, digits and `_` in them. */
export const consentFieldsAs = (called: (name: string) => string, signUp: SignUp): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(consentFields(signUp)).map(([name, value]) => [called(name.replace(/\W/g, '_')), value]),
  );

/** What only script knows, as fields of a native post. */
export const documentedFields = (
  signUp: SignUp,
  {idempotencyKey}: Pick<Destination, 'idempotencyKey'>,
): Readonly<Record<string, string>> => ({...consentFields(signUp), idempotency_key: idempotencyKey});

export const form: Provider = {carriesConsent: true, fields: documentedFields};
