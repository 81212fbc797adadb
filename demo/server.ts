// What `npm start` runs: the programme's page, a partner's page and the sign-up receiver, on this computer only.
import {once} from 'node:events';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {fileURLToPath} from 'node:url';
import {wordsPage, type Answer} from './answer.ts';
import {answerFeed} from './feeds.ts';
import {answerFile, wrongMethod, type Folders} from './pages.ts';
import {note} from './problem.ts';
import {answerSignups, signedUpPage} from './receiver.ts';
import {Signups} from './signups.ts';

interface Settings {
  /** 0 takes any free port. */
  readonly port: number;
  /** The file of the database. */
  readonly database: string;
  readonly folders?: Folders;
  readonly say?: (line: string) => void;
}

export interface Running {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const ours: Folders = {
  pages: new URL('pages/', import.meta.url),
  cdn: new URL('../cdn/', import.meta.url),
};

async function answer(request: IncomingMessage, signups: Signups, folders: Folders): Promise<Answer> {
  const path = URL.parse(request.url ?? '', 'http://127.0.0.1')?.pathname;
  if (path === undefined) return wordsPage(400, 'Address not understood', '<h1>Address not understood</h1>');
  if (path === '/signups') return answerSignups(request, signups);
  if (path === '/signed-up') return /^(?:GET|HEAD)$/.test(request.method ?? '') ? signedUpPage() : wrongMethod();
  return (await answerFeed(path, request.headers.host)) ?? answerFile(request, path, folders);
}

const failed = (error: unknown): Answer => {
  note(error);
  return wordsPage(500, 'There is a problem', '<h1>There is a problem</h1>\n<p>Try again in a few minutes.</p>');
};

// How much of a body that nobody reads is let in before the connection is closed.
const enoughBytes = 1024 * 1024;

function send({status, headers, body}: Answer, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(status, {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    ...headers,
    ...(body !== undefined && {'content-length': Buffer.byteLength(body)}),
    ...(!request.complete && {connection: 'close'}),
  });
  if (request.complete) {
    response.end(body);
    return;
  }
  // The sender is still sending. Closing now would reset the connection, and the answer could be lost with it; so the
  // rest is thrown away for a while first (RFC 9112 section 9.6). `requestTimeout` ends it for who sends nothing more.
  let thrownAway = 0;
  request.on('data', (chunk: Uint8Array) => {
    thrownAway += chunk.length;
    if (thrownAway > enoughBytes) request.destroy();
  });
  request.on('end', () => response.end());
  response.flushHeaders();
  if (body !== undefined) response.write(body);
}

async function listen(server: Server, port: number, say: (line: string) => void): Promise<number> {
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!taken || port >= 65535) throw error;
    say(`Port ${port} is taken. Trying ${port + 1}.`);
    return listen(server, port + 1, say);
  }
}

export async function start({port, database, folders = ours, say = console.log}: Settings): Promise<Running> {
  const signups = new Signups(database);
  const server = createServer(
    // Who sends slowly is not waited for: a sign-up is a few hundred bytes.
    {headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000},
    (request, response) => {
      answer(request, signups, folders)
        .catch(failed)
        .then((answer) => send(answer, request, response))
        .catch((error: unknown) => {
          note(error);
          response.destroy();
        });
    },
  );
  try {
    const taken = await listen(server, port, say);
    return {
      url: `http://127.0.0.1:${taken}`,
      async stop() {
        const closed = once(server, 'close');
        server.close();
        server.closeAllConnections();
        await closed;
        signups.close();
      },
    };
  } catch (error) {
    signups.close();
    throw error;
  }
}

if (import.meta.main) {
  const port = Number(process.env.PORT || 4173);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new RangeError('PORT must be a number from 0 to 65535');
  const database = process.env.DATABASE || fileURLToPath(new URL('data/signups.db', import.meta.url));
  const {url, stop} = await start({port, database});
  console.log(`Mind The Gap Elements: the demo

  Programme page  ${url}/
  Partner page    ${url}/partner
  Collection      ${url}/stories
  Feeds that fail ${url}/feeds
  Sign-ups        ${url}/signups (on this computer only)
  Database        ${database}

Ctrl+C stops it.`);
  // With nothing left open the process ends by itself, with 0.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}
