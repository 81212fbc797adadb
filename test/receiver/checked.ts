// A sign-up as submission.ts gives it to the store.
import type {Signup} from '../../receiver/signups.ts';

export const checked: Signup = {
  email: 'name@example.com',
  name: null,
  how: 'json',
  consent: {
    text: 'You may email me.',
    version: '1',
    language: 'en-GB',
    purposes: [{name: 'events', text: 'You may ask me to come, “too”.'}],
  },
  sourceUrl: 'https://trust.example/',
  formVersion: '1',
};
