// The catalogue that ships with the package, for the CDN files: data beside the script, checked against the hash that
// the build compiled in, so that the integrity of the script covers it too. The build puts this in place of catalogue.ts.

declare const __CATALOGUE_INTEGRITY__: string;

/** The catalogue, as an unparsed JSON Feed. Throws when it cannot be had or is not the one that was built. */
export const readCatalogue = async (): Promise<unknown> => {
  // A variable, since bundlers take `new URL('…', import.meta.url)` for a file to copy in.
  const file = 'catalogue.json';
  const response = await fetch(new URL(file, import.meta.url), {
    credentials: 'omit',
    integrity: __CATALOGUE_INTEGRITY__,
  });
  return response.json();
};
