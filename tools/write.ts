// Writes a file whole or not at all; it must not know what is in it.
import {chmod, open, readlink, realpath, rename, rm, stat} from 'node:fs/promises';
import {basename, dirname, join, resolve} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {lock} from 'proper-lockfile';

/**
 * Writes beside the file, waits until the disk has it, and puts it in place in one step: whoever reads meanwhile has the
 * old or the new file, never half of one. A symbolic link stays, and its target is written. The mode stays.
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const target = await targetOf(file);
  const mode = await stat(target).then(
    (found) => found.mode & 0o7777,
    () => undefined,
  );
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    const handle = await open(beside, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    // What the process may not give new files, an old one may have had.
    if (mode !== undefined) await chmod(beside, mode);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, {force: true});
    throw notWritten(error);
  }
}

const notWritten = (error: unknown): Error => {
  const {code, message} = error as NodeJS.ErrnoException;
  return new Error(
    `cannot be written (${code ?? message}). Check that its folder is there, has room, and is yours to write in.`,
    {cause: error},
  );
};

/** How long a run waits for another to be done with the file, and how often it looks, in milliseconds. */
const patience = {most: 90_000, between: 100};

/**
 * Does the work while no other run of the command is in such work on the same file, so that one run does not undo another. What a run
 * leaves behind that was killed is taken away after ten seconds.
 */
export async function lockedForWriting<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  const target = await targetOf(file);
  const release = await lockOf(target, performance.now() + patience.most);
  try {
    return await work();
  } finally {
    await release();
  }
}

async function lockOf(target: string, end: number): Promise<() => Promise<void>> {
  for (;;) {
    try {
      return await lock(target, {realpath: false});
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ELOCKED') throw notWritten(error);
      if (performance.now() > end)
        throw new Error('is being written by another run of this command. Try again when that has ended.', {
          cause: error,
        });
    }
    await setTimeout(patience.between);
  }
}

const targetOf = (file: string): Promise<string> =>
  realpath(file).catch(() =>
    // A link to a file that is not there yet, or no link at all.
    readlink(file).then(
      (link) => resolve(dirname(file), link),
      () => file,
    ),
  );
