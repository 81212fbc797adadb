// What `npm start` and `npm test` need on a fresh machine. Runs on whatever Node a machine has (20.19 or later).
import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync, statSync} from 'node:fs';
import {findChrome, findFirefox} from './browser.mjs';

/** @type {(command: string, args: string[]) => boolean} */
const run = (command, args) =>
  spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
  }).status === 0;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node ${process.versions.node} is too old: install Node 20.19 or later, https://nodejs.org`);
  process.exit(1);
}

const installed = 'node_modules/.package-lock.json';
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync('package-lock.json').mtimeMs) {
  console.log('Installing the packages of package-lock.json …');
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) process.exit(1);
}

/** Debian keeps each version in a folder of its own; its clients alone are there without initdb. */
const hasPostgres = () => {
  const versions = '/usr/lib/postgresql';
  return (
    existsSync(versions) && readdirSync(versions).some((version) => existsSync(`${versions}/${version}/bin/initdb`))
  );
};

if (process.argv.includes('--browser')) {
  const packages = {
    chromium: findChrome(),
    'firefox-esr': findFirefox(),
    'webkit2gtk-driver': existsSync('/usr/bin/WebKitWebDriver'),
    xvfb: existsSync('/usr/bin/Xvfb'),
    postgresql: hasPostgres(),
    'nginx-light': existsSync('/usr/sbin/nginx'),
    caddy: existsSync('/usr/bin/caddy'),
    'fonts-noto-core': existsSync('/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf'),
  };
  const missing = Object.entries(packages).flatMap(([name, there]) => (there ? [] : [name]));
  if (missing.length && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`Installing from Debian: ${missing.join(', ')} …`);
    const install = ['-qq', '-o', 'Dpkg::Use-Pty=0', 'install', '-y', '--no-install-recommends', ...missing];
    run('apt-get', ['-qq', 'update']) && run('apt-get', install);
  }
  if (!findChrome()) {
    const {CHROME_PATH} = process.env;
    console.error(
      CHROME_PATH
        ? `CHROME_PATH is ${CHROME_PATH}, which cannot be run. Set it to a browser, or unset it.`
        : 'The tests need a browser: install Chromium, Chrome or Edge ("sudo apt-get install chromium" on Debian),\n' +
            'or set CHROME_PATH to the one you have.',
    );
    process.exit(1);
  }
}
