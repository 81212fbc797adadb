// The provider `json`: the contract of demo/openapi.json. Knows fetch and that contract.
import type {Answer, FieldName, Provider} from './provider.js';

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** The field errors of an RFC 9457 problem: `errors: [{detail, pointer: "#/email"}]`. */
const fieldErrors = (problem: unknown) => {
  const {errors} = record(problem);
  return (Array.isArray(errors) ? errors : []).flatMap((error: unknown) => {
    const {detail, pointer} = record(error);
    const name = /^#\/(email|name|consent)/.exec(String(pointer))?.[1] as FieldName | undefined;
    return name && typeof detail === 'string' ? [{name, detail}] : [];
  });
};

const read = async (response: Response): Promise<Answer> => {
  const {status} = response;
  const body: unknown = await response.json().catch(() => undefined);
  if (status === 200 || status === 201 || status === 202) {
    const {confirmation_pending: pending} = record(body);
    return typeof pending === 'boolean'
      ? {state: 'accepted', confirmationPending: pending}
      : {state: 'unconfirmed', reason: 'format'};
  }
  const fields = status === 400 || status === 422 ? fieldErrors(body) : [];
  if (fields.length) return {state: 'rejected', fields};
  return {state: 'unconfirmed', reason: status === 429 ? 'too-many' : 'server'};
};

export const json: Provider = {
  name: 'json',
  carriesConsent: true,
  async send({email, name, consent, sourceUrl, formVersion}, {action, idempotencyKey, signal}) {
    const response = await fetch(action, {
      method: 'POST',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: {
        accept: 'application/json, application/problem+json',
        'content-type': 'application/json',
        // A structured-field string: draft-ietf-httpapi-idempotency-key-header.
        'idempotency-key': `"${idempotencyKey}"`,
      },
      body: JSON.stringify({
        email,
        name,
        consent: {given: true, ...consent},
        source_url: sourceUrl,
        form_version: formVersion,
      }),
      signal,
    });
    return read(response);
  },
};
