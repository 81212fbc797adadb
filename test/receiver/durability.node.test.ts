// An accepted sign-up is kept, whatever happens to the server. It runs here as `npm start` runs it: a process of its own.
import assert from 'node:assert/strict';
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {test, type TestContext} from 'node:test';
import {fileURLToPath} from 'node:url';
import {isFile} from '../../receiver/database.ts';
import {newestMails, recipientOf} from '../../receiver/outbox.ts';
import {ask, browser, listed, postForm, postJson, signup} from './ask.ts';
import {addressFor, folderFor, serverFor} from './databases.ts';

const program = fileURLToPath(new URL('../../demo/server.ts', import.meta.url));

interface Child {
  readonly process: ChildProcess;
  readonly url: string;
  readonly printed: () => string;
}

const children = new Set<ChildProcess>();

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** The settings of a server of which nobody is refused, on a database of its own. */
async function settingsFor(t: TestContext): Promise<Record<string, string>> {
  // Hooks run in the order in which they were added: the servers end before their folders go.
  t.after(() => Promise.all([...children].map(end)));
  const database = await addressFor(t);
  return {
    PORT: '0',
    [isFile(database) ? 'DATABASE' : 'DATABASE_URL']: database,
    OUTBOX: join(await folderFor(t), 'outbox'),
    HOURLY_PER_ADDRESS: '0',
    HOURLY_PER_NETWORK: '0',
  };
}

async function run(env: Record<string, string>): Promise<Child> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program], {
    env: {...process.env, SHOW_LISTS: '1', ...env},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  let text = '';
  const listening = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      text += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+(?=\/)/.exec(text)?.[0];
      if (url && text.includes('Ctrl+C')) resolve(url);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => reject(new Error(`The server ended:\n${text}`)));
  });
  return {process: child, url: await listening, printed: () => text};
}

test('every person whose sign-up was accepted is on the list once, after the server was killed in the middle', async (t) => {
  const settings = await settingsFor(t);
  const first = await run(settings);
  const bodyOf = (number: number) => ({
    ...signup,
    email: `person-${number}@example.com`,
    consent: {...signup.consent, text: `Words that person ${number} was shown`},
  });
  const send = (url: string, number: number) =>
    postJson(url, bodyOf(number), {'idempotency-key': `"person-${number}"`});

  const accepted = new Set<number>();
  const unconfirmed = new Set<number>();
  let next = 0;
  await Promise.all(
    Array.from({length: 8}, async () => {
      while (unconfirmed.size === 0) {
        const number = next++;
        try {
          assert.equal((await send(first.url, number)).status, 202);
          accepted.add(number);
        } catch (error) {
          if (!/^ECONN|^EPIPE/.test(String((error as NodeJS.ErrnoException).code))) throw error;
          unconfirmed.add(number);
        }
        if (accepted.size === 60) first.process.kill('SIGKILL');
      }
    }),
  );
  assert.ok(accepted.size >= 60);
  if (first.process.signalCode === null) await once(first.process, 'exit');
  assert.equal(first.process.signalCode, 'SIGKILL');

  const second = await run(settings);
  const recordsOf = async (): Promise<Map<string, readonly (string | null)[]>> => {
    const people = await listed(second.url);
    assert.equal(new Set(people.map(({email}) => email)).size, people.length, 'somebody is there twice');
    return new Map(people.map(({email, consent_records}) => [email, consent_records.map(({text}) => text)]));
  };
  const kept = await recordsOf();
  for (const number of accepted) {
    const {email, consent} = bodyOf(number);
    assert.deepEqual(kept.get(email), [consent.text], email);
  }

  // Who got no answer sends again with the same key, and is there once, whether or not the first attempt had arrived.
  for (const number of [...unconfirmed, ...accepted]) assert.equal((await send(second.url, number)).status, 202);
  const all = await recordsOf();
  assert.equal(all.size, accepted.size + unconfirmed.size);
  for (const [email, texts] of all) assert.equal(texts.length, 1, email);

  second.process.kill('SIGTERM');
  await once(second.process, 'exit');

  // Each of them is sent an email, also those whose emails the first one had taken and did not live to send.
  const database = settings.DATABASE ?? settings.DATABASE_URL!;
  const later = new Date(Date.now() + 11 * 60 * 1000);
  const {deliver, outbox} = await serverFor(t, {database, outbox: settings.OUTBOX!, now: () => later});
  await deliver();
  const emailed = new Set((await newestMails(outbox, Infinity)).map(recipientOf));
  assert.deepEqual([...emailed].sort(), [...all.keys()].sort());

  for (const {printed} of [first, second]) assert.doesNotMatch(printed(), /@|%40/, 'an address was printed');
});

test('whatever goes wrong, no address is printed', async (t) => {
  const settings = await settingsFor(t);
  // Nobody listens on port 1.
  const {url, process: server, printed} = await run({...settings, SMTP_URL: 'smtp://127.0.0.1:1'});
  const failed = new Promise<void>((resolve) => {
    server.stderr!.on('data', () => printed().includes('was not sent') && resolve());
  });
  const email = 'name@example.com';
  for (const body of [signup, {...signup, email: 'name@'}, {...signup, name: [email]}, `{"email":"${email}"`]) {
    await postJson(url, body, {'idempotency-key': `"${email}"`});
  }
  await postForm(url, {email, consent: 'yes', source_url: email}, browser);
  for (const path of [`/confirm/${email}`, `/${email}`, `/signups?${email}`, '/outbox']) {
    for (const method of ['GET', 'POST', 'DELETE']) await ask(url, {method, path});
  }
  await failed;
  server.kill('SIGTERM');
  await once(server, 'exit');
  assert.match(printed(), /Email 1 was not sent \(try 1\)/);
  assert.doesNotMatch(printed(), /@|%40|example\.com/);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(
    `the server stops at once and without complaint on ${signal}, with a browser still connected`,
    {skip: process.platform === 'win32'},
    async (t) => {
      const settings = await settingsFor(t);
      const server = await run(settings);
      for (const words of ['/partner', '/signups', '/outbox', settings.OUTBOX!, settings.DATABASE ?? 'PostgreSQL at'])
        assert.ok(server.printed().includes(words), words);
      const page = await fetch(`${server.url}/signed-up`, {headers: {connection: 'keep-alive'}});
      await page.text();
      server.process.kill(signal);
      const [code, by] = (await once(server.process, 'exit')) as [number | null, string | null];
      assert.deepEqual([code, by], [0, null]);
      assert.doesNotMatch(server.printed(), /Warning|Error/);
      await assert.rejects(ask(server.url, {path: '/signed-up'}));
    },
  );
}

test('a port that cannot be is named as the mistake', async (t) => {
  await assert.rejects(run({...(await settingsFor(t)), PORT: 'eighty'}), /PORT must be a number from 0 to 65535/);
});
