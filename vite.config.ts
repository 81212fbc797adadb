// Two builds of the same source. `npm`: unbundled modules for people who bundle, Lit left out. `cdn/<name>`: one
// self-contained file for a script tag, so that an integrity hash on it covers all its code. And `tools`: the `mtg` command
// with its libraries inside, so that installing the package does not bring them.
import {createHash} from 'node:crypto';
import {existsSync, readdirSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {defineConfig, type Plugin} from 'vite';
import {licences} from './scripts/licences.ts';
import {litAsAGuest} from './scripts/lit-as-a-guest.ts';
import {minifyLiterals} from './scripts/minify-literals.ts';
import {stripDescriptions} from './scripts/strip-descriptions.ts';
import packageJson from './package.json' with {type: 'json'};
import {catalogue} from './src/content/catalogue.ts';
import {figures} from './src/content/figures.ts';
import {elementTable} from './src/elements.ts';
import {lazyNames} from './src/signup/names.ts';

const elements = elementTable.map(({name}) => name);

/** The scripts of the sign-up providers that are loaded only when named. */
export const providerScripts: readonly string[] = lazyNames.map((name) => `signup-${name}`);

/** The modules of the pure layers, whole: what is not used by an element is used by pages, the command and tests. */
const pureModules = ['content', 'language', 'signup', 'design'].flatMap((layer) =>
  readdirSync(new URL(`src/${layer}`, import.meta.url))
    .filter((file) => /(?<!\.d|\.cdn)\.ts$/.test(file))
    .map((file) => `src/${layer}/${file}`),
);

/** The catalogue as the CDN files read it. */
export const catalogueJson = JSON.stringify(catalogue);
/** The datasets as the CDN files read them. */
export const figuresJson = JSON.stringify(figures);
const integrity = (json: string): string =>
  JSON.stringify(`sha256-${createHash('sha256').update(json).digest('base64')}`);

const source = (entry: string): string =>
  elements.includes(entry) ? `src/elements/${entry}/${entry}.ts` : `src/${entry}.ts`;

/** On the CDN a module with a `.cdn.ts` beside it is that one: what bundlers load lazily is there data or a script of its own. */
const cdnModules: Plugin = {
  name: 'cdn-modules',
  enforce: 'pre',
  resolveId(id, importer) {
    if (!importer || !/^\..*\.js$/.test(id)) return undefined;
    const file = join(dirname(importer), id.replace(/js$/, 'cdn.ts'));
    return existsSync(file) ? file : undefined;
  },
};

/** The script of a sign-up provider: that provider, made known to the forms of the page. */
const providerScript: Plugin = {
  name: 'provider-script',
  enforce: 'pre',
  resolveId: (id) => (providerScripts.includes(basename(id, '.ts')) ? `\0${basename(id, '.ts')}` : undefined),
  load(id) {
    const [, name] = /^\0signup-(.*)$/.exec(id) ?? [];
    if (!name) return undefined;
    const provider = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    return [
      `import {register} from '/src/signup/registry.ts';`,
      `import {${provider}} from '/src/signup/${name}.ts';`,
      `register('${name}', ${provider});`,
    ].join('\n');
  },
};

export default defineConfig(({mode}) => {
  const define = {
    __VERSION__: JSON.stringify(packageJson.version),
    __CATALOGUE_INTEGRITY__: integrity(catalogueJson),
    __FIGURES_INTEGRITY__: integrity(figuresJson),
  };
  const target = 'es2022';
  if (mode === 'npm') {
    return {
      define: {...define, __SOURCE__: `''`},
      plugins: [stripDescriptions, minifyLiterals],
      build: {
        target,
        minify: false,
        lib: {entry: [...['index', ...elements].map(source), ...pureModules, 'src/elements.ts'], formats: ['es']},
        rolldownOptions: {
          external: [/^lit($|\/)/, /^@lit\//],
          output: {
            preserveModules: true,
            preserveModulesRoot: 'src',
            // What the compiler puts in place of a decorator has its version in its name.
            entryFileNames: ({name}) => (name.includes('oxc-project') ? 'decorate.js' : '[name].js'),
          },
        },
      },
    };
  }
  if (mode === 'tools') {
    return {
      define,
      plugins: [licences('mtg.licences.txt')],
      ssr: {noExternal: true},
      build: {
        target: 'node20',
        ssr: 'tools/mtg.ts',
        emptyOutDir: false,
        minify: false,
        rolldownOptions: {output: {codeSplitting: false}},
      },
    };
  }
  const name = mode.replace('cdn/', '');
  const isEverything = name === 'mtg';
  return {
    define: {...define, __SOURCE__: 'import.meta.url', 'process.env.NODE_ENV': '"production"'},
    plugins: [
      stripDescriptions,
      minifyLiterals,
      litAsAGuest,
      cdnModules,
      providerScript,
      ...(isEverything ? [licences('licences.txt')] : []),
    ],
    build: {
      target,
      outDir: 'cdn',
      emptyOutDir: false,
      lib: {entry: source(isEverything ? 'index' : name), formats: ['es'], fileName: () => `${name}.js`},
      // Library builds keep white space unless told twice.
      rolldownOptions: {output: {codeSplitting: false, minify: true, comments: false}},
    },
  };
});
