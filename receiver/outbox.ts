// The folder of emails that were not sent anywhere: finds the newest, reads it, and takes out those to one person.
import {randomUUID} from 'node:crypto';
import {readdir, readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {addressHash} from './address.ts';

export interface WrittenMail {
  readonly file: string;
  /** The headers as they are in the file, and the text as a mail program shows it. */
  readonly headers: string;
  readonly text: string;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.eml')).sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** RFC 2045 section 6.7, of UTF-8 text. */
const fromQuotedPrintable = (text: string): string => {
  const bytes = text
    .replace(/=\r?\n/g, '')
    .replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
};

async function read(folder: string, file: string): Promise<WrittenMail> {
  const message = await readFile(join(folder, file), 'latin1');
  const [headers = '', ...body] = message.split('\r\n\r\n');
  return {file, headers, text: fromQuotedPrintable(body.join('\r\n\r\n')).replaceAll('\r\n', '\n')};
}

/** The newest emails of a folder, newest first. */
export async function newestMails(folder: string, most: number): Promise<readonly WrittenMail[]> {
  const names = (await namesIn(folder)).reverse().slice(0, most);
  return Promise.all(names.map((name) => read(folder, name)));
}

/** An address without the quotes that an email puts around some. */
const unquoted = (address: string): string => address.trim().replace(/^"(.*)"@/, '$1@');

/** Whom an email is to. */
export function recipientOf({headers}: WrittenMail): string {
  const [, address = ''] = /^To: *<?([^\s>][^>\r\n]*)/m.exec(headers.replace(/\r\n[ \t]+/g, ' ')) ?? [];
  return unquoted(Buffer.from(address, 'latin1').toString('utf8'));
}

/** The name of an email's file: those of one person are found by it, without a look inside of any. */
export const mailName = (to: string, date: Date): string =>
  `${date.toISOString().replaceAll(':', '-')}-${addressHash(to)}-${randomUUID()}`;

/** Deletes the emails to one address, however it is spelled, and gives how many there were. */
export async function eraseMails(folder: string, email: string): Promise<number> {
  const mark = `-${addressHash(email)}-`;
  const theirs = (await namesIn(folder)).filter((name) => name.includes(mark));
  for (const name of theirs) await rm(join(folder, name), {force: true});
  return theirs.length;
}
