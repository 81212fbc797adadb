// The datasets that ship with the package, for bundlers: a module of its own, loaded when the first chart needs it.
// The CDN files read them as data instead: figures.cdn.ts.

/** The datasets, by name. */
export const readFigures = async (): Promise<unknown> => (await import('../content/figures.js')).figures;
