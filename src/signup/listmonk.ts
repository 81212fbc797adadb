// The provider `listmonk`: the public subscription API of a listmonk of one's own. Knows that endpoint.
//
// Verified in the source (knadh/listmonk 6.2.0, 911e0b77, cmd/public.go): POST /api/public/subscription takes JSON, or a form
// with `email`, `name` and one `l` for each list, which a page may send without asking first (no preflight). Answers 200
// with `{"data":{"has_optin":boolean}}`, by the docs `{"data":true}`; a refusal is 400 with `{"message":"…"}` in the
// server's language. It has no place for the words of a consent. "Enable public subscription page" has to be on, the
// list public, and the page's origin among the trusted URLs.
import {detailOf} from './field-errors.js';
import {post, record, unconfirmed, type Reply} from './post.js';
import type {Answer, Provider} from './provider.js';

const read = ({response, content: {data, message}}: Reply): Answer => {
  // The older form of the answer does not say whether the list asks for a confirmation by email.
  const pending = data === true ? false : record(data)['has_optin'];
  if (response.status === 200 && typeof pending === 'boolean') return {state: 'accepted', confirmationPending: pending};
  // A refusal does not say what it is about but in words; of those that can be mended, only the address is in the form.
  const detail = detailOf(message);
  if (response.status === 400 && /e-?mail/i.test(detail)) return {state: 'rejected', fields: [{name: 'email', detail}]};
  return unconfirmed(response);
};

export const listmonk: Provider = {
  carriesConsent: false,
  needs: ['list'],
  names: () => ({consent: ''}),
  send: async ({email, name}, to) => {
    const lists = (to.settings['list'] ?? '').split(/\s+/).filter(Boolean);
    const body = new globalThis.URLSearchParams([
      ['email', email],
      ...(name ? [['name', name]] : []),
      ...lists.map((list) => ['l', list]),
    ]);
    return read(await post(to, body));
  },
};
