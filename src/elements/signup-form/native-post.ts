// Lets the browser post a form, whatever the page has written on the form and its button, and tells how that ends for this page. Knows
// forms; not sign-ups.
import {getAttribute, removeAttribute, requestSubmit, setAttribute} from '../../foundation/native.js';
import type {Status} from './signup-form.text.js';

/** What a button may say of where its form goes, and how. With script only the element says that. */
const overrides = ['formaction', 'formmethod', 'formenctype'] as const;

/** A page that has not gone by then stays, in milliseconds: the answer is a 204 or a download, or does not come. */
const patience = 10_000;

const isFramed = (): boolean => window.top !== window;

/** Whether what answers a form is shown elsewhere, so that this page stays. */
const isAnsweredElsewhere = (form: HTMLFormElement, submitter: HTMLElement | null): boolean => {
  const base = form.ownerDocument.querySelector('base[target]');
  const target =
    (submitter && getAttribute(submitter, 'formtarget')) ??
    getAttribute(form, 'target') ??
    base?.getAttribute('target') ??
    '';
  const isThisPage = ['', '_self', ...(isFramed() ? [] : ['_top', '_parent'])];
  return !isThisPage.includes(target.toLowerCase());
};

/** Calls back while a button says nothing of where its form goes. */
const withoutOverrides = <Result>(button: HTMLElement | null, work: () => Result): Result => {
  const written = button ? overrides.map((name) => [name, getAttribute(button, name)] as const) : [];
  for (const [name] of written) removeAttribute(button!, name);
  try {
    return work();
  } finally {
    for (const [name, value] of written) if (value !== null) setAttribute(button!, name, value);
  }
};

/**
 * Posts a form. `listen` is called with what submits it, and gives the event that the form has then had, if any. Resolves if this
 * page is still there afterwards.
 */
export const postNatively = async (
  form: HTMLFormElement,
  submitter: HTMLElement | null,
  listen: (submit: () => void) => SubmitEvent | undefined,
): Promise<Status> => {
  const event = withoutOverrides(submitter, () => listen(() => requestSubmit(form, submitter)));
  // A frame that may not submit forms drops the submission before there is an event.
  if (!event) return {state: 'blocked'};
  if (event.defaultPrevented) return {state: 'idle'};
  const isElsewhere = isAnsweredElsewhere(form, submitter);
  return new Promise((end) => {
    // Who waits knows an end of its own: in a frame that may not submit forms WebKit drops the form, and says nothing.
    if (isElsewhere || !isFramed()) setTimeout(end, isElsewhere ? 1_000 : patience, {state: 'sent'});
  });
};
