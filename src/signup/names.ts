// The names of the providers. Knows nothing but names, so that the build and a page's script can read them without the providers.

/** Those that are loaded only when named: a module of their own for bundlers, a script of their own on the CDN. */
export const lazyNames = [
  'brevo',
  'buttondown',
  'campaign-monitor',
  'hubspot',
  'kit',
  'listmonk',
  'mailchimp',
  'mautic',
] as const;

/** All of them. */
export const providerNames: readonly string[] = ['form', 'json', ...lazyNames];
