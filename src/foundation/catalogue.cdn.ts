// The catalogue that ships with the package, for the CDN files: data beside the script. The build puts this in place of
// catalogue.ts.
import {readBeside} from './beside.cdn.js';

declare const __CATALOGUE_INTEGRITY__: string;

/** The catalogue, as an unparsed JSON Feed. Throws when it cannot be had or is not the one that was built. */
export const readCatalogue = (): Promise<unknown> => readBeside('catalogue.json', __CATALOGUE_INTEGRITY__);
