// Serves the pages that are measured, on this machine only. Knows what a path stands for; not what is measured.
import {createServer, type Server} from 'node:http';
import {readFile} from 'node:fs/promises';
import {brotliCompressSync} from 'node:zlib';
import {scriptOf, sheetOf} from './bundle.ts';
import {feedOf} from './content.ts';
import type {Contender} from './contenders.ts';
import {cardPage, formPage, listPage} from './pages.ts';

/** A server, and how it answers. */
export interface Served {
  readonly url: string;
  /** Whether text is sent as brotli, as a CDN sends it. */
  compress: boolean;
  stop(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  webp: 'image/webp',
};

const root = new URL('..', import.meta.url);

/** What stands at a path: `/cards/<name>/<count>`, `/form/<name>`, `/list/<count>`, scripts, sheets, our files. */
const contentOf = async (path: string, find: (name: string) => Contender): Promise<string | Buffer> => {
  const [, kind = '', name = '', rest = ''] = path.split('/');
  const part = rest.startsWith('form') ? 'form' : 'card';
  switch (kind) {
    case 'cards':
      return cardPage(find(name), Number(rest));
    case 'form':
      return formPage(find(name));
    case 'list':
      return listPage(Number(name), true);
    case 'list-cards':
      return listPage(Number(name), false);
    case 'script':
      return scriptOf(find(name), part);
    case 'sheet':
      return sheetOf(find(name), part);
    case 'feed.json':
      return feedOf(1000);
    case 'picture.webp':
      return readFile(new URL('picture.webp', import.meta.url));
    case 'cdn':
      return readFile(new URL(`.${path}`, root));
    default:
      return '<!doctype html><title>Blank</title><link rel="icon" href="data:,">';
  }
};

/** Serves until it is stopped. What was made once is sent again as it is. */
export const serve = async (find: (name: string) => Contender): Promise<Served> => {
  const made = new Map<string, Buffer>();
  const compressed = new Map<string, Buffer>();
  const server: Server = createServer((request, response) => {
    void (async () => {
      const path = request.url!.split('?')[0]!;
      const body = made.get(path) ?? Buffer.from(await contentOf(path, find));
      made.set(path, body);
      const type = types[path.split('.').at(-1)!] ?? 'text/html; charset=utf-8';
      response.setHeader('content-type', type).setHeader('cache-control', 'max-age=600');
      if (!served.compress || type === 'image/webp') return response.end(body);
      const small = compressed.get(path) ?? brotliCompressSync(body);
      compressed.set(path, small);
      return response.setHeader('content-encoding', 'br').end(small);
    })().catch((error: unknown) => response.writeHead(404).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address() as {readonly port: number};
  const served: Served = {
    url: `http://127.0.0.1:${address.port}`,
    compress: false,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return served;
};
