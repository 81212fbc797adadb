// What `npm start` runs: the programme's page, a partner's page and the sign-up receiver, on this computer only.
import {once} from 'node:events';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {dirname, join} from 'node:path';
import {wordsPage, type Answer} from './answer.ts';
import {busySeconds, isFile, nameOf, openDatabase, Unavailable, type Database} from './database.ts';
import {eraseUnconfirmed, isClockPlausible} from './erasure.ts';
import {answerFeed} from './feeds.ts';
import {RateLimiter} from './limits.ts';
import {answerLink} from './link-pages.ts';
import {Links} from './links.ts';
import {Mailer} from './mailer.ts';
import {isLoopback} from './origin.ts';
import {answerOutbox} from './outbox-page.ts';
import {answerFile, wrongMethod, type Folders} from './pages.ts';
import {note} from './problem.ts';
import {answerSignups, signedUpPage, type Receiver} from './receiver.ts';
import {readSettings, type Settings} from './settings.ts';
import {Signups} from './signups.ts';
import {fileTransport, smtpTransport, type Transport} from './transport.ts';

/** What `start` needs to be told. The rest is as the environment of `npm start` would have it, if it were empty. */
type Start = Pick<Settings, 'port' | 'database'> &
  Partial<Settings> & {
    readonly folders?: Folders;
    readonly say?: (line: string) => void;
    readonly now?: () => Date;
    /** For answers that are under way when it stops, in milliseconds. */
    readonly patience?: number;
    readonly transport?: Transport;
  };

export interface Running {
  readonly url: string;
  /** Sends the emails that are due, without waiting for the clock. */
  readonly deliver: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

interface Service {
  readonly receiver: Receiver;
  readonly links: Links;
  readonly outbox: string | undefined;
  readonly folders: Folders;
}

const ours: Folders = {
  pages: new URL('pages/', import.meta.url),
  cdn: new URL('../cdn/', import.meta.url),
};

/** RFC 9112, section 3.2: one Host, and one that a URL can have. */
const hasOneHost = ({headersDistinct}: IncomingMessage): boolean =>
  headersDistinct['host']?.length === 1 && URL.canParse(`http://${headersDistinct['host'][0]}`);

async function answer(request: IncomingMessage, {receiver, links, outbox, folders}: Service): Promise<Answer> {
  const path = URL.parse(request.url ?? '', 'http://127.0.0.1')?.pathname;
  if (path === undefined || !hasOneHost(request))
    return wordsPage(400, 'Address not understood', '<h1>Address not understood</h1>');
  if (path === '/signups') return answerSignups(request, receiver);
  const isRead = /^(?:GET|HEAD)$/.test(request.method ?? '');
  if (path === '/signed-up') return isRead ? signedUpPage(receiver.showLists) : wrongMethod();
  if (path === '/outbox' && receiver.showLists) return isRead ? answerOutbox(request, outbox) : wrongMethod();
  return (
    (await answerLink(request, path, links)) ??
    (await answerFeed(path, request.headers.host)) ??
    answerFile(request, path, folders)
  );
}

const failed = (error: unknown): Answer => {
  if (error instanceof Unavailable) {
    const page = wordsPage(
      503,
      'Try again soon',
      '<h1>Try again soon</h1>\n<p>Wait a few seconds, then reload this page.</p>',
    );
    return {...page, headers: {...page.headers, 'retry-after': String(busySeconds)}};
  }
  note(error);
  return wordsPage(500, 'There is a problem', '<h1>There is a problem</h1>\n<p>Try again in a few minutes.</p>');
};

// How much of a body that nobody reads is let in before the connection is closed.
const enoughBytes = 1024 * 1024;

/** The headers of every answer. Browsers are told to keep to https only where there is one. */
const headersFor = (publicUrl: string): Readonly<Record<string, string>> => ({
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  ...(publicUrl.startsWith('https:') && {'strict-transport-security': 'max-age=31536000'}),
});

function send({status, headers, body}: Answer, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(status, {
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

async function listen(server: Server, port: number, host: string, say: (line: string) => void): Promise<number> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!taken || port >= 65535) throw error;
    say(`Port ${port} is taken. Trying ${port + 1}.`);
    return listen(server, port + 1, host, say);
  }
}

/** A clock from the start of the process on: whoever sets that of the computer does not reach it. */
const untouchable = (): Date => new Date(performance.now());
/** How long answers that are under way have when the process is told to end, in milliseconds. */
const patience = 5_000;
const everyHalfMinute = 30_000;
const everyHour = 60 * 60 * 1000;
const aDay = 24 * everyHour;

/** Everything that answers, on a database that is open. */
async function serve(start: Start, database: Database): Promise<Running> {
  const settings = {
    ...readSettings({}),
    ...(isFile(start.database) && {outbox: join(dirname(start.database), 'outbox')}),
    ...start,
  };
  const {port, host, outbox, smtpUrl, mailFrom, proxies, limits, now = () => new Date()} = settings;
  // Whatever the headers of a request say: a proxy need not send any.
  const isPublic = settings.publicUrl !== undefined && !isLoopback(new URL(settings.publicUrl).host);
  const showLists = settings.showLists && proxies === 0 && !isPublic;
  // Who sends slowly is not waited for: a sign-up is a few hundred bytes.
  const server = createServer({headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000});
  // Nor is who does not read what they asked for.
  server.timeout = 15_000;
  const taken = await listen(server, port, host, settings.say ?? console.log);
  const url = `http://127.0.0.1:${taken}`;
  // Never the Host of a request, which its sender chooses: links in emails lead to where we say.
  const publicUrl = settings.publicUrl ?? url;

  const transport =
    settings.transport ?? (smtpUrl ? smtpTransport(smtpUrl, mailFrom) : fileTransport(outbox, mailFrom));
  const mailer = new Mailer({database, transport, publicUrl, now});
  const signups = new Signups(database, now);
  const limiter = new RateLimiter(limits, settings.now ?? untouchable);
  const service: Service = {
    receiver: {signups, limiter, inProgress: new Set(), proxies, showLists, wake: () => mailer.wake()},
    links: new Links(database, now),
    outbox: smtpUrl ? undefined : outbox,
    folders: settings.folders ?? ours,
  };
  const everyAnswer = headersFor(publicUrl);
  server.on('request', (request, response) => {
    answer(request, service)
      .catch(failed)
      .then((answer) => send({...answer, headers: {...everyAnswer, ...answer.headers}}, request, response))
      .catch((error: unknown) => {
        note(error);
        response.destroy();
      });
  });
  const started = performance.now();
  const forgetUnconfirmed = async (): Promise<void> => {
    const hasRunForADay = performance.now() - started > aDay;
    if (!hasRunForADay && !(await isClockPlausible(database, now()))) return;
    if (await eraseUnconfirmed(database, now())) await database.scrub();
  };
  let tidying: Promise<unknown> = Promise.resolve();
  const tidy = (): void => {
    tidying = Promise.all([signups.forgetKeys().catch(note), forgetUnconfirmed().catch(note)]);
  };
  mailer.wake();
  tidy();
  const timers = [setInterval(() => mailer.wake(), everyHalfMinute), setInterval(tidy, everyHour)];
  return {
    url,
    deliver: () => mailer.deliver(),
    async stop() {
      timers.forEach(clearInterval);
      const closed = once(server, 'close');
      // Who waits for an answer gets it; nobody new comes in, and nobody is waited for without end.
      server.close();
      server.closeIdleConnections();
      const end = setTimeout(() => server.closeAllConnections(), settings.patience ?? patience);
      await closed;
      clearTimeout(end);
      await Promise.all([mailer.stop(), tidying]);
      await database.close();
    },
  };
}

export async function start(settings: Start): Promise<Running> {
  const database = await openDatabase(settings.database);
  try {
    return await serve(settings, database);
  } catch (error) {
    await database.close();
    throw error;
  }
}

if (import.meta.main) {
  const settings = readSettings({
    ...process.env,
    ...(process.argv.includes('--show-lists') && {SHOW_LISTS: '1'}),
  });
  const {url, stop} = await start(settings);
  console.log(`Mind The Gap Elements: the demo

  Programme page  ${url}/
  Mind The Gap    ${url}/mind-the-gap
  Partner page    ${url}/partner
  Collection      ${url}/stories
  Feeds that fail ${url}/feeds
  Sign-ups        ${url}/signups (on this computer only)
  Emails          ${settings.smtpUrl ? 'sent by the server of SMTP_URL' : `${url}/outbox (on this computer only), kept in ${settings.outbox}`}
  Database        ${nameOf(settings.database)}

After a sign-up, open the newest email and follow its link to confirm.
Ctrl+C stops it.`);
  // With nothing left open the process ends by itself, with 0.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}
