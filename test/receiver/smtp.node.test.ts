// The emails as a real mail server gets them.
import assert from 'node:assert/strict';
import {after, test} from 'node:test';
import {once} from 'node:events';
import type {AddressInfo} from 'node:net';
import {SMTPServer} from 'smtp-server';
import {ask, listed, postJson, signup} from './ask.ts';
import {serverFor} from './databases.ts';
import {pathIn} from './inbox.ts';

interface Arrived {
  readonly to: readonly string[];
  readonly message: string;
}

const arrived: Arrived[] = [];
let isBusy = false;
const mailServer = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo({address}, _session, done) {
    if (address.startsWith('nobody@')) done(Object.assign(new Error(`No ${address} here`), {responseCode: 550}));
    else if (isBusy) done(Object.assign(new Error(`${address} has to wait`), {responseCode: 451}));
    else done();
  },
  onData(stream, {envelope}, done) {
    let message = '';
    stream.on('data', (chunk: Buffer) => (message += chunk.toString()));
    stream.on('end', () => {
      arrived.push({to: envelope.rcptTo.map(({address}) => address), message});
      done();
    });
  },
});
mailServer.listen(0, '127.0.0.1');
await once(mailServer.server, 'listening');
const {port} = mailServer.server.address() as AddressInfo;

let now = new Date('2026-09-01T12:00:00Z');
const server = await serverFor(
  {after},
  {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    publicUrl: 'https://localhost',
    now: () => now,
  },
);

// After the server, which keeps a connection to it.
after(() => new Promise<void>((resolve) => mailServer.close(resolve)));

test('a confirmation is asked for by email, and the link of the email confirms', async () => {
  await postJson(server.url, signup);
  await server.deliver();
  const [{to, message} = assert.fail()] = arrived.splice(0);
  assert.deepEqual(to, [signup.email]);
  assert.match(message, /^List-Unsubscribe: <https:\/\/localhost\/unsubscribe\/[\w-]{32}>\r$/m);
  assert.match(message, /^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
  assert.match(message, /https:\/\/localhost\/confirm\//);
  await ask(server.url, {method: 'POST', path: pathIn(message, 'confirm')});
  assert.equal((await listed(server.url))[0]?.status, 'confirmed');
});

test('nothing in the email makes it go to somebody else', async () => {
  const email = 'a,b@example.com';
  await postJson(server.url, {...signup, email});
  await server.deliver();
  const [mail, ...others] = arrived.splice(0);
  assert.deepEqual(
    mail?.to.map((address) => address.replaceAll('"', '')),
    [email],
  );
  assert.equal(others.length, 0);
});

test('a mail server that is busy gets it later, one that refuses it does not, and no log says whose it was', async (t) => {
  const log = t.mock.method(console, 'error', () => {});
  isBusy = true;
  await postJson(server.url, {...signup, email: 'later@example.com'});
  await postJson(server.url, {...signup, email: 'nobody@example.com'});
  await server.deliver();
  assert.deepEqual(arrived, []);
  isBusy = false;
  now = new Date('2026-09-01T12:01:00Z');
  await server.deliver();
  assert.deepEqual(
    arrived.splice(0).map(({to}) => to),
    [['later@example.com']],
  );
  const printed = log.mock.calls.map((call) => String(call.arguments[0])).join('\n');
  assert.match(printed, /EENVELOPE 451/);
  assert.match(printed, /given up: EENVELOPE 550/);
  assert.doesNotMatch(printed, /@|example\.com/);
  assert.equal((await listed(server.url)).length, 4);
});

test('the outbox says where the emails are, and browsers are told to keep to https where people reach it by https', async () => {
  const {text, headers} = await ask(server.url, {path: '/outbox'});
  assert.match(text, /Emails go to the mail server of SMTP_URL/);
  assert.equal(headers['strict-transport-security'], 'max-age=31536000');
});
