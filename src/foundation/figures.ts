// The datasets that ship with the package, for bundlers: a module of its own, loaded when the first chart needs it.
// The CDN files read them as data instead: figures.cdn.ts.
import type {figures} from '../content/figures.js';

/** The datasets, by name. */
export const readFigures = async (): Promise<typeof figures> => (await import('../content/figures.js')).figures;
