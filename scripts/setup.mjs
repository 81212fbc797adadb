// What `npm start` and `npm test` need on a fresh machine. Runs on whatever Node a machine has (20.19 or later).
import {spawnSync} from 'node:child_process';
import {existsSync, statSync} from 'node:fs';
import {findChrome} from './browser.mjs';

/** @type {(command: string, args: string[]) => boolean} */
const run = (command, args) =>
  spawnSync(command, args, {stdio: 'inherit', shell: process.platform === 'win32'}).status === 0;

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

if (process.argv.includes('--browser') && !findChrome()) {
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isRootOnDebian && !process.env.CHROME_PATH) {
    console.log("Installing Debian's chromium …");
    const install = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-core'];
    run('apt-get', ['update', '-qq']) && run('apt-get', ['-qq', '-o', 'Dpkg::Use-Pty=0', ...install]);
  }
  if (!findChrome()) {
    console.error(
      process.env.CHROME_PATH
        ? `CHROME_PATH is ${process.env.CHROME_PATH}, which cannot be run. Set it to a browser, or unset it.`
        : 'The tests need a browser: install Chromium, Chrome or Edge ("sudo apt-get install chromium" on Debian),\n' +
            'or set CHROME_PATH to the one you have.',
    );
    process.exit(1);
  }
}
