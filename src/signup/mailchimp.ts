// The provider `mailchimp`: the browser posts an embedded form of Mailchimp's. Knows its fields.
//
// Verified in forms that Mailchimp generates: POST https://<account>.us<n>.list-manage.com/subscribe/post?u=<u>&id=<id> takes
// `EMAIL` and `FNAME`, and has a trap for programs that fill in everything, `b_<u>_<id>`, which stays empty. It does not let
// a page read its answer; its JSONP would be its script on the page. Consent has no place in it that could be verified.
import type {Provider} from './provider.js';

export const mailchimp: Provider = {
  carriesConsent: false,
  names: () => ({email: 'EMAIL', name: 'FNAME', consent: ''}),
  fields: (_signUp, {action}): Record<string, string> => {
    const query = new globalThis.URLSearchParams(action.split(/[?#]/)[1]);
    const [user, list] = [query.get('u'), query.get('id')];
    return user && list ? {[`b_${user}_${list}`]: ''} : {};
  },
};
