// The provider `campaign-monitor`: the browser posts a form of Campaign Monitor's older kind. Knows its fields.
//
// Verified in forms in public code: POST https://<account>.createsend.com/t/<r, t, d …>/s/<id>/ takes `cm-name` and the
// address as `cm-<id>-<id>`. Its newer forms ask a script of theirs where to post to, which no page of ours runs.
import type {Provider} from './provider.js';

export const campaignMonitor: Provider = {
  carriesConsent: false,
  needs: ['email'],
  names: ({email = ''}) => ({email, name: 'cm-name', consent: ''}),
};
