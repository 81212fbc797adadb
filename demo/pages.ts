// The files that the demo serves: its pages, the library as built in cdn/, and the NHS style sheet of the partner page.
import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {extname} from 'node:path';
import {wordsPage, wrongMethod, type Answer, type Asked} from '../receiver/answer.ts';

/** Where the files are. Addresses of folders end in a slash. */
export interface Folders {
  readonly pages: URL;
  readonly cdn: URL;
}

const nhsuk = new URL('../node_modules/nhsuk-frontend/dist/nhsuk/', import.meta.url);

const types: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.webp': 'image/webp',
  '.xml': 'application/xml',
};

// The strictest policy that the library promises to run under. The programme's pages have no other, so a break is seen.
const programmePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";

// Module scripts, `integrity` and feeds from another origin need CORS; CORP lets pages that isolate themselves use them.
// https://html.spec.whatwg.org/multipage/scripting.html#module-script https://fetch.spec.whatwg.org/#corp-check
const anyOrigin = {'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin'};

/**
 * The NHS style sheet without its fonts: Frutiger is licensed to NHS organisations alone,
 * and the demo asks no other host.
 */
const withoutFonts = (css: string): string => css.replace(/@font-face\s*\{[^}]*\}/g, '');

const shortNames: Readonly<Record<string, string>> = {
  '/': '/programme.html',
  '/mind-the-gap': '/mind-the-gap.html',
  '/partner': '/partner.html',
  '/stories': '/stories.html',
  '/feeds': '/feeds.html',
};

// Each part of a name begins with a letter, digit, _, @ or -, so `..` and hidden files are not names; and nothing is
// decoded, so `%2e` and `%2f` are not either. There is no path to check after that.
const fileName = /^(?:[\w@-][\w@.-]*\/)*[\w@-][\w@.-]*$/;

async function read(path: string, folders: Folders): Promise<string | Uint8Array | undefined> {
  if (path === '/vendor/nhsuk-frontend.min.css') {
    return withoutFonts(await readFile(new URL('nhsuk-frontend.min.css', nhsuk), 'utf8'));
  }
  const [folder, name] = path.startsWith('/cdn/') ? [folders.cdn, path.slice(5)] : [folders.pages, path.slice(1)];
  if (!fileName.test(name)) return undefined;
  try {
    return await readFile(new URL(name, folder));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG'].includes(code)) return undefined;
    throw error;
  }
}

/** A weak comparison of entity tags: RFC 9110 section 13.1.2. */
const isKnown = (tag: string, ifNoneMatch = ''): boolean =>
  ifNoneMatch.split(',').some((known) => known.trim().replace(/^W\//, '') === tag || known.trim() === '*');

/** Answers a request for a file, with 404 for any other path. */
export async function answerFile({path, method, headers: sent}: Asked, folders: Folders): Promise<Answer> {
  const file = shortNames[path] ?? path;
  const cors: Record<string, string> = file.startsWith('/cdn/') ? anyOrigin : {};
  const body = await read(file, folders);
  if (body === undefined) {
    const missing = wordsPage(
      404,
      'Page not found',
      `<h1>Page not found</h1>\n<p><a href="/">Go to the programme page</a></p>`,
    );
    return {...missing, headers: {...missing.headers, ...cors}};
  }
  if (method !== 'GET' && method !== 'HEAD') return wrongMethod();

  const tag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  const headers: Record<string, string> = {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    // A rebuilt file is seen at once, an unchanged one is not sent again.
    'cache-control': 'no-cache',
    etag: tag,
    ...cors,
    ...(/^\/(programme|stories)\.html$/.test(file) && {'content-security-policy': programmePolicy}),
  };
  return isKnown(tag, sent['if-none-match']) ? {status: 304, headers} : {status: 200, headers, body};
}
