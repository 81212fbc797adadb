// Finds the browsers that the tests run in. Runs on whatever Node a machine has.
import {accessSync, constants} from 'node:fs';
import {delimiter, join} from 'node:path';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) =>
    ['Google/Chrome', 'Microsoft/Edge'].map((folder) =>
      join(process.env[variable] ?? '', folder, 'Application', folder.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe'),
    ),
  ),
];

/** Quiet flags: no first-run pages, no background requests; and no sandbox as root, which Chromium refuses otherwise. */
const args = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * The first of some paths that can be run.
 * @type {(candidates: string[]) => string | undefined}
 */
const firstRunnable = (candidates) =>
  candidates.find((candidate) => {
    try {
      accessSync(candidate, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

/** @type {(names: string[]) => string[]} */
const onPath = (names) =>
  names.flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)));

/**
 * A browser of the Chromium family: `CHROME_PATH`, else one on the PATH, else one where its installer puts it.
 * @returns {{path: string, args: string[]} | undefined}
 */
export const findChrome = () => {
  const {CHROME_PATH} = process.env;
  const path = firstRunnable(CHROME_PATH ? [CHROME_PATH] : [...onPath(names), ...places]);
  return path ? {path, args} : undefined;
};

/** Firefox: `FIREFOX_PATH`, else one on the PATH, else where its installer puts it. */
export const findFirefox = () => {
  const {FIREFOX_PATH} = process.env;
  const usual = [...onPath(['firefox-esr', 'firefox']), '/Applications/Firefox.app/Contents/MacOS/firefox'];
  return firstRunnable(FIREFOX_PATH ? [FIREFOX_PATH] : usual);
};
