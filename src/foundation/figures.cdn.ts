// The datasets that ship with the package, for the CDN files: data beside the script, as the catalogue is (catalogue.cdn.ts). The
// build puts this in place of figures.ts.
import {fetchSiblingJson} from './fetch-sibling-json.cdn.js';

declare const __FIGURES_INTEGRITY__: string;

/** The datasets, by name. */
export const readFigures = (): Promise<unknown> => fetchSiblingJson('figures.json', __FIGURES_INTEGRITY__);
