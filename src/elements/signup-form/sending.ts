// Finds out how a sign-up that is on its way ends, on a page that forbids it too. Knows the page's policy; not the way.
import {WebUrl} from '../../content/web-url.js';
import type {Status} from './signup-form.text.js';

/** An answer later than this, in milliseconds, is not waited for. */
const patience = 15_000;

/** Sends to an address and takes the first ending that comes. What is thrown on the way is an honest one too. */
export const sendTo = (
  action: string,
  abort: AbortController,
  send: (signal: AbortSignal) => Promise<Status>,
): Promise<Status> =>
  new Promise<Status>((end) => {
    const {signal} = abort;
    const handleViolation = ({disposition, effectiveDirective, blockedURI}: SecurityPolicyViolationEvent) => {
      if (
        disposition === 'enforce' &&
        /^(connect-src|form-action)$/.test(effectiveDirective) &&
        blockedURI.startsWith(new WebUrl(action).origin)
      )
        end({state: 'blocked'});
    };
    document.addEventListener('securitypolicyviolation', handleViolation, {signal});
    // Back from the receiver's page: the form can be used again.
    addEventListener('pageshow', ({persisted}) => persisted && abort.abort(), {signal});
    const timer = setTimeout(() => end({state: 'unconfirmed', reason: 'timeout'}), patience);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      end({state: 'idle'});
    });
    send(signal).then(end, () =>
      // The policy's event is a task of its own, after the rejection. Without one the request may have been delivered all
      // the same: a host without CORS takes it and hides its answer.
      setTimeout(() => end({state: 'unconfirmed', reason: 'network'})),
    );
  }).finally(() => abort.abort());
