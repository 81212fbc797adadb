// The providers by name, for the CDN files: those that are not always there come with `signup-<name>.js`, a script tag of
// its own, before or after the element's. The build puts this in place of providers.ts.
import {form} from './form.js';
import {json} from './json.js';
import {providerNames} from './names.js';
import type {Provider} from './provider.js';
import {registered} from './registry.js';

export {providerNames};

/** The provider of a name, or `undefined` if there is none of that name. Stays pending until its script is there. */
export const providerOf = (name: string): Promise<Provider> | undefined => {
  if (name === 'form') return Promise.resolve(form);
  if (name === 'json') return Promise.resolve(json);
  return providerNames.includes(name) ? registered(name) : undefined;
};
