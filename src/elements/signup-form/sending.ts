// Sends a sign-up and finds out how it went, a page that forbids it included. Knows the page's policy; not what is shown.
import type {Answer, Provider, SignUp} from '../../signup/provider.js';

/** An answer later than this, in milliseconds, is not waited for. */
const patience = 15_000;

/** How sending ended: with an answer, by the page's policy, or with the element gone, when nobody wants to know. */
export type Ending = Answer | {readonly state: 'blocked'} | undefined;

/** Calls back when the page's Content-Security-Policy refuses a form post or a request to an address. Returns the way to stop. */
export const watchPolicy = (action: string, refused: () => void): (() => void) => {
  const {origin} = new URL(action);
  const listen = ({effectiveDirective, blockedURI}: SecurityPolicyViolationEvent) => {
    if (/^(connect-src|form-action)$/.test(effectiveDirective) && blockedURI.startsWith(origin)) refused();
  };
  document.addEventListener('securitypolicyviolation', listen);
  return () => document.removeEventListener('securitypolicyviolation', listen);
};

/** Sends through a provider; what is thrown on the way becomes an honest ending. */
export const send = async (
  provider: Required<Pick<Provider, 'send'>>,
  signUp: SignUp,
  to: {readonly action: string; readonly idempotencyKey: string; readonly abort: AbortController},
): Promise<Ending> => {
  const {action, idempotencyKey, abort} = to;
  let blocked = false;
  let late = false;
  const stop = watchPolicy(action, () => (blocked = true));
  const timer = setTimeout(() => abort.abort((late = true)), patience);
  try {
    return await provider.send(signUp, {action, idempotencyKey, signal: abort.signal});
  } catch {
    // The policy's event is a task of its own, after the rejection.
    await new Promise((resolve) => setTimeout(resolve));
    if (blocked) return {state: 'blocked'};
    if (late) return {state: 'unconfirmed', reason: 'timeout'};
    // The request may have been delivered all the same: a host without CORS takes it and hides its answer.
    return abort.signal.aborted ? undefined : {state: 'unconfirmed', reason: 'network'};
  } finally {
    clearTimeout(timer);
    stop();
  }
};

/** A key that no other sign-up has; `crypto.randomUUID` would need a secure context. */
export const newIdempotencyKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
