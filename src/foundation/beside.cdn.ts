// Data that lies beside the script, for the CDN files: checked against a hash that the build compiled in, so that the integrity of
// the script covers it too. Knows no sort of data.

/** The JSON in a file. Throws when it cannot be had or is not the one that was built. */
export const readBeside = async (file: string, integrity: string): Promise<unknown> => {
  // A variable, since bundlers take `new URL('…', import.meta.url)` for a file to copy in.
  const response = await fetch(new URL(file, import.meta.url), {credentials: 'omit', integrity});
  return response.json();
};
