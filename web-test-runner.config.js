// Runs the element tests in three engines, on the file for script tags, which is what partners load. `ENGINES=chromium` runs
// them in one engine, and `FILES=npm` on the modules for bundlers.
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {chromeLauncher} from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import {findChrome, findFirefox} from './scripts/browser.mjs';
import {engineNames} from './scripts/engines.ts';
import {freePort} from './scripts/free-port.ts';
import {webkitLauncher} from './scripts/webkit.ts';
import {baselineOf} from './tools/snapshot/baseline.ts';
import {snapshotPage} from './tools/snapshot/page-snapshot.ts';

/** Whether the tests run on the file for script tags. */
const onCdn = process.env.FILES !== 'npm';

/** Whether each check runs in each engine, with values that differ from run to run. */
const isThorough = Boolean(process.env.THOROUGH);
/** For the contract: `ELEMENTS=stream,hero` holds those alone, and `STORIES=one` the first story of each. */
const {ELEMENTS = '', STORIES = ''} = process.env;
const settings = ` data-elements="${ELEMENTS}" data-stories="${STORIES}"${isThorough ? ' data-thorough' : ''}`;

/** How each engine is launched. */
const launchers = {
  chromium() {
    const {path, args} = findChrome();
    return chromeLauncher({
      puppeteer,
      // A window each: a hidden tab gets no animation frames, and tests that wait for one time out.
      createPage: ({context}) => context.newPage({type: 'window'}),
      launchOptions: {executablePath: path, args},
    });
  },
  firefox: () =>
    chromeLauncher({
      puppeteer,
      // Two pages at once take each other's focus.
      concurrency: 1,
      launchOptions: {browser: 'firefox', executablePath: findFirefox()},
    }),
  webkit: () => webkitLauncher(),
};

export default {
  files: ['test/elements/**/*.test.ts', 'test/contract/**/*.test.ts'],
  nodeResolve: true,
  // Several runs begin at once, and would find the same first port free.
  port: await freePort(),
  concurrency: 2,
  concurrentBrowsers: 1,
  browserStartTimeout: 180_000,
  testsFinishTimeout: 1_800_000,
  plugins: [
    esbuildPlugin({ts: true, target: 'es2022'}),
    // What `mtg snapshot` makes of a page, for tests that hold it against what the elements show.
    {
      name: 'snapshot',
      serve: ({path, query}) =>
        path === '/snapshot'
          ? {
              type: 'txt',
              body: snapshotPage(query.page, (element, freeId) => baselineOf(element, () => 'No stories.', freeId))
                .text,
            }
          : undefined,
    },
    onCdn && {
      name: 'cdn',
      resolveImport: ({source}) =>
        /^@mind-the-gap\/elements(\/(?!catalogue|dataset|feed|figures|parse-programme|programme)|$)/.test(source)
          ? '/cdn/mtg.js'
          : undefined,
    },
  ].filter(Boolean),
  // Longer than any test takes on a machine that runs other things too: it ends what hangs, and judges nobody's speed.
  testFramework: {config: {timeout: 180_000}},
  testRunnerHtml: (framework) =>
    `<!doctype html><html${settings}><body><script type="module" src="${framework}"></script></body></html>`,
  browsers: engineNames().map((engine) => launchers[engine]()),
};
