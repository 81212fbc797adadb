// Where a provider that is a script of its own meets the elements of a page. Knows names; no element, and no provider.
import type {Provider} from './provider.js';

/** The version in package.json, which the build puts in. */
declare const __VERSION__: string;

interface Entry {
  readonly provider: Promise<Provider>;
  readonly resolve: (provider: Provider) => void;
}

/** As the readings of feeds: docs/decisions/0007-one-reader-a-page.md. */
const key = Symbol.for(`mtg-providers-${__VERSION__}`);

const entry = (name: string): Entry => {
  const entries = ((customElements as {[key]?: Map<string, Entry>})[key] ??= new Map<string, Entry>());
  if (!entries.has(name)) {
    let resolve!: Entry['resolve'];
    const provider = new Promise<Provider>((done) => (resolve = done));
    entries.set(name, {provider, resolve});
  }
  return entries.get(name)!;
};

/** Makes a provider known to every sign-up form of the page, of this version; the first of a name stays. */
export const register = (name: string, provider: Provider): void => entry(name).resolve(provider);

/** The provider of a name, once its script is there. */
export const registered = (name: string): Promise<Provider> => entry(name).provider;
