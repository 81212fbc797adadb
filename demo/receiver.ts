// The sign-up receiver: `/signups` over HTTP, as demo/openapi.json describes it. Which rules a sign-up must keep is said in
// submission.ts, how it is kept in signups.ts.
import type {IncomingMessage} from 'node:http';
import {wordsPage, type Answer} from './answer.ts';
import {note, Problem, problemDocument, problemPage} from './problem.ts';
import type {Signups} from './signups.ts';
import {readSubmission} from './submission.ts';

const mostBytes = 16 * 1024;

// Any page may carry the form, so any page may read the answer. It never depends on a cookie, and says the same of new
// and known addresses. https://fetch.spec.whatwg.org/#http-cors-protocol
const anyOrigin = {'access-control-allow-origin': '*'};

const accepted = JSON.stringify({confirmation_pending: false});

/** The whole body, or the problem as soon as it is known to be too large. */
async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  const tooLarge = new Problem('too-large', 'The sign-up must be 16 KiB or smaller');
  if (Number(request.headers['content-length']) > mostBytes) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    // Leaving the loop must not destroy the request: server.ts still has to take in what is left of it.
    for await (const chunk of request.iterator({destroyOnReturn: false}) as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > mostBytes) throw tooLarge;
      chunks.push(chunk);
    }
  } catch (error) {
    // Otherwise the sender left before the end: half a sign-up is none (RFC 9112 section 8).
    throw error === tooLarge ? tooLarge : new Problem('bad-shape', 'The body did not arrive whole');
  }
  return Buffer.concat(chunks);
}

/** A browser that posts a form by itself asks for a page; a program does not. */
const asksForPage = (request: IncomingMessage): boolean => /\btext\/html\b/i.test(request.headers.accept ?? '');

/**
 * Where the form was, as the browser says: its site, or the whole address when the form is on this one. Never an address
 * out of the body, which would let a stranger put a link of their choice on the page.
 */
const cameFrom = (request: IncomingMessage): URL | undefined => {
  const referer = URL.parse(request.headers.referer ?? '');
  return referer?.protocol === 'https:' || referer?.protocol === 'http:' ? referer : undefined;
};

async function takeSignup(request: IncomingMessage, signups: Signups): Promise<Answer> {
  const body = await readBody(request);
  const header = request.headers['idempotency-key'];
  const {signup, key} = readSubmission(request.headers['content-type'] ?? '', body, header?.toString());
  const answer = signups.accept(signup, key, accepted);
  if (answer === undefined) {
    throw new Problem(
      'key-reused',
      'This form was already sent with other answers. Reload the page and fill it in again.',
    );
  }
  // 303: the page that follows can be reloaded without sending the form again (RFC 9110 section 15.4.4).
  if (asksForPage(request)) return {status: 303, headers: {location: '/signed-up', 'cache-control': 'no-store'}};
  return {status: 202, headers: {'content-type': 'application/json', 'cache-control': 'no-store'}, body: answer};
}

/**
 * Whether a request comes from this computer and means it. A loopback Host as well: a stranger's page can point its own
 * name at 127.0.0.1 (DNS rebinding), but cannot choose the header. A proxy on this computer speaks for somebody else.
 */
export const isFromThisComputer = (remoteAddress: string | undefined, headers: IncomingMessage['headers']): boolean =>
  /^(?:(?:::ffff:)?127(?:\.\d{1,3}){3}|::1)$/.test(remoteAddress ?? '') &&
  /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i.test(headers.host ?? '') &&
  headers.forwarded === undefined &&
  headers['x-forwarded-for'] === undefined;

function listSignups(request: IncomingMessage, signups: Signups): Answer {
  if (!isFromThisComputer(request.socket.remoteAddress, request.headers)) {
    throw new Problem('this-computer-only', 'Open this address on the computer that runs the server, as 127.0.0.1');
  }
  return {
    status: 200,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
    },
    body: JSON.stringify(signups.list(), null, 2),
  };
}

const methods = 'GET, HEAD, POST, OPTIONS';

// What went wrong may have done so after the sign-up was stored: nobody is told that it was not.
const unconfirmed = 'We could not confirm your sign-up. Try again in a few minutes.';
const unread = 'The list cannot be read. Try again in a few minutes.';

/** Answers any request to `/signups`. */
export async function answerSignups(request: IncomingMessage, signups: Signups): Promise<Answer> {
  const reading = request.method === 'GET' || request.method === 'HEAD';
  const cors = reading ? {} : anyOrigin;
  try {
    if (reading) return listSignups(request, signups);
    if (request.method === 'OPTIONS') {
      const allowed = {
        'access-control-allow-methods': 'POST',
        'access-control-allow-headers': 'content-type, idempotency-key',
      };
      return {status: 204, headers: {...cors, ...allowed, allow: methods}};
    }
    if (request.method !== 'POST') throw new Problem('wrong-method', `This address takes ${methods}`);
    const answer = await takeSignup(request, signups);
    return {...answer, headers: {...answer.headers, ...cors}};
  } catch (error) {
    if (!(error instanceof Problem)) note(error);
    const problem = error instanceof Problem ? error : new Problem('unexpected', reading ? unread : unconfirmed);
    const answer =
      !reading && asksForPage(request) ? problemPage(problem, cameFrom(request)) : problemDocument(problem);
    // RFC 9110 section 15.5.6: a 405 names the methods that there are.
    const allow: Record<string, string> = problem.kind === 'wrong-method' ? {allow: methods} : {};
    return {...answer, headers: {...answer.headers, ...cors, ...allow}};
  }
}

/** The page after a native post. It is there for everybody, so it does not tell who is on the list. */
export const signedUpPage = (): Answer =>
  wordsPage(
    200,
    'You have asked to join the list',
    `<h1>You have asked to join the list</h1>
<h2>What happens next</h2>
<p>We will email the address you gave when there is something to read: a story, a result, a way to take part.</p>
<p>Each email says how to leave the list. You can leave at any time.</p>
<p><a href="/">Read the stories</a></p>
<p class="small">This is a demonstration. The address is stored on the computer that runs it, and no email is sent.</p>`,
  );
