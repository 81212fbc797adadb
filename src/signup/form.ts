// The provider `form`: a native form post, which works without script. The receiver answers with a page of its own.
import type {Provider} from './provider.js';

export const form: Provider = {name: 'form', carriesConsent: true};
