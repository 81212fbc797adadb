// How the server behaves towards the computer that it runs on and towards clients that do not keep to the rules.
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {connect} from 'node:net';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {test} from 'node:test';
import {start} from '../../demo/server.ts';
import {ask, listed, postForm} from './ask.ts';
import {folderFor, serverFor} from './databases.ts';

/** Sends these characters and nothing else, and returns what the server says until it hangs up. */
async function sendRaw(url: string, text: string, {hangUp = false} = {}): Promise<string> {
  const socket = connect({port: Number(new URL(url).port), host: '127.0.0.1'});
  let answer = '';
  socket.setEncoding('latin1').on('data', (chunk: string) => (answer += chunk));
  if (hangUp) socket.end(text);
  else socket.write(text);
  await once(socket, 'close');
  return answer;
}

test('somebody whose port is taken gets the next one, and is told', async (t) => {
  const lines: string[] = [];
  const first = await serverFor(t);
  const taken = Number(new URL(first.url).port);
  const second = await serverFor(t, {port: taken, say: (line) => lines.push(line)});
  assert.ok(Number(new URL(second.url).port) > taken);
  assert.equal(lines[0], `Port ${taken} is taken. Trying ${taken + 1}.`);
  for (const {url} of [first, second]) assert.equal((await ask(url, {path: '/signed-up'})).status, 200);
});

test('a server that stops hangs up on who is connected and lets go of the port and the database', async (t) => {
  const folder = await folderFor(t);
  const database = join(folder, 'signups.db');
  const server = await start({port: 0, database});
  const port = Number(new URL(server.url).port);
  const idle = connect({port, host: '127.0.0.1'});
  await once(idle, 'connect');
  await postForm(server.url, {email: 'name@example.com', consent: 'yes'});
  await Promise.all([server.stop(), once(idle.resume(), 'close')]);
  const next = await start({port, database, showLists: true});
  assert.equal(new URL(next.url).port, String(port));
  assert.equal((await listed(next.url)).length, 1);
  await next.stop();
  // Nobody else has the file open: it can be locked for good.
  new DatabaseSync(database).exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT');
});

test('a form that breaks off in the middle is not a sign-up', async (t) => {
  const {url} = await serverFor(t);
  const head = 'POST /signups HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n';
  const body = 'email=name%40example.com&consent=yes';
  await sendRaw(url, `${head}Content-Length: ${body.length + 1}\r\n\r\n${body}`, {hangUp: true});
  assert.deepEqual(await listed(url), []);
  await sendRaw(url, `${head}Content-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`);
  assert.equal((await listed(url)).length, 1);
});

test('who hangs up in the middle does not bring the server down', async (t) => {
  const {url} = await serverFor(t);
  for (const text of [
    'POST /signups HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nemail',
    'GET / HTTP/1.1\r\nHost: a\r\n\r\n',
  ]) {
    const socket = connect({port: Number(new URL(url).port), host: '127.0.0.1'});
    await once(socket, 'connect');
    await new Promise((written) => socket.write(text, written));
    socket.resetAndDestroy();
  }
  assert.equal((await ask(url, {path: '/signed-up'})).status, 200);
});

for (const [sentence, text, status] of [
  ['is no HTTP', 'hello\r\n\r\n', 400],
  ['has no Host', 'GET / HTTP/1.1\r\n\r\n', 400],
  ['has an address of nothing', 'GET // HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 400],
  ['has a host that cannot be', 'GET http://[/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 400],
  [
    'asks as one asks a proxy',
    'GET http://any.example/signed-up HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    200,
  ],
  ['asks about the server as a whole', 'OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 404],
  [
    'has two bodies',
    'POST /signups HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
    400,
  ],
] as const) {
  test(`a request that ${sentence} gets ${status}, and the server lives on`, async (t) => {
    const {url} = await serverFor(t);
    assert.match(await sendRaw(url, text), new RegExp(`^HTTP/1\\.1 ${status} `));
    assert.equal((await ask(url, {path: '/signed-up'})).status, 200);
  });
}

test('who sends without end is told that it is too large, and then hung up on', async (t) => {
  const {url} = await serverFor(t);
  const socket = connect({port: Number(new URL(url).port), host: '127.0.0.1'});
  let answer = '';
  socket.setEncoding('latin1').on('data', (chunk: string) => (answer += chunk));
  socket.on('error', () => {}); // the reset that ends it
  socket.write('POST /signups HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n');
  const chunk = `4000\r\n${'a'.repeat(0x4000)}\r\n`;
  const more = (): void => void (socket.writable && socket.write(chunk, () => setImmediate(more)));
  more();
  await new Promise((closed) => socket.once('close', closed));
  assert.match(answer, /^HTTP\/1\.1 413 /);
  assert.match(answer, /^connection: close\r$/m);
  assert.match(answer, /"type":"\/problems\/too-large"/);
  assert.ok(socket.bytesWritten < 64 * 1024 * 1024, 'it listened for too long');
});

test('who stops in the middle of sending is not waited for', async (t) => {
  const {url} = await serverFor(t);
  const post = 'POST /signups HTTP/1.1\r\nHost: a\r\nContent-Length';
  const answers = await Promise.all([
    sendRaw(url, 'GET / HTTP/1.1\r\nHost:'),
    sendRaw(url, `${post}: 99\r\n\r\nemail=`),
    sendRaw(url, `${post}: 99999\r\n\r\n`),
  ]);
  assert.deepEqual(
    answers.map((answer) => answer.split(' ')[1]),
    ['408', '408', '413'],
  );
});

test('a connection is used for more than one page', async (t) => {
  const {url} = await serverFor(t);
  const page = 'GET /signed-up HTTP/1.1\r\nHost: a\r\n';
  const answer = await sendRaw(url, `${page}\r\n${page}Connection: close\r\n\r\n`);
  assert.equal(answer.match(/HTTP\/1\.1 200 /g)?.length, 2);
});
