// A Vite plugin that writes the licences of the packages inside a bundle beside it, as they ask for.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import type {Plugin} from 'vite';

/** The licence of a package: its text, else the name that it goes by. Fails where there is neither: it may not be shipped. */
const licenceOf = (folder: string): string => {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.|$)/i.test(name));
  if (file) return readFileSync(`${folder}/${file}`, 'utf8').trim();
  const {license} = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as {readonly license?: string};
  if (!license) throw new Error(`${folder} has no licence: look at what it may be used for.`);
  return `Licence: ${license}`;
};

/** Writes the licences into a file of the bundle's folder. */
export const licences = (fileName: string): Plugin => ({
  name: 'licences',
  generateBundle(_options, bundle) {
    const packages = new Map<string, string>();
    for (const chunk of Object.values(bundle)) {
      for (const id of chunk.type === 'chunk' ? Object.keys(chunk.modules) : []) {
        // What a package has built in is under its licence.
        const folder = [...id.matchAll(/\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/g)]
          .map(({0: {length}, index}) => id.slice(0, index + length))
          .findLast((folder) => existsSync(`${folder}/package.json`));
        if (folder) packages.set(folder.replace(/^.*\/node_modules\//, ''), licenceOf(folder));
      }
    }
    const source = [...packages]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, text]) => `${name}\n\n${text}\n`)
      .join(`\n${'-'.repeat(80)}\n\n`);
    this.emitFile({type: 'asset', fileName, source});
  },
});
