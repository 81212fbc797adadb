// The receiver as a server: every address of openapi.json, the emails, and what has to be done now and then. Fastify has the HTTP: bodies,
// limits of size and time, and its end. Knows none of the rules of sign-ups.
import {once} from 'node:events';
import {METHODS} from 'node:http';
import {createServer, type AddressInfo} from 'node:net';
import {dirname, join} from 'node:path';
import fastify, {type FastifyInstance, type FastifyReply, type FastifyRequest} from 'fastify';
import {wordsPage, wrongMethod, type Answer, type Asked} from './answer.ts';
import {busySeconds, isFile, openDatabase, Unavailable, type Database} from './database.ts';
import {eraseUnconfirmed, isClockPlausible} from './erasure.ts';
import {RateLimiter} from './limits.ts';
import {SharedRateLimiter} from './shared-limits.ts';
import {answerLink} from './link-pages.ts';
import {Links} from './links.ts';
import {Mailer} from './mailer.ts';
import {isLoopback} from './origin.ts';
import {answerOutbox} from './outbox-page.ts';
import {note, Problem} from './problem.ts';
import {readSettings, type Settings} from './settings.ts';
import {answerSignups, refuseSignup, signedUpPage, type Receiver} from './signups-route.ts';
import {Signups} from './signups.ts';
import {wantedFormats} from './submission.ts';
import {fileTransport, smtpTransport, type Transport} from './transport.ts';

/** Answers a request. */
export type Handler = (asked: Asked) => Answer | Promise<Answer>;

/** What `startReceiver` needs to be told. The rest is as the environment would have it, if it were empty. */
export type Start = Pick<Settings, 'port' | 'database'> &
  Partial<Settings> & {
    /** Answers what is none of the receiver's. */
    readonly otherwise?: Handler;
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
  readonly otherwise: Handler;
}

const notFound: Handler = () => wordsPage(404, 'Page not found', '<h1>Page not found</h1>');
const notUnderstood = wordsPage(400, 'Address not understood', '<h1>Address not understood</h1>');

const failed = (error: unknown): Answer => {
  if (error instanceof Unavailable) {
    const words = '<h1>Try again soon</h1>\n<p>Wait a few seconds, then reload this page.</p>';
    const page = wordsPage(503, 'Try again soon', words);
    return {...page, headers: {...page.headers, 'retry-after': String(busySeconds)}};
  }
  note(error);
  return wordsPage(500, 'There is a problem', '<h1>There is a problem</h1>\n<p>Try again in a few minutes.</p>');
};

/** The headers of every answer. Browsers are told to keep to https only where there is one. */
const headersFor = (publicUrl: string): Readonly<Record<string, string>> => ({
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  ...(publicUrl.startsWith('https:') && {'strict-transport-security': 'max-age=31536000'}),
});

/** A sign-up is a few hundred bytes. */
const mostBytes = 16 * 1024;

/** What Fastify refuses by itself before a sign-up is read, in our words. */
const refusals: Readonly<Record<string, Problem | undefined>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: new Problem('too-large', 'The sign-up must be 16 KiB or smaller'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: new Problem('wrong-format', wantedFormats),
  // Half a sign-up is none: RFC 9112, section 8.
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: new Problem('bad-shape', 'The body did not arrive whole'),
};

const pathOf = (request: FastifyRequest): string | undefined =>
  URL.parse(request.originalUrl, 'http://127.0.0.1')?.pathname;

/** RFC 9112, section 3.2: one Host, and one that a URL can have. */
const hasOneHost = ({raw: {headersDistinct}}: FastifyRequest): boolean =>
  headersDistinct['host']?.length === 1 && URL.canParse(`http://${headersDistinct['host'][0]}`);

const askedOf = (request: FastifyRequest): Asked => ({
  method: request.method,
  path: pathOf(request) ?? '/',
  headers: request.headers,
  body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
  remoteAddress: request.socket.remoteAddress,
  remotePort: request.socket.remotePort,
});

const isRead = ({method}: Asked): boolean => method === 'GET' || method === 'HEAD';

const forReading =
  (handler: Handler): Handler =>
  (asked) =>
    isRead(asked) ? handler(asked) : wrongMethod();

/** Who sends slowly, or does not read what they asked for, is not waited for. In milliseconds. */
const times = {headers: 5_000, request: 10_000, silence: 15_000, looking: 1_000};

function appFor(service: Service, everyAnswer: Readonly<Record<string, string>>): FastifyInstance {
  const {receiver, links, outbox, otherwise} = service;
  const app = fastify({
    bodyLimit: mostBytes,
    requestTimeout: times.request,
    connectionTimeout: times.silence,
    http: {headersTimeout: times.headers, connectionsCheckingInterval: times.looking},
    // An address that cannot be decoded is one that is not there.
    frameworkErrors: (_error, request, reply) =>
      void answer(() => (pathOf(request) === undefined ? notUnderstood : otherwise(askedOf(request))))(request, reply),
  });
  // As bytes: Fastify adds to the type of a text.
  const send = (reply: FastifyReply, {status, headers, body}: Answer): FastifyReply =>
    reply
      .code(status)
      .headers({...everyAnswer, ...headers})
      .send(body === undefined ? undefined : Buffer.from(body));

  const answer =
    (handler: Handler) =>
    async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
      send(reply, await handler(askedOf(request)));

  // An address that does not take a method says which it takes, whatever the method is.
  for (const method of METHODS) if (!app.supportedMethods.includes(method)) app.addHttpMethod(method, {hasBody: true});
  app.removeAllContentTypeParsers();
  // What a body is, submission.ts knows.
  app.addContentTypeParser('*', {parseAs: 'buffer'}, (_, body, done) => done(null, body));
  app.addHook('onRequest', async (request, reply) => {
    if (pathOf(request) === undefined || !hasOneHost(request)) return send(reply, notUnderstood);
  });
  app.setErrorHandler(async (error: {readonly code?: string; readonly statusCode?: number}, request, reply) => {
    const asked = askedOf(request);
    const problem = refusals[error.code ?? ''];
    // What is no POST is refused for that, whatever else is wrong with it.
    if (asked.path === '/signups' && asked.method !== 'POST') return send(reply, await answerSignups(asked, receiver));
    if (problem && asked.path === '/signups') return send(reply, refuseSignup(asked, problem));
    if (error.statusCode === 413) return send(reply, wordsPage(413, 'Too large', '<h1>This is too large</h1>'));
    return send(reply, failed(error));
  });
  app.all(
    '/signups',
    answer((asked) => answerSignups(asked, receiver)),
  );
  app.all('/signed-up', answer(forReading(() => signedUpPage(receiver.showLists))));
  if (receiver.showLists) app.all('/outbox', answer(forReading((asked) => answerOutbox(asked, outbox))));
  for (const purpose of ['confirm', 'unsubscribe'] as const)
    app.all<{Params: {token: string}}>(`/${purpose}/:token`, (request, reply) =>
      answer((asked) => answerLink(asked, purpose, request.params.token, links))(request, reply),
    );
  app.setNotFoundHandler(answer(otherwise));
  return app;
}

/** The first port from this one on that nobody has. */
async function freePort(port: number, host: string, say: (line: string) => void): Promise<number> {
  const probe = createServer();
  try {
    probe.listen(port, host);
    await once(probe, 'listening');
    return (probe.address() as AddressInfo).port;
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isTaken || port >= 65535) throw error;
    say(`Port ${port} is taken. Trying ${port + 1}.`);
    return await freePort(port + 1, host, say);
  } finally {
    if (probe.listening) await new Promise((closed) => probe.close(closed));
  }
}

/** A clock from the start of the process on: whoever sets that of the computer does not reach it. */
const untouchable = (): Date => new Date(performance.now());
/** How long answers that are under way have when the process is told to end, in milliseconds. */
const patience = 5_000;
const everyHalfMinute = 30_000;
const everyHour = 60 * 60 * 1000;
const aDay = 24 * everyHour;

/** Lets go of what is kept no longer, and gives a promise of the last time that it did. */
function tidying(
  database: Database,
  signups: Signups,
  now: () => Date,
  forgetLimits: () => Promise<void> | undefined,
): {readonly stop: () => Promise<void>} {
  const started = performance.now();
  const forgetUnconfirmed = async (): Promise<void> => {
    const hasRunForADay = performance.now() - started > aDay;
    if (!hasRunForADay && !(await isClockPlausible(database, now()))) return;
    if (await eraseUnconfirmed(database, now())) await database.scrub();
  };
  let last: Promise<unknown> = Promise.resolve();
  const tidy = (): void => {
    last = Promise.all([
      signups.forgetKeys().catch(note),
      forgetLimits()?.catch(note),
      forgetUnconfirmed().catch(note),
    ]);
  };
  tidy();
  const timer = setInterval(tidy, everyHour);
  return {
    async stop() {
      clearInterval(timer);
      await last;
    },
  };
}

/** Everything that answers, on a database that is open. */
async function serve(start: Start, database: Database): Promise<Running> {
  const settings = {
    ...readSettings({}),
    ...(isFile(start.database) && {outbox: join(dirname(start.database), 'outbox')}),
    ...start,
  };
  const {host, outbox, smtpUrl, mailFrom, proxies, limits, now = () => new Date()} = settings;
  // Whatever the headers of a request say: a proxy need not send any.
  const isPublic = settings.publicUrl !== undefined && !isLoopback(new URL(settings.publicUrl).host);
  const showLists = settings.showLists && proxies === 0 && !isPublic;
  const port = await freePort(settings.port, host, settings.say ?? console.log);
  const url = `http://127.0.0.1:${port}`;
  // Never the Host of a request, which its sender chooses: links in emails lead to where we say.
  const publicUrl = settings.publicUrl ?? url;

  const transport =
    settings.transport ?? (smtpUrl ? smtpTransport(smtpUrl, mailFrom) : fileTransport(outbox, mailFrom));
  const mailer = new Mailer({database, transport, publicUrl, now});
  const signups = new Signups(database, now);
  const shared = isFile(start.database) ? undefined : new SharedRateLimiter(database, limits, settings.now);
  const limiter = shared ?? new RateLimiter(limits, settings.now ?? untouchable);
  const service: Service = {
    receiver: {signups, limiter, inProgress: new Set(), proxies, showLists, wake: () => mailer.wake()},
    links: new Links(database, now),
    outbox: smtpUrl ? undefined : outbox,
    otherwise: settings.otherwise ?? notFound,
  };
  const app = appFor(service, headersFor(publicUrl));
  await app.listen({port, host});
  mailer.wake();
  const tidy = tidying(database, signups, now, () => shared?.forget());
  const timer = setInterval(() => mailer.wake(), everyHalfMinute);
  return {
    url,
    deliver: () => mailer.deliver(),
    async stop() {
      clearInterval(timer);
      // Who waits for an answer gets it; nobody new comes in, and nobody is waited for without end.
      const end = setTimeout(() => app.server.closeAllConnections(), settings.patience ?? patience);
      await app.close();
      clearTimeout(end);
      await Promise.all([mailer.stop(), tidy.stop()]);
      await database.close();
    },
  };
}

export async function startReceiver(settings: Start): Promise<Running> {
  const database = await openDatabase(settings.database);
  try {
    return await serve(settings, database);
  } catch (error) {
    await database.close();
    throw error;
  }
}
