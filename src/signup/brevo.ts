// The provider `brevo`: the browser posts a form of Brevo's. Knows its fields.
//
// Verified in forms that Brevo generates, in public code: POST https://<account>.sibforms.com/serve/<token> takes `EMAIL`,
// `locale`, `html_type=simple`, and `email_address_check`, a trap for programs that fill in everything, which stays empty.
// It does not let a page read its answer. What else a form takes, a name too, is up to the form.
import type {Provider} from './provider.js';

export const brevo: Provider = {
  carriesConsent: false,
  names: ({name = ''}) => ({email: 'EMAIL', name, consent: ''}),
  fields: ({consent}) => ({
    email_address_check: '',
    locale: consent.language.split('-')[0]!,
    html_type: 'simple',
  }),
};
