import '@mind-the-gap/elements/signup-form.js';
import {shown, type Args} from './snippet.ts';

export default {title: 'mtg-signup-form', component: 'mtg-signup-form', ...shown('mtg-signup-form')};

const settings = {
  action: '/signups',
  provider: 'json',
  controller: 'Genomics England',
  'fallback-href': 'https://www.mindthegap.health/about',
} satisfies Args;

/** The element alone: it brings the form. */
export const Alone = {args: settings};

/** What a partner pastes: a form that works without script. */
export const Snippet = {
  args: {
    ...settings,
    content: `<form action="/signups" method="post">
  <h2>Stay up to date</h2>
  <label for="email">Email address</label>
  <input id="email" name="email" type="email" autocomplete="email">
  <label><input name="consent" type="checkbox" value="yes"> Genomics England may email me news and stories from Diverse Data and Mind The Gap. I can stop at any time.</label>
  <button>Sign up</button>
</form>`,
  } satisfies Args,
};

/** With a name, a privacy notice, and a list that asks for a confirmation. */
export const WithEverything = {
  args: {
    ...settings,
    heading: 'Join us',
    'with-name': true,
    'double-opt-in': true,
    'privacy-href': 'https://www.genomicsengland.co.uk/',
  } satisfies Args,
};

interface Context {
  readonly canvasElement: HTMLElement;
}

/** Fills in the form, if it is to be, and sends it. */
const send = async ({canvasElement}: Context, filled: boolean): Promise<void> => {
  const element = canvasElement.querySelector('mtg-signup-form')!;
  await element.updateComplete;
  if (filled) {
    element.querySelector<HTMLInputElement>('[type=email]')!.value = 'name@example.com';
    element.querySelector<HTMLInputElement>('[type=checkbox]')!.checked = true;
  }
  const ended = new Promise((resolve) => {
    for (const event of ['mtg-signup-success', 'mtg-signup-error'])
      element.addEventListener(event, resolve, {once: true});
  });
  element.querySelector('button')!.click();
  await ended;
  await element.updateComplete;
};

/** Fills in the form and sends it to a list that answers with what is given. */
const answeredWith = (answer: () => Response | Promise<Response>) => async (context: Context) => {
  const real = window.fetch.bind(window);
  window.fetch = () => Promise.resolve(answer());
  await send(context, true);
  window.fetch = real;
};

/** Sent empty: what is wrong is said over the form and at each field. */
export const Errors = {args: settings, play: (context: Context) => send(context, false)};

/** Accepted. */
export const Done = {
  args: settings,
  play: answeredWith(() => Response.json({confirmation_pending: false}, {status: 202})),
};

/** Accepted by a list that asks for a confirmation by email. */
export const CheckYourInbox = {
  args: settings,
  play: answeredWith(() => Response.json({confirmation_pending: true}, {status: 202})),
};

/** No answer, or one that cannot be read: never a false success. */
export const CouldNotConfirm = {
  args: settings,
  play: answeredWith(() => Promise.reject(new TypeError('no network'))),
};

/** The list asks to wait, and says how long. */
export const TooMany = {
  args: settings,
  play: answeredWith(() => new Response('', {status: 429, headers: {'retry-after': '300'}})),
};

/** The same sign-up is still being worked on. */
export const StillOnItsWay = {args: settings, play: answeredWith(() => new Response('', {status: 409}))};

/** The list refuses a field: its own words stand at the field. */
export const Refused = {
  args: settings,
  play: answeredWith(() =>
    Response.json({errors: [{detail: 'This address cannot be used.', pointer: '#/email'}]}, {status: 422}),
  ),
};

/** Further purposes: a box each, which nobody has to tick. */
export const Purposes = {
  args: {
    ...settings,
    purposes: [{name: 'research', text: 'Genomics England may invite me to take part in research.'}],
  } satisfies Args,
};

/** A list of another kind, named by its provider: the browser posts the form with that list’s own field names. */
export const Mailchimp = {
  args: {
    action: 'https://example.us1.list-manage.com/subscribe/post?u=aa&id=bb',
    provider: 'mailchimp',
    controller: 'Genomics England',
    'with-name': true,
    'fallback-href': 'https://www.mindthegap.health/about',
  } satisfies Args,
};

/** A setting is missing: the link to another sign-up page stands in, and the console says which. */
export const MissingSetting = {
  args: {
    provider: 'hubspot',
    'hubspot-portal': '12',
    controller: 'Genomics England',
    'fallback-href': 'https://www.mindthegap.health/about',
  } satisfies Args,
};

/** Nowhere to send it: the link to another sign-up page stands in. */
export const Blocked = {args: {...settings, action: ''}, play: (context: Context) => send(context, true)};
