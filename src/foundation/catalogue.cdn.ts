// The catalogue that ships with the package, for the CDN files: data beside the script, checked against the hash that
// the build compiled in, so that the integrity of the script covers it too. The build puts this in place of catalogue.ts.
import {fetchSiblingJson} from './fetch-sibling-json.cdn.js';

declare const __CATALOGUE_INTEGRITY__: string;

/** The catalogue, as an unparsed JSON Feed. */
export const readCatalogue = (): Promise<unknown> => fetchSiblingJson('catalogue.json', __CATALOGUE_INTEGRITY__);
