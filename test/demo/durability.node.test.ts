// An accepted sign-up is kept, whatever happens to the server. It runs here as `npm start` runs it: a process of its own.
import assert from 'node:assert/strict';
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {test, type TestContext} from 'node:test';
import {fileURLToPath} from 'node:url';
import {ask, folderFor, listed, postJson, signup} from './ask.ts';

const program = fileURLToPath(new URL('../../demo/server.ts', import.meta.url));

interface Child {
  readonly process: ChildProcess;
  readonly url: string;
  readonly printed: () => string;
}

async function run(t: TestContext, env: Record<string, string>): Promise<Child> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program], {
    env: {...process.env, ...env},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  t.after(() => child.kill('SIGKILL'));
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
  const database = join(await folderFor(t), 'signups.db');
  const first = await run(t, {PORT: '0', DATABASE: database});
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

  const second = await run(t, {PORT: '0', DATABASE: database});
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

  for (const {printed} of [first, second]) assert.doesNotMatch(printed(), /@|%40/, 'an address was printed');
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(
    `the server stops at once and without complaint on ${signal}, with a browser still connected`,
    {skip: process.platform === 'win32'},
    async (t) => {
      const folder = await folderFor(t);
      const server = await run(t, {PORT: '0', DATABASE: join(folder, 'signups.db')});
      for (const words of ['/partner', '/signups', join(folder, 'signups.db')])
        assert.ok(server.printed().includes(words));
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
  const database = join(await folderFor(t), 'signups.db');
  await assert.rejects(run(t, {PORT: 'eighty', DATABASE: database}), /PORT must be a number from 0 to 65535/);
});
