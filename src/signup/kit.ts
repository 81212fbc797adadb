// The provider `kit`: the browser posts a form of Kit's, which was ConvertKit. Knows its fields.
//
// Verified in forms in public code: POST https://app.kit.com/forms/<id>/subscriptions takes `email_address`, `first_name`,
// and the account's own fields as `fields[<key>]`. What becomes of one that the account has not is not known: make them first.
import {consentFieldsAs} from './form.js';
import type {Provider} from './provider.js';

export const kit: Provider = {
  // Where the account has fields of these names to take it.
  carriesConsent: true,
  names: () => ({email: 'email_address', name: 'first_name', consent: ''}),
  fields: (signUp) => consentFieldsAs((name) => `fields[${name}]`, signUp),
};
