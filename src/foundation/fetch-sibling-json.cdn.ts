// Data beside the script, for the CDN files. Knows no data.
import {WebUrl} from '../content/web-url.js';

/** The JSON of a file beside the script. Throws when it cannot be had or is not the one that was built: `integrity` is its hash. */
export const fetchSiblingJson = async (file: string, integrity: string): Promise<unknown> => {
  // Not written as one call, since bundlers take `new URL('…', import.meta.url)` for a file to copy in.
  const response = await fetch(new WebUrl(file, import.meta.url), {credentials: 'omit', integrity});
  return response.json();
};
