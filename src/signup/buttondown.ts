// The provider `buttondown`: the browser posts a form to Buttondown. Knows its fields.
//
// Verified in its documentation (buttondown/docs 1bb7f01f, "Building your subscriber base"): POST
// https://buttondown.com/api/emails/embed-subscribe/<username> takes `email`, `embed` and `metadata__<key>`, hidden ones
// too. It has to be a form and not fetch, since a page with a captcha may answer. A confirmation by email is usual.
import {consentFieldsAs} from './form.js';
import type {Provider} from './provider.js';

const key = (name: string): string => `metadata__${name}`;

export const buttondown: Provider = {
  carriesConsent: true,
  names: () => ({name: key('name'), consent: key('consent')}),
  fields: (signUp) => ({embed: '1', ...consentFieldsAs(key, signUp)}),
};
