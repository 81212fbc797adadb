// The sign-up receiver: `/signups` over HTTP, as receiver/openapi.json describes it. Which rules a sign-up must keep is said in
// submission.ts, how it is kept in signups.ts. Must not know who is on the list already.
import {dataHeaders, wordsPage, type Answer, type Asked} from './answer.ts';
import {busySeconds, Unavailable} from './database.ts';
import {networkOf, type Limiter} from './limits.ts';
import {confirmWithinHours} from './links.ts';
import {isFromThisComputer, remoteAddressOf, warnOfProxy} from './origin.ts';
import {note, Problem, problemDocument, problemPage} from './problem.ts';
import type {Signup, Signups} from './signups.ts';
import {readSubmission} from './submission.ts';

/** What the receiver works with. */
export interface Receiver {
  readonly signups: Signups;
  readonly limiter: Limiter;
  /** The keys of the sign-ups that are being stored now. */
  readonly inProgress: Set<string>;
  /** How many proxies of ours stand in front. */
  readonly proxies: number;
  /** Whether this computer may read who is on the list. */
  readonly showLists: boolean;
  /** Called after a sign-up was stored: there is an email to send. */
  readonly wake: () => void;
}

// Any page may carry the form, so any page may read the answer. It never depends on a cookie, and says the same of new
// and known addresses. https://fetch.spec.whatwg.org/#http-cors-protocol
const anyOrigin = {'access-control-allow-origin': '*'};

const accepted = JSON.stringify({confirmation_pending: true});

/** A browser that posts a form by itself asks for a page; a program does not. */
const asksForPage = (asked: Asked): boolean => /\btext\/html\b/i.test(asked.headers.accept ?? '');

/**
 * Where the form was, as the browser says: its site, or the whole address when the form is on this one. Never an address
 * out of the body, which would let a stranger put a link of their choice on the page.
 */
const cameFrom = (asked: Asked): URL | undefined => {
  const referer = URL.parse(asked.headers.referer ?? '');
  return referer?.protocol === 'https:' || referer?.protocol === 'http:' ? referer : undefined;
};

const reused = 'This form was already sent with other answers. Reload the page and fill it in again.';
const busy = 'We cannot take sign-ups at the moment. Try again in a few seconds.';
const tooMany = 'There were too many sign-ups from here, or for this address. Try again later.';

/** Stores a sign-up, unless there were too many, and gives the body of the answer. */
async function store(signup: Signup, key: string | undefined, network: string, receiver: Receiver): Promise<string> {
  const {signups, limiter} = receiver;
  const wait = await limiter.take(signup.email, network);
  // Who was accepted and asks again gets the same answer, whatever the limit is.
  const outcome = wait === 0 ? await signups.accept(signup, key, accepted) : await signups.recall(signup, key);
  if (outcome === undefined) throw new Problem('too-many', tooMany, [], wait);
  if (outcome === 'key-reused') throw new Problem('key-reused', reused);
  return outcome.answer;
}

/** As `store`, one at a time for each key (draft-ietf-httpapi-idempotency-key-header-07 section 2.7). */
async function storeOnce(
  signup: Signup,
  key: string | undefined,
  network: string,
  receiver: Receiver,
): Promise<string> {
  if (key === undefined) return store(signup, key, network, receiver);
  if (receiver.inProgress.has(key)) {
    throw new Problem('in-progress', 'This form is being sent already. Wait a moment.', [], 1);
  }
  receiver.inProgress.add(key);
  try {
    return await store(signup, key, network, receiver);
  } finally {
    receiver.inProgress.delete(key);
  }
}

/** What sign-ups are counted by: the network of who sent it. Without the header of our proxy there is the connection alone. */
function networkFor(asked: Asked, proxies: number): string {
  const address = remoteAddressOf(asked, proxies);
  if (address !== undefined) return networkOf(address);
  warnOfProxy();
  return `connection ${asked.remoteAddress}:${asked.remotePort}`;
}

async function takeSignup(asked: Asked, receiver: Receiver): Promise<Answer> {
  const header = asked.headers['idempotency-key'];
  const {signup, key, isTrapped} = readSubmission(asked.headers['content-type'] ?? '', asked.body, header?.toString());
  let answer = accepted;
  if (!isTrapped) {
    const network = networkFor(asked, receiver.proxies);
    answer = await storeOnce(signup, key, network, receiver);
    receiver.wake();
  }
  // 303: the page that follows can be reloaded without sending the form again (RFC 9110 section 15.4.4).
  if (asksForPage(asked)) return {status: 303, headers: {...dataHeaders, location: '/signed-up'}};
  return {status: 202, headers: {...dataHeaders, 'content-type': 'application/json'}, body: answer};
}

async function listSignups(asked: Asked, signups: Signups): Promise<Answer> {
  if (!isFromThisComputer(asked.remoteAddress, asked.headers)) {
    throw new Problem('this-computer-only', 'Open this address on the computer that runs the server, as 127.0.0.1');
  }
  return {
    status: 200,
    headers: {...dataHeaders, 'content-type': 'application/json', 'cross-origin-resource-policy': 'same-origin'},
    body: JSON.stringify(await signups.list(), null, 2),
  };
}

const methodsOf = ({showLists}: Receiver): string => (showLists ? 'GET, HEAD, POST, OPTIONS' : 'POST, OPTIONS');

// What went wrong may have done so after the sign-up was stored: nobody is told that it was not.
const unconfirmed = 'We could not confirm your sign-up. Try again in a few minutes.';
const unread = 'The list cannot be read. Try again in a few minutes.';

/** Answers any request to `/signups`. */
export async function answerSignups(asked: Asked, receiver: Receiver): Promise<Answer> {
  const methods = methodsOf(receiver);
  const reading = receiver.showLists && (asked.method === 'GET' || asked.method === 'HEAD');
  const cors = reading ? {} : anyOrigin;
  try {
    if (reading) return await listSignups(asked, receiver.signups);
    if (asked.method === 'OPTIONS') {
      const allowed = {
        'access-control-allow-methods': 'POST',
        'access-control-allow-headers': 'content-type, idempotency-key',
      };
      return {status: 204, headers: {...dataHeaders, ...cors, ...allowed, allow: methods}};
    }
    if (asked.method !== 'POST') throw new Problem('wrong-method', `This address takes ${methods}`);
    const answer = await takeSignup(asked, receiver);
    return {...answer, headers: {...answer.headers, ...cors}};
  } catch (error) {
    const problem = problemOf(error, reading);
    const answer = reading ? problemDocument(problem) : refuseSignup(asked, problem);
    // RFC 9110 section 15.5.6: a 405 names the methods that there are.
    const allow: Record<string, string> = problem.kind === 'wrong-method' ? {allow: methods} : {};
    return {...answer, headers: {...answer.headers, ...allow}};
  }
}

/** The answer to a sign-up that was not taken, for a person or for a program. */
export function refuseSignup(asked: Asked, problem: Problem): Answer {
  const answer = asksForPage(asked) ? problemPage(problem, cameFrom(asked)) : problemDocument(problem);
  return {...answer, headers: {...answer.headers, ...anyOrigin}};
}

/** The problem to tell of. What nobody foresaw is noted. */
function problemOf(error: unknown, reading: boolean): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof Unavailable) return new Problem('unavailable', busy, [], busySeconds);
  note(error);
  return new Problem('unexpected', reading ? unread : unconfirmed);
}

/** The page after a native post. It is there for everybody, so it does not tell who is on the list. */
export const signedUpPage = (showsOutbox: boolean): Answer =>
  wordsPage(
    200,
    'Check your inbox',
    `<h1>Check your inbox</h1>
<p>You have asked to join the list. We have sent an email to the address you gave.</p>
<h2>What happens next</h2>
<p>Open the link in the email and press the button, within ${confirmWithinHours} hours. Then you are on the list.</p>
<p>If there is no email after a few minutes, look in your spam folder, or sign up again.</p>
<p>Each email says how to leave the list. You can leave at any time.</p>
<p><a href="/">Read the stories</a></p>
${showsOutbox ? '<p class="small">This is a demonstration. On the computer that runs it, the email is at <a href="/outbox">/outbox</a>.</p>' : ''}`,
  );
