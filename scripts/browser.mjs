// Finds the browser that the tests run in. Runs on whatever Node a machine has.
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
 * A browser of the Chromium family: `CHROME_PATH`, else one on the PATH, else one where its installer puts it.
 * @returns {{path: string, args: string[]} | undefined}
 */
export const findChrome = () => {
  const {CHROME_PATH, PATH = ''} = process.env;
  const candidates = CHROME_PATH
    ? [CHROME_PATH]
    : [...names.flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name))), ...places];
  const path = candidates.find((candidate) => {
    try {
      accessSync(candidate, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  return path ? {path, args} : undefined;
};
