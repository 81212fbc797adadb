// The receiver behind real proxies, set up as README.md says, and as people set them up who did not read it.
import assert from 'node:assert/strict';
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, readFileSync} from 'node:fs';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {test} from 'node:test';
import {freePort} from '../../scripts/free-port.ts';
import {postJson, signup} from './ask.ts';
import {folderFor, serverFor, type Cleaner, type Started} from './databases.ts';

const readme = readFileSync(new URL('../../receiver/README.md', import.meta.url), 'utf8');
/** The lines for nginx, as they stand in README.md. */
const nginxLines = [...readme.matchAll(/`(proxy_set_header [^`]+;)`/g)].map(([, line]) => line!);

interface Proxy {
  readonly program: string;
  readonly config: (port: number, target: string, lines: readonly string[]) => string;
  readonly args: (config: string, folder: string) => readonly string[];
  /** What makes it say who it speaks for. */
  readonly lines: readonly string[];
}

const nginx: Proxy = {
  program: '/usr/sbin/nginx',
  lines: nginxLines,
  args: (config, folder) => ['-p', folder, '-c', config, '-e', 'stderr'],
  config: (port, target, lines) => `daemon off; master_process off; pid nginx.pid; error_log stderr;
events {}
http {
  access_log off;
  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
  server { listen 127.0.0.1:${port}; location / { proxy_pass ${target}; ${lines.join(' ')} } }
}`,
};
const caddy: Proxy = {
  program: '/usr/bin/caddy',
  lines: [],
  args: (config) => ['run', '--adapter', 'caddyfile', '--config', config],
  config: (port, target) =>
    `{\n  admin off\n  auto_https off\n}\nhttp://127.0.0.1:${port} {\n  reverse_proxy ${target}\n}\n`,
};

const isUp = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );

/** Starts a proxy in front of a server, and gives where it is reached. */
async function proxied(t: Cleaner, {program, config, args}: Proxy, target: string, lines: readonly string[]) {
  const folder = await folderFor(t);
  const port = await freePort();
  const file = join(folder, 'proxy.conf');
  await writeFile(file, config(port, target, lines));
  const started: ChildProcess = spawn(program, [...args(file, folder)], {
    cwd: folder,
    env: {...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder},
    stdio: 'ignore',
  });
  t.after(async () => {
    const ended = once(started, 'exit');
    if (started.exitCode === null && started.kill()) await ended;
  });
  const url = `http://127.0.0.1:${port}`;
  while (started.exitCode === null && !(await isUp(url))) await wait(50);
  assert.equal(started.exitCode, null, `${program} ended`);
  return url;
}

const limits = {perAddress: {most: 0, seconds: 600}, perNetwork: {most: 2, seconds: 600}};
const behind = (t: Cleaner, limit = limits): Promise<Started> =>
  serverFor(t, {limits: limit, proxies: 1, publicUrl: 'https://lists.example', showLists: true});

/** Sign-ups through the proxy by somebody who says each time that they are somebody else. */
const statuses = async (url: string, count: number): Promise<number[]> => {
  const found: number[] = [];
  for (let index = 0; index < count; index++) {
    const headers = {'x-forwarded-for': `203.0.${index}.5`};
    found.push((await postJson(url, {...signup, email: `${index}@example.com`}, headers)).status);
  }
  return found;
};

/** What a stranger gets who asks for the lists, by whichever name. */
const listsOf = async (url: string): Promise<number[]> =>
  Promise.all(['/signups', '/outbox'].map(async (path) => (await fetch(url + path)).status));

for (const [name, proxy] of Object.entries({nginx, caddy})) {
  const skip = !existsSync(proxy.program) && process.env.CI !== 'true' && `${proxy.program} is not installed`;

  test(
    `behind ${name}, set up as README.md says, the limit is that of who sends, and the lists are not there`,
    {skip},
    async (t) => {
      const server = await behind(t);
      const url = await proxied(t, proxy, server.url, proxy.lines);
      assert.deepEqual(await statuses(url, 3), [202, 202, 429]);
      assert.deepEqual(await listsOf(url), [405, 404]);
    },
  );
}

test(
  'behind an nginx that says nothing, the lists are not there, one stranger does not shut out the others, and a warning says so once',
  {skip: !existsSync(nginx.program) && process.env.CI !== 'true' && 'nginx is not installed'},
  async (t) => {
    const warn = t.mock.method(console, 'warn', () => {});
    const server = await behind(t);
    const url = await proxied(t, nginx, server.url, ['proxy_set_header X-Forwarded-For "";']);
    assert.deepEqual(await statuses(url, 5), [202, 202, 202, 202, 202]);
    assert.deepEqual(await listsOf(url), [405, 404]);
    assert.equal(warn.mock.callCount(), 1);
  },
);

test('README.md has the lines for nginx', () => {
  assert.deepEqual(nginxLines, [
    'proxy_set_header Host $host;',
    'proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;',
  ]);
});
