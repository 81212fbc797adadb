// Serves the host pages, the library as built, and the stories and page scripts of the tests with their types taken out.
import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import {stripTypeScriptTypes} from 'node:module';
import type {AddressInfo} from 'node:net';
import {elementTable, tagOf} from '../../dist/elements.js';
import {hosts} from './hosts.ts';
import {stories, storyFiles} from './snippets.ts';

/** A page of the tests: its HTML, in which `<!--pause 900-->` holds back what follows for so many milliseconds. */
export interface Served {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly type?: string;
}

export interface Pages {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const root = new URL('../../', import.meta.url);
/**
 * The place of a story has one width on every host; what the host's styles say of it is not what is tested. Cards are never passed
 * over: WebKit leaves one that was, and then is told to be visible where nobody has come, without boxes.
 */
const place = `.mtg-bench-place.mtg-bench-place {display: block !important; box-sizing: content-box !important; inline-size: 600px !important;
  margin: 0 !important; padding: 0 !important; border: 0 !important; float: none !important; position: static !important; transform: none !important}
mtg-story-card {content-visibility: visible !important}`;

const nesting = elementTable
  .filter(({stylesNestedContent}) => stylesNestedContent)
  .map(({name}) => tagOf(name))
  .join(' ');

/** A page with a story, or with every one, and the script that measures them. */
export const benchPage = (head: string, wanted?: string | null): string => `<!doctype html>
<html lang="en-GB" data-files="${storyFiles.join(' ')}" data-nesting="${nesting}"><head><meta charset="utf-8"><title>Stories on a page</title>
${head}<link rel="stylesheet" href="/place.css"><script type="module" src="/test/hosts/bench.ts"></script></head><body>
${[...stories]
  .filter(([id]) => !wanted || id === wanted)
  .map(([id, html]) => `<section class="mtg-bench-place" id="${id}">${html}</section>`)
  .join('\n')}</body></html>`;

const script = async (path: string): Promise<Served> => {
  const code = await readFile(new URL(`.${path}`, root), 'utf8');
  const html = stripTypeScriptTypes(code).replace(/'@mind-the-gap\/elements(\/[\w-]+\.js)?'/g, "'/cdn/mtg.js'");
  return {html, type: 'text/javascript', headers: {'access-control-allow-origin': '*'}};
};

const answer = async (
  path: string,
  query: string,
  own: Readonly<Record<string, Served>>,
): Promise<Served | undefined> => {
  if (own[path]) return own[path];
  const host = /^\/hosts\/([\w-]+)$/.exec(path)?.[1];
  if (host && hosts[host]) {
    const story = new URLSearchParams(query).get('story');
    return {html: benchPage(`<link rel="stylesheet" href="/host.css?${host}">`, story)};
  }
  if (path === '/host.css') return {html: hosts[query]?.() ?? '', type: 'text/css'};
  if (path === '/place.css') return {html: place, type: 'text/css'};
  if (/^\/(stories|test\/hosts|test\/support)\/[\w.-]+\.ts$/.test(path)) return script(path);
  const file = /^\/(cdn|node_modules|stories\/\w+)\/[\w@./-]+\.(js|json|css|svg)$/.test(path) && !path.includes('..');
  if (!file) return undefined;
  const types: Record<string, string> = {
    js: 'text/javascript',
    json: 'application/json',
    css: 'text/css',
    svg: 'image/svg+xml',
  };
  const type = types[path.split('.').at(-1)!]!;
  return {html: await readFile(new URL(`.${path}`, root), 'utf8'), type, headers: {'access-control-allow-origin': '*'}};
};

const sendInPieces = async (response: ServerResponse, html: string): Promise<void> => {
  for (const [index, piece] of html.split(/<!--pause (\d+)-->/).entries()) {
    if (index % 2) await new Promise((resolve) => setTimeout(resolve, Number(piece)));
    else response.write(piece);
  }
  response.end();
};

/** Serves on a free port of this computer; `own` are pages of the caller's, by path. `port` 0 takes any. */
export const servePages = async (own: Readonly<Record<string, Served>> = {}, port = 0): Promise<Pages> => {
  const server = createServer((request: IncomingMessage, response) => {
    const {pathname, search} = new URL(request.url ?? '/', 'http://localhost');
    answer(pathname, search.slice(1), own).then(
      (served) => {
        response.writeHead(served ? 200 : 404, {
          'content-type': `${served?.type ?? 'text/html'}; charset=utf-8`,
          ...served?.headers,
        });
        return sendInPieces(response, served?.html ?? '');
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
