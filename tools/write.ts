// Writes a file whole or not at all; it must not know what is in it.
import {chmod, open, readlink, realpath, rename, rm, stat} from 'node:fs/promises';
import {basename, dirname, join, resolve} from 'node:path';

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
    const {code, message} = error as NodeJS.ErrnoException;
    throw new Error(
      `cannot be written (${code ?? message}). Check that its folder is there, has room, and is yours to write in.`,
      {cause: error},
    );
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
