// Which browser engines are installed here. Knows how to find them; not how to drive them.
import {findChrome, findFirefox} from './browser.mjs';
import {hasWebKit} from './webkit.ts';

export type EngineName = 'chromium' | 'firefox' | 'webkit';

const found: Readonly<Record<EngineName, boolean>> = {
  chromium: Boolean(findChrome()),
  firefox: Boolean(findFirefox()),
  webkit: hasWebKit(),
};
const everyEngine = Object.keys(found) as EngineName[];

/**
 * The engines to test in: those that `ENGINES` names (`ENGINES=firefox,webkit`), else all. One that is not installed is left out with a
 * line that says so; with `CI=true` it has to be there.
 */
export const engineNames = (): EngineName[] => {
  const {ENGINES, CI} = process.env;
  const wanted = ENGINES ? everyEngine.filter((engine) => ENGINES.split(',').includes(engine)) : everyEngine;
  const missing = wanted.filter((engine) => !found[engine]);
  if (!missing.length) return wanted;
  const line = `No ${missing.join(', ')} here: install firefox-esr, webkit2gtk-driver and xvfb from Debian.`;
  if (CI) throw new Error(line);
  console.warn(`${line} The tests skip what is missing.`);
  return wanted.filter((engine) => found[engine]);
};
