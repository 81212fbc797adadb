// A Vite plugin that takes the descriptions for translators out of `msg('…', {id, desc})`: the extractor reads them in the
// source, and no page needs them. They are 4 % of the file with every element.
import type {Plugin} from 'vite';

const description = /,\s*desc:\s*'(?:[^'\\]|\\.)*'/g;

export const stripDescriptions: Plugin = {
  name: 'strip-descriptions',
  enforce: 'pre',
  transform: (code, id) => (/\/src\/.*\.ts$/.test(id) ? code.replace(description, '') : undefined),
};
