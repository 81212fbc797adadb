// Starts a PostgreSQL for the tests out of Debian's packages: on a free port, in a folder that is gone afterwards.
import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, readdirSync} from 'node:fs';
import {chmod, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {freePort} from '../../scripts/free-port.ts';

const versions = '/usr/lib/postgresql';

/** The folder of the newest installed version's programs. */
function programs(): string | undefined {
  if (!existsSync(versions)) return undefined;
  const newest = readdirSync(versions).sort((one, other) => Number(other) - Number(one));
  return newest.map((version) => join(versions, version, 'bin')).find((folder) => existsSync(join(folder, 'initdb')));
}

// PostgreSQL refuses to run as root: then it is the account that came with the package.
const asAccount = (command: string, args: readonly string[]): [string, string[]] =>
  process.getuid?.() === 0
    ? ['setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', command, ...args]]
    : [command, [...args]];

export interface Postgres {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts it. Throws, with what to do, where it is not installed or cannot run. */
export async function startPostgres(): Promise<Postgres> {
  const folder = programs();
  if (folder === undefined) throw new Error('PostgreSQL is not installed: apt-get install postgresql');
  const place = await mkdtemp(join(tmpdir(), 'mtg-postgres-'));
  const data = join(place, 'data');
  await chmod(place, 0o777);
  const initdb = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
  const made = spawnSync(...asAccount(join(folder, 'initdb'), initdb), {encoding: 'utf8', cwd: place});
  if (made.status !== 0) throw new Error(`initdb failed:\n${made.stderr}`);

  const port = await freePort();
  // Without fsync: these tests kill the receiver, never the database.
  const settings = ['listen_addresses=127.0.0.1', `unix_socket_directories=${place}`, 'fsync=off'];
  const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const server = spawn(...asAccount(join(folder, 'postgres'), args), {stdio: ['ignore', 'ignore', 'pipe'], cwd: place});
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    server.stderr.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(`PostgreSQL ended:\n${printed}`)));
  });
  // Whatever becomes of the tests, it does not stay.
  process.once('exit', () => server.kill('SIGQUIT'));
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres?sslmode=disable`,
    async stop() {
      if (server.exitCode === null) {
        server.kill('SIGINT');
        await once(server, 'exit');
      }
      await rm(place, {recursive: true, force: true});
    },
  };
}
