// What is asked of the receiver, and what it says back. Every handler returns an answer and server.ts alone writes it to the wire, so that a
// handler can be read, and tested, without a socket.
import {createHash} from 'node:crypto';
import type {IncomingHttpHeaders} from 'node:http';

/** A request, with its body. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array;
  readonly remoteAddress: string | undefined;
  readonly remotePort: number | undefined;
}

export interface Answer {
  readonly status: number;
  /** Names in lower case, so that a later header of the same name replaces the earlier one. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Text as HTML text or attribute value: nothing that a stranger sent becomes markup. */
export const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const style = `
:root{color-scheme:light dark;--paper:#fbf7f0;--ink:#1d1a2b;--muted:#555064;--line:#e2d9cb;--link:#33307f;--gap:#3b3aa0}
@media(prefers-color-scheme:dark){:root{--paper:#15131f;--ink:#f3eee6;--muted:#b6afc2;--line:#38334a;--link:#c3bdff;--gap:#a9a6ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.6 system-ui,"Noto Sans",sans-serif;overflow-wrap:break-word}
main{max-inline-size:38rem;margin-inline:auto;padding:clamp(2rem,8vh,6rem) 1.5rem 4rem}
svg{display:block;inline-size:7.5rem;block-size:auto;fill:var(--gap);margin-block-end:2rem}
@media(forced-colors:active){svg{fill:CanvasText}}
h1,h2{font-family:"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua",Georgia,"Noto Serif",serif;font-weight:600;line-height:1.15;text-wrap:balance;margin:0}
h1{font-size:clamp(2rem,6vw,3rem)}
h2{font-size:1.5rem;margin-block-start:2.5rem}
p,ul{margin-block:1rem 0}
ul{padding-inline-start:1.25rem}
.small{font-size:1rem;color:var(--muted);border-block-start:1px solid var(--line);margin-block-start:2.5rem;padding-block-start:1rem}
a{color:var(--link);text-decoration-thickness:.08em;text-underline-offset:.18em}
a:hover{text-decoration-thickness:.16em}
button{font:inherit;font-weight:600;color:var(--paper);background:var(--link);border:2px solid transparent;border-radius:6px;padding:.6em 1.2em;margin-block-start:1.5rem;cursor:pointer}
pre{white-space:pre-wrap;font:1rem/1.5 ui-monospace,monospace;border:1px solid var(--line);padding:1rem}
:focus-visible{outline:3px solid #ffd23f;outline-offset:2px;box-shadow:0 0 0 5px var(--ink);border-radius:2px}
`;

// The page carries its own style, allowed by hash: it needs no other file and no other host.
// https://www.w3.org/TR/CSP3/#grammardef-hash-source
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;

/** Of answers that are data: kept by nobody, and nothing when a browser is made to show them. */
export const dataHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

/** A small page of words. `content` is HTML: what strangers sent goes through `escape` first. */
export const wordsPage = (status: number, title: string, content: string): Answer => ({
  status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'cache-control': 'no-store',
  },
  body: `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} – Mind The Gap</title>
<style>${style}</style>
</head>
<body>
<main>
<svg viewBox="0 0 120 44" aria-hidden="true"><rect x="4" width="46" height="8" rx="4"/><rect x="76" width="40" height="8" rx="4"/><rect y="12" width="42" height="8" rx="4"/><rect x="70" y="12" width="50" height="8" rx="4"/><rect x="8" y="24" width="106" height="8" rx="4"/><rect x="2" y="36" width="44" height="8" rx="4"/><rect x="72" y="36" width="38" height="8" rx="4"/></svg>
${content}
</main>
</body>
</html>
`,
});

/** A page or file can be read and nothing else. */
export function wrongMethod(): Answer {
  const page = wordsPage(405, 'This page can only be read', '<h1>This page can only be read</h1>');
  return {...page, headers: {...page.headers, allow: 'GET, HEAD'}};
}
