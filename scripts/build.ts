// Builds what is published, prints what it weighs, and fails when it weighs too much. `--modules` builds `dist/` alone.
import {spawnSync} from 'node:child_process';
import {copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import {minify} from 'terser';
import {build} from 'vite';
import {elementTable} from '../src/elements.ts';
import {catalogueJson, figuresJson, providerScripts} from '../vite.config.ts';
import {beforeCss} from './before-css.ts';
import {designTokens, themes} from './design-tokens.ts';

/** The files of the CDN, each with the most that it may weigh, in bytes of brotli. */
const budgets: Readonly<Record<string, number>> = {
  mtg: 40_000,
  ...Object.fromEntries(elementTable.map(({name, budget}) => [name, budget])),
  ...Object.fromEntries(providerScripts.map((script) => [script, 1_500])),
};

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** `dist/`: modules for people who bundle, their types, schemas, tokens and themes, and the `mtg` command. */
const buildModules = async (): Promise<void> => {
  rmSync('dist', {recursive: true, force: true});
  await build({mode: 'npm', logLevel: 'warn'});
  const types = spawnSync('tsc', ['-p', '.', '--outDir', 'dist'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (types.status) process.exit(types.status);
  // Only the CDN files have these modules.
  for (const path of [
    'foundation/fetch-sibling-json',
    'foundation/catalogue',
    'foundation/figures',
    'signup/providers',
  ])
    rmSync(`dist/${path}.cdn.d.ts`);
  for (const schema of ['dataset', 'feed', 'programme'])
    copyFileSync(`src/content/${schema}.schema.json`, `dist/${schema}.schema.json`);
  // Uses the package by its public name, so it comes after.
  await build({mode: 'tools', logLevel: 'warn'});
  writeFileSync('dist/tokens.json', json(designTokens()));
  mkdirSync('dist/themes');
  for (const [theme, css] of themes) {
    writeFileSync(`dist/themes/${theme}.css`, css);
    writeFileSync(`dist/themes/${theme}.tokens.json`, json(designTokens(theme)));
  }
};

/** `cdn/`: a file for each script tag, and the data and sheets beside them. */
const buildCdn = async (): Promise<void> => {
  rmSync('cdn', {recursive: true, force: true});
  mkdirSync('cdn/themes', {recursive: true});
  for (const name of Object.keys(budgets)) {
    await build({mode: `cdn/${name}`, logLevel: 'warn'});
    // A second minifier finds another per cent.
    const file = `cdn/${name}.js`;
    const {code} = await minify(readFileSync(file, 'utf8'), {module: true, ecma: 2020, compress: {passes: 2}});
    writeFileSync(file, code!);
  }
  writeFileSync('cdn/catalogue.json', catalogueJson);
  writeFileSync('cdn/figures.json', figuresJson);
  writeFileSync('cdn/before.css', beforeCss());
  for (const [theme, css] of themes) writeFileSync(`cdn/themes/${theme}.css`, css);
};

await buildModules();
// Enough for `npm run test:quick`.
if (process.argv.includes('--modules')) process.exit();
await buildCdn();

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(2)} kB`.padStart(10);
let tooHeavy = 0;
console.log(`\n${'cdn/'.padEnd(28)}${['min', 'gzip', 'brotli', 'budget'].map((head) => head.padStart(10)).join('')}`);
for (const [name, budget] of Object.entries(budgets)) {
  const code = readFileSync(`cdn/${name}.js`);
  const brotli = brotliCompressSync(code).length;
  const heavy = brotli > budget;
  if (heavy) tooHeavy++;
  console.log(
    `${`${name}.js`.padEnd(28)}${[code.length, gzipSync(code, {level: 9}).length, brotli, budget].map(kB).join('')}${heavy ? '  too heavy' : ''}`,
  );
}
if (tooHeavy) {
  console.error(
    `\n${tooHeavy} file(s) over budget: make them smaller, or argue for a larger budget in a decision record.`,
  );
  process.exit(1);
}
