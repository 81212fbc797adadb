// What people who tried to break the receiver found, each with what it does now.
import assert from 'node:assert/strict';
import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {readFile, readdir, writeFile} from 'node:fs/promises';
import {connect} from 'node:net';
import {dirname, join} from 'node:path';
import {describe, mock, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {mailboxOf, readAddress} from '../../receiver/address.ts';
import {isFile, openDatabase} from '../../receiver/database.ts';
import {isClockPlausible} from '../../receiver/erasure.ts';
import {mailName} from '../../receiver/outbox.ts';
import {Signups} from '../../receiver/signups.ts';
import {ask, byEmail, listed, postJson, problemOf, signup} from './ask.ts';
import {checked} from './checked.ts';
import {databaseFor, folderFor, serverFor, type Started} from './databases.ts';
import {inboxOf} from './inbox.ts';

const subject = (server: Started, ...args: string[]) =>
  spawnSync(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      fileURLToPath(new URL('../../receiver/subject.ts', import.meta.url)),
      ...args,
    ],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        [isFile(server.database) ? 'DATABASE' : 'DATABASE_URL']: server.database,
        OUTBOX: server.outbox,
        ERASED_LIST: join(dirname(server.outbox), 'erased.txt'),
      },
    },
  );

describe('one inbox is one person', () => {
  test('however the address is spelled', () => {
    const same: Readonly<Record<string, readonly string[]>> = {
      'ann@xn--bcher-kva.example': ['ann@bücher.example', 'ann@BÜCHER.example', 'ann@bücher。example'],
      'victim@gmail.com': [
        'victim@g\u00admail.com',
        'ｖictim@gmail．com',
        'mailto:victim@gmail.com',
        ' victim@gmail.com ',
      ],
    };
    for (const [kept, typed] of Object.entries(same))
      for (const address of typed) assert.equal(readAddress(address), kept, address);
  });

  test('and is counted with what stands behind a plus, and with the dots of Gmail', () => {
    for (const address of ['victim+1@a.example', 'VICTIM+2@a.example', 'victim@a.example'])
      assert.equal(mailboxOf(address), 'victim@a.example');
    for (const address of ['v.i.ctim+x@gmail.com', 'victim@googlemail.com'])
      assert.equal(mailboxOf(address), 'victim@gmail.com');
  });

  test('so that nobody fills it', async (t) => {
    const limits = {perAddress: {most: 3, seconds: 600}, perNetwork: {most: 0, seconds: 600}};
    const {url} = await serverFor(t, {limits});
    const spellings = ['v@a.example', 'v+1@a.example', 'v+2@A.EXAMPLE', 'v+3@a.exam\u00adple', 'v+4@a。example'];
    const statuses: number[] = [];
    for (const email of spellings) statuses.push((await postJson(url, {...signup, email})).status);
    assert.deepEqual(statuses, [202, 202, 202, 429, 429]);
  });

  for (const email of [
    'ann@a.example"',
    'ann@a.example（',
    'ann@-a.example',
    'ann@a-.example',
    'ann@a_b.example',
    'ann@a.1',
  ])
    test(`and nothing can arrive at ${email}, which is said`, async (t) => {
      const {url} = await serverFor(t);
      const reply = await postJson(url, {...signup, email});
      assert.equal(reply.status, 422);
      assert.match(problemOf(reply).errors![0]!.detail, /^Check what is after the @ of your email address/);
    });
});

describe('erasure is whole', () => {
  test('in the database and what lies beside it, while the server runs', async (t) => {
    const server = await serverFor(t);
    if (!isFile(server.database)) return t.skip('PostgreSQL keeps its own');
    const email = 'erase-me-unique@example.com';
    await postJson(server.url, {...signup, email});
    await inboxOf(server, email);
    assert.equal(subject(server, 'erase', email).status, 0);
    for (let index = 0; index < 20; index++) await postJson(server.url, {...signup, email: `${index}@example.com`});
    await server.deliver();
    for (const folder of [dirname(server.database), server.outbox])
      for (const name of await readdir(folder)) {
        const bytes = await readFile(join(folder, name), 'latin1');
        assert.ok(!/erase-me-unique/i.test(name + bytes), name);
      }
  });

  test('of an outbox of any size, whatever the spelling', async (t) => {
    const server = await serverFor(t);
    const spellings = ['user@exämple.com', 'user@EXÄMPLE.com', 'user@xn--exmple-cua.com', 'user@ex\u00adämple.com'];
    for (const email of spellings) await postJson(server.url, {...signup, email});
    await server.deliver();
    const others = Array.from({length: 3_000}, (_, index) => `${mailName(`${index}@example.com`, new Date(0))}.eml`);
    for (const name of others) await writeFile(join(server.outbox, name), '');
    assert.match(subject(server, 'erase', spellings[1]!).stdout, /Erased, with 4 emails/);
    assert.equal((await readdir(server.outbox)).length, others.length);
    assert.deepEqual(await listed(server.url), []);
  });

  test('again, when a backup brings somebody back', async (t) => {
    const server = await serverFor(t);
    for (const email of ['gone@example.com', 'stays@example.com']) await postJson(server.url, {...signup, email});
    // The command is waited for by this process, in which the server would hold a lock.
    await server.deliver();
    assert.equal(subject(server, 'erase', 'GONE@example.com').status, 0);
    const list = await readFile(join(dirname(server.outbox), 'erased.txt'), 'utf8');
    assert.doesNotMatch(list, /gone|@/i);
    // What a restored backup has.
    const database = await openDatabase(server.database);
    const earlier = new Signups(database, () => new Date(Date.now() - 60_000));
    await earlier.accept({...checked, email: 'gone@example.com'}, undefined, '');
    await database.close();
    assert.match(subject(server, 'erase-again').stdout, /Erased again: 1 people/);
    await postJson(server.url, {...signup, email: 'gone@example.com'});
    await server.deliver();
    assert.match(subject(server, 'erase-again').stdout, /Erased again: 0 people/);
    assert.equal((await listed(server.url)).length, 2);
  });
});

describe('consent proves what was shown', () => {
  test('the page behind the link shows the words and purposes that will be recorded, and the name is theirs', async (t) => {
    const server = await serverFor(t);
    const email = 'owner@example.com';
    const stranger = {
      ...signup,
      email,
      name: 'Mallory',
      consent: {
        ...signup.consent,
        text: 'I agree that my data are <b>sold</b>.',
        language: 'en"><script>',
        purposes: [{name: 'research-invitations', text: 'Ask me to take part.'}],
      },
    };
    await postJson(server.url, stranger);
    const [first] = await inboxOf(server, email);
    const page = await ask(server.url, {path: first!.confirm});
    assert.match(page.text, /my data are &#60;b&#62;sold&#60;\/b&#62;\./);
    assert.match(page.text, /Ask me to take part\./);
    assert.match(page.text, /https:\/\/trust\.example\/genomics/);
    assert.doesNotMatch(page.text, /<script|Mallory/);

    await postJson(server.url, {...signup, email, name: 'Olive'});
    const mails = await inboxOf(server, email);
    const own = mails.find(({confirm}) => confirm !== first!.confirm)!;
    const ownPage = await ask(server.url, {path: own.confirm});
    assert.doesNotMatch(ownPage.text, /sold/);
    assert.match(ownPage.text, /You may email me\. I can stop at any time\./);
    await ask(server.url, {method: 'POST', path: own.confirm});
    assert.equal((await byEmail(server.url, email))[0]!.name, 'Olive');
  });
});

describe('it goes on', () => {
  test('while somebody else has the file locked: pages are answered, sign-ups are told when to come back', async (t) => {
    const database = join(await folderFor(t), 'data', 'receiver.db');
    const {url} = await serverFor(t, {database});
    const {DatabaseSync} = await import('node:sqlite');
    const backup = new DatabaseSync(database);
    backup.exec('BEGIN IMMEDIATE');
    const waiting = postJson(url, signup);
    const page = await Promise.race([ask(url, {path: '/signed-up'}), waiting]);
    assert.equal(page.status, 200);
    const refused = await waiting;
    assert.deepEqual([refused.status, problemOf(refused).type], [503, '/problems/unavailable']);
    assert.ok(Number(refused.headers['retry-after']) > 0);
    const patient = postJson(url, signup);
    setTimeout(() => backup.exec('ROLLBACK'), 200);
    assert.equal((await patient).status, 202);
    backup.close();
  });

  test('with the clock of the computer set back a year', async (t) => {
    const limits = {perAddress: {most: 1, seconds: 60}, perNetwork: {most: 0, seconds: 60}};
    const {url} = await serverFor(t, {limits});
    assert.equal((await postJson(url, signup)).status, 202);
    mock.timers.enable({apis: ['Date'], now: Date.now() - 365 * 24 * 3600_000});
    t.after(() => Promise.resolve(mock.timers.reset()));
    const reply = await postJson(url, signup);
    assert.equal(reply.status, 429);
    assert.ok(Number(reply.headers['retry-after']) <= 60);
  });

  test('and erases nobody by a clock that is weeks ahead', async (t) => {
    const database = await databaseFor(t);
    const now = new Date('2026-09-01T12:00:00Z');
    assert.equal(await isClockPlausible(database, now), true);
    await new Signups(database, () => now).accept(checked, undefined, '');
    assert.equal(await isClockPlausible(database, new Date('2026-09-06T12:00:00Z')), true);
    assert.equal(await isClockPlausible(database, new Date('2026-10-11T12:00:00Z')), false);
  });

  test('with two Hosts, or one that is none, which get a 400', async (t) => {
    const {url} = await serverFor(t);
    for (const hosts of ['Host: a b[', 'Host: a.example\r\nHost: b.example']) {
      const {hostname, port} = new URL(url);
      const socket = connect(Number(port), hostname);
      socket.end(`GET /feeds/elsewhere.json HTTP/1.1\r\n${hosts}\r\nConnection: close\r\n\r\n`);
      const [answer] = (await once(socket, 'data')) as [Buffer];
      assert.match(answer.toString(), /^HTTP\/1\.1 400 /, hosts);
      socket.destroy();
    }
  });

  test('until what it has is answered, when it is told to end', async (t) => {
    const folder = await folderFor(t);
    const server = spawn(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        fileURLToPath(new URL('../../demo/server.ts', import.meta.url)),
        '--show-lists',
      ],
      {
        env: {
          ...process.env,
          PORT: '0',
          DATABASE: join(folder, 'receiver.db'),
          HOURLY_PER_NETWORK: '0',
          DATABASE_URL: '',
        },
      },
    );
    let said = '';
    server.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    while (!/Sign-ups +http/.test(said)) await once(server.stdout, 'data');
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)![0];
    const replies = Array.from({length: 100}, (_, index) => postJson(url, {...signup, email: `${index}@example.com`}));
    await Promise.race(replies);
    server.kill('SIGTERM');
    const settled = await Promise.allSettled(replies);
    const [code] = (await once(server, 'exit')) as [number];
    assert.equal(code, 0);
    const answered = settled.filter(({status}) => status === 'fulfilled').length;
    const database = await openDatabase(join(folder, 'receiver.db'));
    const [{count}] = (await database.query('SELECT count(*) AS count FROM people')) as [{count: number}];
    await database.close();
    // What was stored was answered. Who had not been let in yet was refused.
    assert.equal(count, answered);
  });
});
