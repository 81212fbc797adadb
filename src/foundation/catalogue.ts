// The catalogue that ships with the package, for bundlers: a module of its own, loaded when the first card needs it.
// The CDN files read it as data instead: catalogue.cdn.ts.

/** The catalogue, as an unparsed JSON Feed. */
export const readCatalogue = async (): Promise<unknown> => (await import('../content/catalogue.js')).catalogue;
