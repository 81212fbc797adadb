// Bundles what a contender loads, minified, as its users would. Knows esbuild and Sass, which are installed in this folder only.
import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {fileURLToPath} from 'node:url';
import type {Contender} from './contenders.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = new URL('..', import.meta.url);
// They are this folder's own.
const require = createRequire(import.meta.url);

/** What of esbuild is used. */
interface Esbuild {
  readonly build: (options: object) => Promise<{readonly outputFiles: readonly {readonly text: string}[]}>;
}

const cached = new Map<string, Promise<string>>();

const withSass = (path: string): string => {
  const sass = require('sass') as {
    compile: (path: string, options: object) => {readonly css: string};
  };
  const {css} = sass.compile(path, {loadPaths: [`${here}node_modules`], style: 'compressed', quietDeps: true});
  // Fonts would be asked for; the others have none.
  return css.replace(/@font-face\s*\{[^}]*\}/g, '');
};

const withEsbuild = async (path: string): Promise<string> => {
  const {build} = require('esbuild') as Esbuild;
  const {outputFiles} = await build({
    entryPoints: [path],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'chrome120',
    legalComments: 'none',
    conditions: ['production', 'browser', 'import'],
    define: {'process.env.NODE_ENV': '"production"'},
    loader: path.endsWith('.js')
      ? {'.css': 'text', '.svg': 'dataurl'}
      : {'.woff2': 'empty', '.woff': 'empty', '.svg': 'dataurl'},
    external: ['https://*'],
    logLevel: 'error',
  });
  return outputFiles[0]!.text;
};

/** The text of an entry, bundled. */
const bundle = (entry: string): Promise<string> => {
  const path = `${here}contenders/${entry}`;
  const text = cached.get(entry) ?? (entry.endsWith('.scss') ? Promise.resolve(withSass(path)) : withEsbuild(path));
  cached.set(entry, text);
  return text;
};

/** The script that a contender loads for cards or forms; empty for none. Ours is what the build wrote. */
export const scriptOf = async ({entries, scripts}: Contender, kind: 'card' | 'form'): Promise<string> => {
  if (scripts) return readFile(new URL(`.${scripts[kind]}`, root), 'utf8');
  const entry = entries[kind];
  return entry ? bundle(entry) : '';
};

/** The style sheet that a contender loads for cards or forms; empty for none. */
export const sheetOf = async ({entries}: Contender, kind: 'card' | 'form'): Promise<string> => {
  const entry = kind === 'card' ? entries.cardCss : entries.formCss;
  return entry ? bundle(entry) : '';
};

/** Fails with what is to be done where something that is measured is not there. */
export const requireInstalled = (): void => {
  if (!existsSync(new URL('../cdn/story-card.js', import.meta.url)))
    throw new Error('There are no built files: run `npm run build` first.');
  if (!existsSync(`${here}node_modules`)) throw new Error('The peers are not installed: run `npm run bench`.');
};
