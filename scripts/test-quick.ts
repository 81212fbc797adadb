// What `npm run test:quick` runs: in Chromium alone, on modules that are built once, what the change touches. The change is what differs from
// the last commit, or the files that are named: npm run test:quick -- src/elements/stream/stream.ts
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {elementTable} from '../src/elements.ts';

const windows = process.platform === 'win32';

const git = (...args: readonly string[]): string[] =>
  spawnSync('git', args, {encoding: 'utf8'}).stdout.split('\n').filter(Boolean);

const named = process.argv.slice(2);
const changed = named.length
  ? named
  : [...git('diff', '--name-only', 'HEAD'), ...git('ls-files', '--others', '--exclude-standard')];

/** Runs a command of `node_modules/.bin`; ends all when it fails. */
const run = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): void => {
  console.log(`\n── ${[command, ...args].join(' ')}`);
  const {status} = spawnSync(command, args, {stdio: 'inherit', shell: windows, env: {...process.env, ...env}});
  if (status) process.exit(status);
};

const touches = (...folders: readonly string[]): boolean =>
  changed.some((file) => folders.some((folder) => file.startsWith(`${folder}/`)));

/** The elements that a change touches: those whose folder, stories or tests it is in; all, where it is below them. */
const names = elementTable
  .map(({name}) => name)
  .filter(
    (name) =>
      touches('src/foundation', 'src/design', 'src/language', `src/elements/${name}`) ||
      changed.includes(`stories/${name}.stories.ts`) ||
      changed.some((file) => file.startsWith(`test/elements/${name}`)),
  );

/** The folders of tests in Node that a change touches. */
const nodeFolders = ['content', 'signup', 'language', 'design', 'tools', 'demo', 'receiver'].filter((name) =>
  touches(`src/${name}`, name, `test/${name}`),
);

if (!changed.length) {
  console.log('Nothing differs from the last commit. Name files to test what they touch.');
  process.exit();
}
run('node', ['scripts/build.ts', '--modules']);
run('npm', ['run', '--silent', 'typecheck']);
const sources = changed.filter((file) => /\.(ts|js)$/.test(file) && existsSync(file));
if (sources.length) run('eslint', ['--no-warn-ignored', ...sources]);
for (const folder of nodeFolders)
  run('node', [
    '--disable-warning=ExperimentalWarning',
    '--import=./test/seed.ts',
    '--test',
    `test/${folder}/*.node.test.ts`,
  ]);
if (names.length) {
  const tests = names.map((name) => `test/elements/${name}*.test.ts`);
  // All stories of an element; the first of each, where a change is below many of them.
  const isBroad = names.length > 3;
  const suites = ['contract', 'accessibility', 'guest', ...(isBroad ? [] : ['manifest'])];
  const contract = suites.map((name) => `test/contract/${name}.test.ts`);
  const env = {ENGINES: 'chromium', FILES: 'npm', ELEMENTS: names.join(), STORIES: isBroad ? 'one' : 'all'};
  run('wtr', ['--files', ...tests, ...contract], env);
}
console.log('\nWhat this has not run: other engines, hosts, screenshots, end to end. npm test does.');
