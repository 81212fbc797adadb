// The providers by name, for bundlers: those that are not always there are modules of their own, loaded when named.
// On the CDN they are scripts of their own: providers.cdn.ts.
import {form} from './form.js';
import {json} from './json.js';
import type {lazyNames} from './names.js';
import type {Provider} from './provider.js';

export {providerNames} from './names.js';

type Name = 'form' | 'json' | (typeof lazyNames)[number];

const providers: Readonly<Record<Name, () => Promise<Provider>>> = {
  form: () => Promise.resolve(form),
  json: () => Promise.resolve(json),
  brevo: async () => (await import('./brevo.js')).brevo,
  buttondown: async () => (await import('./buttondown.js')).buttondown,
  'campaign-monitor': async () => (await import('./campaign-monitor.js')).campaignMonitor,
  hubspot: async () => (await import('./hubspot.js')).hubspot,
  kit: async () => (await import('./kit.js')).kit,
  listmonk: async () => (await import('./listmonk.js')).listmonk,
  mailchimp: async () => (await import('./mailchimp.js')).mailchimp,
  mautic: async () => (await import('./mautic.js')).mautic,
};

/** The provider of a name, or `undefined` if there is none of that name. Rejects where its module cannot be loaded. */
export const providerOf = (name: string): Promise<Provider> | undefined =>
  Object.hasOwn(providers, name) ? providers[name as Name]() : undefined;
