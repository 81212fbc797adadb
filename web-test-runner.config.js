// Runs the element tests in three engines, on the file for script tags, which is what partners load. `ENGINES=chromium` runs
// them in one engine, and `FILES=npm` on the modules for bundlers.
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {chromeLauncher} from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import {findChrome, findFirefox} from './scripts/browser.mjs';
import {hasWebKit, webkitLauncher} from './scripts/webkit.ts';
import {baselineOf} from './tools/snapshot/baseline.ts';
import {snapshotPage} from './tools/snapshot/page-snapshot.ts';

/** Whether the tests run on the file for script tags. */
const onCdn = process.env.FILES !== 'npm';

const chrome = findChrome();
const firefox = findFirefox();

/** How each engine is launched, where it is there. */
const engines = {
  chromium:
    chrome &&
    (() =>
      chromeLauncher({
        puppeteer,
        // A window each: a hidden tab gets no animation frames, and tests that wait for one time out.
        createPage: ({context}) => context.newPage({type: 'window'}),
        launchOptions: {executablePath: chrome.path, args: chrome.args},
      })),
  firefox:
    firefox &&
    (() =>
      chromeLauncher({
        puppeteer,
        // Two pages at once take each other's focus.
        concurrency: 1,
        launchOptions: {browser: 'firefox', executablePath: firefox},
      })),
  webkit: hasWebKit() && (() => webkitLauncher()),
};

const wanted = (process.env.ENGINES ?? Object.keys(engines).join()).split(',');
const missing = wanted.filter((engine) => !engines[engine]);
if (missing.length) {
  const line = `No ${missing.join(', ')} here: install firefox-esr, webkit2gtk-driver and xvfb from Debian.`;
  if (process.env.CI) throw new Error(line);
  console.warn(`${line} The tests skip what is missing.`);
}

export default {
  files: ['test/elements/**/*.test.ts', 'test/contract/**/*.test.ts'],
  nodeResolve: true,
  concurrency: 2,
  concurrentBrowsers: 1,
  browserStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
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
  // Long, since a machine that runs other things too is no fault of the page.
  testFramework: {config: {timeout: 20_000}},
  browsers: wanted.filter((engine) => engines[engine]).map((engine) => engines[engine]()),
};
