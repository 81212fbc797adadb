// The datasets that ship with the package, for the CDN files: data beside the script. The build puts this in place of figures.ts.
import type {figures} from '../content/figures.js';
import {readBeside} from './beside.cdn.js';

declare const __FIGURES_INTEGRITY__: string;

/** The datasets, by name. Throws when they cannot be had or are not those that were built. */
export const readFigures = (): Promise<typeof figures> =>
  readBeside('figures.json', __FIGURES_INTEGRITY__) as Promise<typeof figures>;
