// Keeps copies of items' pictures in a folder, so that a reader's browser asks one host only; it must not know about feeds.
import {createHash} from 'node:crypto';
import {mkdir, readdir} from 'node:fs/promises';
import {dirname, join, relative, sep} from 'node:path';
import {fetchPublic} from '../public-network.ts';
import {fetchBytes, isAddress} from '../source.ts';
import {writeWhole} from '../write.ts';

const limits = {bytes: 5 * 2 ** 20, patience: 30_000};

/** How a picture begins, as https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern has it. No SVG: it can run scripts. */
const beginnings: readonly (readonly [extension: string, beginning: RegExp])[] = [
  ['jpg', /^\xff\xd8\xff/],
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['gif', /^GIF8[79]a/],
  ['webp', /^RIFF[^]{4}WEBPVP/],
  ['avif', /^[^]{4}ftyp(avif|avis)/],
];

/**
 * Gives a function that copies the picture at an address, unless it is there already, and gives the address of the copy
 * relative to the feed. An address that is relative already is given back. The name of a copy is a hash of its address.
 * @param folder is made when it is not there
 * @param feed the file that the copies stand beside
 * @param allowPrivate also from addresses that only this computer or its network can reach
 */
export async function pictureKeeper(
  folder: string,
  feed: string,
  allowPrivate: boolean,
): Promise<(address: string) => Promise<string>> {
  await mkdir(folder, {recursive: true}).catch(({code}: NodeJS.ErrnoException) => {
    throw new Error(`cannot be made a folder (${code}). Give --pictures another name.`);
  });
  const there = await readdir(folder);
  const place = (name: string): string =>
    relative(dirname(feed), join(folder, name)).split(sep).map(encodeURIComponent).join('/');

  return async (address) => {
    if (!isAddress(address)) return address;
    const hash = createHash('sha256').update(address).digest('hex').slice(0, 16);
    const copy = there.find((name) => /^(\w+)\.(jpg|png|gif|webp|avif)$/.exec(name)?.[1] === hash);
    if (copy) return place(copy);
    const {bytes} = await fetchBytes(address, limits, allowPrivate ? fetch : fetchPublic);
    const beginning = Buffer.from(bytes.subarray(0, 32)).toString('latin1');
    const extension = beginnings.find(([, pattern]) => pattern.test(beginning))?.[0];
    if (!extension) throw new Error('is no AVIF, GIF, JPEG, PNG or WebP picture.');
    const name = `${hash}.${extension}`;
    await writeWhole(join(folder, name), bytes);
    there.push(name);
    return place(name);
  };
}
