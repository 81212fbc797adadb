// What `npm run dev` runs: the demo's pages and every story on the source, which reload when it changes. The sign-up receiver runs behind
// them. Knows where pages are; the build has a configuration of its own.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {createServer, type Plugin} from 'vite';
import {stories} from '../test/hosts/snippets.ts';
import {beforeCss} from './before-css.ts';
import {themes} from './design-tokens.ts';
import {freePort} from './free-port.ts';

/** Pages that the receiver's server has, by path. */
const demoPages = ['/', '/mind-the-gap', '/partner', '/stories', '/feeds'];

const receiverUrl = `http://127.0.0.1:${await freePort()}`;
const receiver = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'demo/server.ts', '--show-lists'], {
  stdio: ['ignore', 'pipe', 'inherit'],
  env: {...process.env, PORT: new URL(receiverUrl).port},
});
process.once('exit', () => receiver.kill());
await once(receiver.stdout, 'data');

/** On the source, there is one script with everything, and sheets are made when they are asked for. */
const onSource = (html: string): string =>
  html
    .replace(/<script type="module"[^>]*src="[^"]*\/cdn\/[\w-]+\.js"[^>]*><\/script>/g, '')
    .replace('</head>', '<script type="module" src="/src/index.ts"></script></head>');

const storyPage = (id: string): string => {
  const [tag = '', story = ''] = id.split('--');
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${id}</title></head><body>
<p><a href="/story">Every story</a></p><div id="place"></div><script type="module">
import * as module from '/stories/${tag.replace('mtg-', '')}.stories.ts';
const {args, play} = module['${story}'];
const place = document.querySelector('#place');
place.append(module.default.render(args));
await play?.({canvasElement: place});
</script></body></html>`;
};

const storyIndex = (): string =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Stories</title></head><body><h1>Stories</h1><ul>${[
    ...stories.keys(),
  ]
    .map((id) => `<li><a href="/story/${id}">${id}</a></li>`)
    .join('')}</ul></body></html>`;

const sheetOf = (path: string): string | undefined => {
  if (path === '/cdn/before.css') return beforeCss();
  return new Map(themes).get(/^\/cdn\/themes\/(.*)\.css$/.exec(path)?.[1] ?? '');
};

const htmlOf = async (path: string): Promise<string | undefined> => {
  if (path === '/story') return storyIndex();
  const id = /^\/story\/(.+)$/.exec(path)?.[1];
  if (id) return stories.has(id) ? storyPage(id) : undefined;
  if (!demoPages.includes(path)) return undefined;
  return onSource(await (await fetch(receiverUrl + path)).text());
};

const pages: Plugin = {
  name: 'pages',
  configureServer(server) {
    server.middlewares.use((request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      const isRead = request.method === 'GET';
      const sheet = isRead ? sheetOf(path) : undefined;
      if (sheet !== undefined) return void response.setHeader('content-type', 'text/css').end(sheet);
      (isRead ? htmlOf(path) : Promise.resolve(undefined))
        .then(async (html) => {
          if (html === undefined) return next();
          const page = await server.transformIndexHtml(path, html);
          response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
        })
        .catch(next);
    });
  },
};

const server = await createServer({
  configFile: '.storybook/vite.config.ts',
  root: process.cwd(),
  appType: 'custom',
  plugins: [pages],
  server: {
    port: Number(process.env['PORT'] ?? 5173),
    // What is neither source nor a module is the receiver's: sign-ups, feeds, the demo's sheets and pictures.
    proxy: {'^/(?!src/|stories/\\w+/|stories/.*\\.ts|node_modules/|@|\\.storybook/|test/).+': {target: receiverUrl}},
  },
});
await server.listen();
console.log('The demo’s pages and, at /story, every story, on the source. Ctrl+C stops it.');
server.printUrls();
