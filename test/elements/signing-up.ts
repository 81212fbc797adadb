// What the tests of the sign-up form share: a person who fills it in, a list that answers, and a page of its own.
import '@mind-the-gap/elements/signup-form.js';
import type {MtgSignupForm} from '@mind-the-gap/elements/signup-form.js';
import {fixture, html, nextFrame} from '@open-wc/testing';

export const form = (element: ParentNode) => element.querySelector('form')!;
export const email = (element: ParentNode) => element.querySelector<HTMLInputElement>('input[autocomplete=email]')!;
export const consent = (element: ParentNode) => element.querySelector<HTMLInputElement>('input[type=checkbox]')!;
export const button = (element: ParentNode) => element.querySelector('button')!;
/** What is said over the form. */
export const message = (element: ParentNode) => element.querySelector('[data-mtg=message]')?.textContent ?? '';
/** Whether the reader has been taken to what is said over the form. */
export const readsMessage = (element: ParentNode) =>
  ((element as Node).getRootNode() as Document).activeElement === element.querySelector('[data-mtg=message]');
/** The error at a field. */
export const error = (field: HTMLInputElement) =>
  field
    .getAttribute('aria-describedby')!
    .split(' ')
    .map((id) => (field.getRootNode() as Document).getElementById(id)!)
    .find((node) => node.dataset['mtg']?.endsWith('error'))!.textContent;

const real = {
  fetch: window.fetch.bind(window),
  setTimeout: window.setTimeout.bind(window),
  now: performance.now.bind(performance),
};

/** What was said on the console since the file was loaded: the library says each thing once a page. */
export const warnings: string[] = [];
console.warn = (...words: unknown[]) => void warnings.push(words.join(' '));

/** Undoes what a test did to the browser. Call it after each. */
export const restore = () => {
  window.fetch = real.fetch;
  window.setTimeout = real.setTimeout;
  performance.now = real.now;
};

/** An element that the reader has seen long enough to fill in. */
export const show = async (content: unknown): Promise<MtgSignupForm> => {
  performance.now = () => real.now() - 60_000;
  const shown = await fixture<HTMLElement>(html`<div>${content}</div>`);
  const element = shown.querySelector<MtgSignupForm>('mtg-signup-form')!;
  await element?.updateComplete;
  performance.now = real.now;
  return element;
};

/** A form that goes to a list which answers in JSON. */
export const showJson = () =>
  show(
    html`<mtg-signup-form
      action="https://list.example/signups"
      provider="json"
      controller="Genomics England"
      fallback-href="https://www.mindthegap.health/about"
    ></mtg-signup-form>`,
  );

export const fillIn = (element: ParentNode, address = 'name@example.com') => {
  email(element).value = address;
  consent(element).checked = true;
};

/** Presses the button and lets what is sent be answered. */
export const press = async (element: MtgSignupForm) => {
  button(element).click();
  await element.updateComplete;
  await answered(element);
};

export const answered = async (element: MtgSignupForm) => {
  while (element.shadowRoot!.querySelector('[role=status]')!.textContent.trim()) await nextFrame();
  await element.updateComplete;
};

export interface Sent {
  readonly url: string;
  readonly key: string;
  readonly signal: AbortSignal;
  readonly body: Record<string, unknown>;
  readonly init: RequestInit;
}

/** A list that answers with each of these in turn, the last one again. Returns what it was sent. */
export const listAnswers = (...answers: (() => Response | Promise<Response>)[]): Sent[] => {
  const sent: Sent[] = [];
  window.fetch = async (url, init = {}) => {
    const answer = answers[Math.min(sent.length, answers.length - 1)]!;
    sent.push({
      url: url as string,
      key: new Headers(init.headers).get('idempotency-key') ?? '',
      signal: init.signal!,
      body: JSON.parse(init.body as string) as Record<string, unknown>,
      init,
    });
    return answer();
  };
  return sent;
};

export const accepted = (pending = false) => Response.json({confirmation_pending: pending}, {status: 202});

/** An answer that never comes, unless the request is called off. */
export const never = () => new Promise<Response>(() => {});

/** Waits that are longer than a second take a moment. */
export const hurry = (view: Window & typeof globalThis = window) => {
  view.setTimeout = ((work: () => void, wait: number, ...rest: unknown[]) =>
    real.setTimeout(work, wait >= 1000 ? wait / 100 : wait, ...(rest as []))) as typeof setTimeout;
};

const script = new URL('../../dist/elements/signup-form/signup-form.js', import.meta.url).href;

/** A page of its own, in a frame, that runs the library once it is told to. */
export const page = async (body: string, {head = '', sandbox = ''} = {}) => {
  const frame = document.createElement('iframe');
  if (sandbox) frame.setAttribute('sandbox', sandbox);
  frame.srcdoc = `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
  await new Promise((loaded) => {
    frame.onload = loaded;
    document.body.append(frame);
  });
  const content = frame.contentDocument!;
  const view = frame.contentWindow! as Window & typeof globalThis;
  const upgrade = async (): Promise<MtgSignupForm> => {
    // Seen for a minute already.
    const now = view.performance.now.bind(view.performance);
    view.performance.now = () => now() - 60_000;
    const node = content.createElement('script');
    node.type = 'module';
    node.src = script;
    content.head.append(node);
    await view.customElements.whenDefined('mtg-signup-form');
    const element = content.querySelector<MtgSignupForm>('mtg-signup-form')!;
    await element.updateComplete;
    view.performance.now = now;
    return element;
  };
  return {content, view, upgrade, close: () => frame.remove()};
};

/** What a page may write inside the tag, to work without script. */
export const baseline = `<form id="page" action="/signups" method="post">
  <h2>Stay up to date</h2>
  <div class="row"><label for="address">Email address</label><input id="address" name="email" type="email"></div>
  <label><input name="consent" type="checkbox" value="yes"> The trust may email me.</label>
  <p><button name="from" value="page">Sign up</button></p>
</form>`;
