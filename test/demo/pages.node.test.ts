// What a browser is given: the demo's pages, the library as built, and nothing else of the computer.
import assert from 'node:assert/strict';
import {mkdir, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, describe, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {ask} from '../receiver/ask.ts';
import {folderFor, serverFor} from '../receiver/databases.ts';

const folder = await folderFor({after});
for (const [name, text] of Object.entries({
  'pages/programme.html': '<!doctype html><title>Programme</title>',
  'pages/partner.html': '<!doctype html><title>Partner</title>',
  'pages/programme.css': 'p{}',
  'pages/images/gap.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'pages/.hidden.html': 'secret',
  'pages/data.unknown': '?',
  'cdn/mind-the-gap.js': 'export {};',
  'cdn/data/catalogue.json': '{}',
  'secret.txt': 'secret',
})) {
  await mkdir(join(folder, name, '..'), {recursive: true});
  await writeFile(join(folder, name), text);
}
const address = `${pathToFileURL(folder).href}/`;
const folders = {pages: new URL('pages/', address), cdn: new URL('cdn/', address)};
const server = await serverFor({after}, {folders});

for (const [path, type, content] of [
  ['/', 'text/html; charset=utf-8', 'Programme'],
  ['/?utm_source=x', 'text/html; charset=utf-8', 'Programme'],
  ['/partner', 'text/html; charset=utf-8', 'Partner'],
  ['/partner.html', 'text/html; charset=utf-8', 'Partner'],
  ['/programme.css', 'text/css; charset=utf-8', 'p{}'],
  ['/images/gap.svg', 'image/svg+xml', '<svg'],
  ['/data.unknown', 'application/octet-stream', '?'],
  ['/cdn/mind-the-gap.js', 'text/javascript; charset=utf-8', 'export'],
  ['/cdn/data/catalogue.json', 'application/json', '{}'],
] as const) {
  test(`${path} is there, as ${type}`, async () => {
    const reply = await ask(server.url, {path});
    assert.equal(reply.status, 200);
    assert.equal(reply.headers['content-type'], type);
    assert.ok(reply.text.includes(content));
    const head = await ask(server.url, {method: 'HEAD', path});
    const {date: _, ...headers} = reply.headers;
    const {date: __, ...headersOfHead} = head.headers;
    assert.deepEqual([head.status, head.text, headersOfHead], [200, '', headers]);
  });
}

for (const path of [
  '/nothing',
  '/cdn/',
  '/cdn',
  '/images',
  '/images/',
  '/programme.html/',
  '/programme.html/x',
  '/.hidden.html',
  '/../secret.txt',
  '/cdn/../../secret.txt',
  '/cdn/..%2f..%2fsecret.txt',
  '/cdn/%2e%2e/%2e%2e/secret.txt',
  '/cdn/..%5c..%5csecret.txt',
  '/cdn/..\\..\\secret.txt',
  '/cdn//etc/passwd',
  '//etc/passwd',
  '/%2fetc%2fpasswd',
  '/programme.css%00.html',
  '/%E0%A4%A',
  '/file:///etc/passwd',
  `/${'a'.repeat(300)}`,
]) {
  test(`${path.slice(0, 40)} is not there`, async () => {
    const reply = await ask(server.url, {path});
    assert.equal(reply.status, 404);
    assert.match(reply.headers['content-type'] ?? '', /^text\/html/);
    assert.match(reply.text, /Page not found/);
    assert.doesNotMatch(reply.text, /secret|root:/);
  });
}

test('the programme’s page runs under the strictest policy, under both its names', async () => {
  const expected =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";
  for (const path of ['/', '/programme.html']) {
    assert.equal((await ask(server.url, {path})).headers['content-security-policy'], expected);
  }
  assert.equal((await ask(server.url, {path: '/partner'})).headers['content-security-policy'], undefined);
});

test('a page of another origin may load the library, see that a file of it is missing, and load nothing else', async () => {
  for (const [path, origin, policy] of [
    ['/cdn/mind-the-gap.js', '*', 'cross-origin'],
    ['/cdn/nothing.js', '*', 'cross-origin'],
    ['/programme.css', undefined, undefined],
  ] as const) {
    const {headers} = await ask(server.url, {path});
    assert.equal(headers['access-control-allow-origin'], origin);
    assert.equal(headers['cross-origin-resource-policy'], policy);
  }
});

test('the NHS style sheet comes without its fonts, so that it asks no other host', async () => {
  const reply = await ask(server.url, {path: '/vendor/nhsuk-frontend.min.css'});
  assert.equal(reply.status, 200);
  assert.equal(reply.headers['content-type'], 'text/css; charset=utf-8');
  assert.match(reply.text, /\.nhsuk-header/);
  assert.doesNotMatch(reply.text, /@font-face|assets\.nhs\.uk/);
});

describe('a browser that has a file', () => {
  test('is told that it is the same, and gets it when it has changed', async () => {
    const path = '/programme.css';
    const {headers} = await ask(server.url, {path});
    assert.equal(headers['cache-control'], 'no-cache');
    const known = {'if-none-match': `"other", W/${headers.etag}`};
    const same = await ask(server.url, {path, headers: known});
    assert.deepEqual([same.status, same.text, same.headers.etag], [304, '', headers.etag]);
    await writeFile(join(folder, 'pages/programme.css'), 'p{color:red}');
    const changed = await ask(server.url, {path, headers: known});
    assert.deepEqual([changed.status, changed.text], [200, 'p{color:red}']);
  });
});

for (const path of ['/', '/signed-up', '/cdn/mind-the-gap.js']) {
  test(`${path} can only be read`, async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const reply = await ask(server.url, {method, path, headers: {'content-length': 1}, body: 'x'});
      assert.equal(reply.status, 405);
      assert.equal(reply.headers.allow, 'GET, HEAD');
    }
  });
}

test(
  'a page that cannot be read is said to be a problem, and the others are still there',
  {skip: process.platform === 'win32'},
  async (t) => {
    const log = t.mock.method(console, 'error', () => {});
    await symlink('loop.html', join(folder, 'pages/loop.html'));
    const reply = await ask(server.url, {path: '/loop.html'});
    assert.equal(reply.status, 500);
    assert.match(reply.text, /There is a problem/);
    assert.equal(log.mock.callCount(), 1);
    assert.equal((await ask(server.url, {path: '/'})).status, 200);
  },
);
