// What `npm test` runs: stages, several at a time, since a browser leaves a core idle half of its time. Each shows what it prints when it
// has ended. Ends with `N passed, N failed`. `--thorough` runs each check in each engine, with random values
// that differ from run to run.
import {spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {stripVTControlCharacters} from 'node:util';
import {engineNames, type EngineName} from './engines.ts';

/** How many tests passed and failed. */
interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** One command of `node_modules/.bin`, and how its result is read. */
interface Stage {
  readonly name: string;
  readonly command: string;
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** Reads from what a test runner printed how many tests passed. Without it, the stage is one check, by its exit code. */
  readonly count?: (printed: string) => Count;
}

if (process.argv.includes('--thorough')) process.env['THOROUGH'] = '1';

const windows = process.platform === 'win32';
const total = {passed: 0, failed: 0};
/** What failed, said once more at the end: who reads a log reads the end of it. */
const failures: string[] = [];

const run = ({command, args = [], env}: Stage): Promise<{isGood: boolean; printed: string}> =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: windows,
      env: {...process.env, ...env},
    });
    let printed = '';
    const add = (chunk: Buffer): void => void (printed += chunk.toString());
    child.stdout.on('data', add);
    child.stderr.on('data', add);
    child.on('error', (error) => resolve({isGood: false, printed: `${printed}\n${error.message}`}));
    child.on('close', (code) => resolve({isGood: code === 0, printed}));
  });

/** The tests that failed, each with the beginning of its error. Node names them in the course of it and again at its end. */
const failuresIn = (printed: string): string[] =>
  printed
    .slice(Math.max(0, printed.lastIndexOf('✖ failing tests:')))
    .match(/^ *(?:❌|✖) (?!failing tests:).*(?:\n.+){0,6}/gmu) ?? [];

const numberIn = (printed: string, pattern: RegExp): number => Number([...printed.matchAll(pattern)].at(-1)?.[1] ?? 0);

/** What Node's reporter says at the end. */
const nodeCount = (printed: string): Count => ({
  passed: numberIn(printed, /^ℹ pass (\d+)/gm),
  failed: numberIn(printed, /^ℹ fail (\d+)/gm),
});

/** What Web Test Runner says last of its engine. */
const engineCount = (printed: string): Count => ({
  passed: numberIn(printed, /^\w+: +\|.*\| (\d+) passed, \d+ failed/gm),
  failed: numberIn(printed, /^\w+: +\|.*\| \d+ passed, (\d+) failed/gm),
});

const isProgress = (line: string): boolean => /^\w+: +\|/.test(line);

/** Web Test Runner draws its bar over itself: only the last is of interest in a log. */
const withoutProgress = (printed: string): string => {
  const lines = stripVTControlCharacters(printed).split('\n');
  const last = lines.findLastIndex(isProgress);
  return lines
    .filter((line, index) => line && line !== 'Running tests...' && (index === last || !isProgress(line)))
    .join('\n');
};

const runAndReport = async (stage: Stage): Promise<boolean> => {
  const {name, count} = stage;
  const start = performance.now();
  const {isGood, printed: raw} = await run(stage);
  const printed = withoutProgress(raw);
  const seconds = Math.round((performance.now() - start) / 1000);
  const counted = count?.(printed) ?? {passed: Number(isGood), failed: Number(!isGood)};
  // A runner that breaks before it counts has failed all the same; one that found no test too.
  const failed = counted.failed || (isGood && counted.passed ? 0 : 1);
  total.passed += counted.passed;
  total.failed += failed;
  if (failed) failures.push(name, ...(count ? failuresIn(printed) : [printed]));
  console.log(`\n── ${name}: ${counted.passed} passed, ${failed} failed, ${seconds} s\n${printed}`);
  return !failed;
};

/** Runs stages in their order, as many at once as there are cores. Whether all were good. */
const runAll = async (stages: readonly Stage[]): Promise<boolean> => {
  const queue = [...stages];
  let areGood = true;
  const lane = async (): Promise<void> => {
    for (let stage = queue.shift(); stage; stage = queue.shift()) areGood = (await runAndReport(stage)) && areGood;
  };
  await Promise.all(Array.from({length: availableParallelism()}, lane));
  return areGood;
};

const nodeTests = (name: string, ...files: readonly string[]): Stage => ({
  name,
  command: 'node',
  args: [
    '--disable-warning=ExperimentalWarning',
    '--import=./test/seed.ts',
    '--test',
    '--test-reporter=spec',
    '--test-concurrency=1',
    ...files,
  ],
  count: nodeCount,
});

const engineTests = (engine: EngineName): Stage => ({
  name: `element tests in ${engine}`,
  command: 'wtr',
  env: {ENGINES: engine},
  count: engineCount,
});

/** The manifest must be the one that is committed: it is compared before and after it is written. */
const manifest = async (): Promise<boolean> => {
  const read = (): string => readFileSync('custom-elements.json', 'utf8');
  const committed = read();
  const isWritten = await runAndReport({name: 'manifest', command: 'cem', args: ['analyze', '--quiet']});
  if (read() === committed) return isWritten;
  total.failed++;
  failures.push('custom-elements.json was stale: commit the one that is there now');
  return false;
};

const format = {name: 'format', command: 'prettier', args: ['--check', '--log-level=warn', '.']};
const build = {name: 'build, with budgets', command: 'node', args: ['scripts/build.ts']};
const isManifestFresh = await manifest();
const isBuilt = await runAll([build, format]);

/** The longest first. All of them read what was built. */
const stages: Stage[] = [
  nodeTests('hosts', 'test/hosts/*.node.test.ts'),
  ...engineNames().reverse().map(engineTests),
  nodeTests('tests of the command', 'test/tools/*.node.test.ts'),
  nodeTests('tests of the receiver', 'test/{demo,receiver}/*.node.test.ts'),
  nodeTests('tests in Node', 'test/{content,design,language,package,signup}/*.node.test.ts'),
  {
    name: 'screenshots',
    command: 'node',
    args: ['--disable-warning=ExperimentalWarning', 'test/screenshots/screenshots.ts'],
    count: nodeCount,
  },
  {
    name: 'element tests on the npm files',
    command: 'wtr',
    args: ['--files', 'test/elements/**/*.test.ts'],
    env: {FILES: 'npm', ENGINES: 'chromium'},
    count: engineCount,
  },
  {name: 'lint', command: 'eslint', args: ['.']},
  {name: 'types of the content layer, without the DOM', command: 'tsc', args: ['-p', 'src/content']},
  {name: 'types of scripts, demo and tests in Node', command: 'tsc', args: ['-p', 'tsconfig.node.json']},
  {name: 'types of stories and tests in the browser', command: 'tsc', args: ['-p', 'tsconfig.browser.json']},
  {name: 'package', command: 'publint', args: ['--strict']},
  nodeTests('end to end', 'test/end-to-end/*.node.test.ts'),
];
if (isBuilt && isManifestFresh) await runAll(stages);

if (failures.length) console.log(['\n── what failed', ...failures].join('\n\n'));
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
