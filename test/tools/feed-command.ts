// Runs `mtg feed` as people do: the bundled command, in a folder of its own.
import {spawn} from 'node:child_process';
import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {createServer, type RequestListener} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';

const command = resolve('dist/mtg.js');
export const fixtures = resolve('test/feeds');
export const fixture = (name: string): string => join(fixtures, name);

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** An empty folder, and the command in it. */
export function publisher() {
  const folder = mkdtempSync(join(tmpdir(), 'mtg-feed-'));
  const path = (name: string): string => join(folder, name);
  return {
    path,
    read: (name = 'stories.json') => readFileSync(path(name), 'utf8'),
    write: (name: string, content: string | Uint8Array) => writeFileSync(path(name), content),
    /** The items of the feed that was written. */
    items: () => (JSON.parse(readFileSync(path('stories.json'), 'utf8')) as {items: Item[]}).items,
    feed: (...args: string[]) => run(folder, args),
    feedFrom: (input: string | Uint8Array, ...args: string[]) => run(folder, args, input),
  };
}

export interface Item {
  readonly id: string;
  readonly title: string;
  readonly image?: string;
  readonly _diverse_data: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

const run = (cwd: string, args: string[], input: string | Uint8Array = ''): Promise<Outcome> =>
  new Promise((done) => {
    // A feed that fills memory fails here, and not the computer.
    const child = spawn(process.execPath, ['--max-old-space-size=256', command, 'feed', ...args], {cwd});
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('close', (code) => done({code, stdout, stderr}));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });

/** A server on this computer, for as long as the work takes. */
export async function serving<T>(listener: RequestListener, work: (address: string) => Promise<T>): Promise<T> {
  const server = createServer(listener);
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** A feed with the items, as RSS. */
export const rss = (...items: string[]): string =>
  `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>A feed</title><link>https://site.example/</link>${items
    .map((item) => `<item>${item}</item>`)
    .join('')}</channel></rss>`;

/** An item of RSS with what it must have. */
export const post = (name: string, more = ''): string =>
  `<title>Post ${name}</title><link>https://site.example/${name}</link><guid>https://site.example/${name}</guid>${more}`;
