// The datasets that ship with the package, for the CDN files: data beside the script, as the catalogue is (catalogue.cdn.ts). The
// build puts this in place of figures.ts.
import type {figures} from '../content/figures.js';

declare const __FIGURES_INTEGRITY__: string;

/** The datasets, by name. Throws when they cannot be had or are not those that were built. */
export const readFigures = async (): Promise<typeof figures> => {
  // A variable, since bundlers take `new URL('…', import.meta.url)` for a file to copy in.
  const file = 'figures.json';
  const response = await fetch(new URL(file, import.meta.url), {
    credentials: 'omit',
    integrity: __FIGURES_INTEGRITY__,
  });
  return response.json() as Promise<typeof figures>;
};
