// Whether every accepted sign-up is there once when the server is killed again and again, and how fast they are taken.
// `node bench/signups.ts`: a wrong count ends with 1. Knows the server by its address and the database by its file.
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, readdir, rm} from 'node:fs/promises';
import {Agent, request} from 'node:http';
import {cpus, tmpdir} from 'node:os';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';

const {values} = parseArgs({
  options: {
    signups: {type: 'string', default: '20000'},
    connections: {type: 'string', default: '200'},
    kills: {type: 'string', default: '3'},
  },
});
const total = Number(values.signups);
const connections = Number(values.connections);
const kills = Number(values.kills);

const program = fileURLToPath(new URL('../demo/server.ts', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'mtg-bench-'));
const database = join(folder, 'receiver.db');
const settings = {DATABASE: database, HOURLY_PER_ADDRESS: '0', HOURLY_PER_NETWORK: '0', DATABASE_URL: '', SMTP_URL: ''};

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;

interface Server {
  readonly process: ChildProcess;
  readonly port: string;
}

async function startServer(): Promise<Server> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program], {
    env: {...process.env, ...settings, PORT: '0'},
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    text += chunk.toString();
    const port = /127\.0\.0\.1:(\d+)/.exec(text)?.[1];
    if (port !== undefined && text.includes('Ctrl+C')) return {process: child, port};
  }
  throw new Error(`The server ended:\n${text}`);
}

const agent = new Agent({keepAlive: true, maxSockets: connections});
const emailOf = (number: number): string => `person-${number}@example.com`;

/** Sends one sign-up and gives the status of the answer; rejects when there is none. */
const post = (port: string, number: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const body = JSON.stringify({
      email: emailOf(number),
      consent: {given: true, text: 'You may email me. I can stop at any time.', version: '1', language: 'en-GB'},
      source_url: 'https://trust.example/genomics',
      form_version: '0.1.0',
    });
    const headers = {
      'content-type': 'application/json',
      'content-length': body.length,
      'idempotency-key': `"person-${number}"`,
    };
    const sent = request({host: '127.0.0.1', port, path: '/signups', method: 'POST', agent, headers}, (response) => {
      response.on('error', reject).on('end', () => resolve(response.statusCode ?? 0));
      response.resume();
    });
    sent.on('error', reject).end(body);
  });

/** Sends them all, killing and starting the server in between, and gives the time of each answer. */
async function sendAll(accepted: Set<number>): Promise<{readonly times: number[]; readonly retries: number}> {
  let server = startServer();
  const times: number[] = [];
  const killAt = new Set(Array.from({length: kills}, (_, index) => Math.round((total * (index + 1)) / (kills + 1))));
  let next = 0;
  let retries = 0;

  /** The server that runs after `dead`: whoever notices first starts it. */
  const successorOf = async (dead: Server): Promise<void> => {
    if ((await server) !== dead) return;
    server = Promise.resolve(dead.process.exitCode ?? dead.process.signalCode ?? once(dead.process, 'exit')).then(
      startServer,
    );
  };

  await Promise.all(
    Array.from({length: connections}, async () => {
      while (next < total) {
        const number = next++;
        for (;;) {
          const current = await server;
          try {
            const status = await post(current.port, number);
            if (status !== 202) throw new Error(`Answered ${status}`);
            break;
          } catch (error) {
            if (!(error instanceof Error && 'code' in error)) throw error;
            retries++;
            await successorOf(current);
          }
        }
        accepted.add(number);
        times.push(performance.now());
        if (killAt.delete(accepted.size)) (await server).process.kill('SIGKILL');
      }
    }),
  );
  const last = await server;
  last.process.kill('SIGTERM');
  await once(last.process, 'exit');
  return {times, retries};
}

/** What is wrong with what is in the database. */
function check(accepted: ReadonlySet<number>): string[] {
  const store = new DatabaseSync(database, {readOnly: true});
  const rows = store
    .prepare(
      `SELECT address, count(consent_records.id) AS records FROM people
       LEFT JOIN consent_records ON person_id = people.id GROUP BY people.id`,
    )
    .all() as unknown as readonly {readonly address: string; readonly records: number}[];
  store.close();
  const kept = new Map(rows.map(({address, records}) => [address, records]));
  const missing = [...accepted].filter((number) => !kept.has(emailOf(number))).length;
  const bare = rows.filter(({records}) => records === 0).length;
  const twice = rows.length - kept.size + rows.filter(({records}) => records > 1).length;
  const uninvited = rows.length - accepted.size + missing;
  return [
    missing && `${missing} accepted sign-ups are missing`,
    twice && `${twice} are there twice`,
    bare && `${bare} have no consent record`,
    uninvited && `${uninvited} were never accepted`,
  ].filter((fault) => typeof fault === 'string');
}

/** How many rows a second a loop inserts that does nothing else, each in a transaction that is on the disk. */
function bareInserts(round: number): number {
  const store = new DatabaseSync(join(folder, `bare-${round}.db`));
  store.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE people (address TEXT) STRICT');
  const insert = store.prepare('INSERT INTO people VALUES (?)');
  const rows = 2000;
  const began = performance.now();
  for (let number = 0; number < rows; number++) insert.run(emailOf(number));
  const seconds = (performance.now() - began) / 1000;
  store.close();
  return rows / seconds;
}

try {
  const bare = Array.from({length: 3}, (_, round) => bareInserts(round));
  const accepted = new Set<number>();
  const {times, retries} = await sendAll(accepted);
  bare.push(...Array.from({length: 2}, (_, round) => bareInserts(round + 3)));
  const faults = check(accepted);

  // Each twentieth by itself: the ones in which the server was killed do not count for the others.
  const part = Math.max(2, Math.round(total / 20));
  const rates: number[] = [];
  for (let end = part; end <= times.length; end += part) {
    rates.push(((part - 1) * 1000) / (times[end - 1]! - times[end - part]!));
  }
  const emails = (await readdir(join(folder, 'outbox'))).filter((name) => name.endsWith('.eml')).length;
  console.log(`${total} sign-ups over ${connections} connections, server killed ${kills} times, ${cpus().length} cores
accepted               ${accepted.size}, with ${retries} sent again under the same key
wrong in the database  ${faults.join(', ') || 'nothing'}
emails written so far  ${emails}
sign-ups a second      ${Math.round(median(rates))} (median of ${rates.length} parts, least ${Math.round(Math.min(...rates))})
bare INSERTs a second  ${Math.round(median(bare))} (median of ${bare.length} rounds)
ratio                  ${(median(rates) / median(bare)).toFixed(2)}`);
  if (faults.length > 0 || accepted.size !== total) process.exitCode = 1;
} finally {
  agent.destroy();
  await rm(folder, {recursive: true, force: true});
}
