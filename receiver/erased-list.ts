// The list of who was erased, outside of the database: a backup that is restored brings people back who were erased since, and this says
// who they are. It has no address, only hashes, and is to be kept for as long as the oldest backup. Knows a file; no table.
import {appendFile, mkdir, readFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import {addressHash} from './address.ts';

/** Notes that somebody was erased. */
export async function noteErased(file: string, email: string, now: Date): Promise<void> {
  await mkdir(dirname(file), {recursive: true, mode: 0o700});
  await appendFile(file, `${now.toISOString()} ${addressHash(email)}\n`, {mode: 0o600, flush: true});
}

/** When whom was erased last, by the hash of the address. */
export async function erasedSince(file: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return new Map(
    text.split('\n').flatMap((line): [string, string][] => {
      const [time, hash] = line.split(' ');
      return time && hash ? [[hash, time]] : [];
    }),
  );
}
