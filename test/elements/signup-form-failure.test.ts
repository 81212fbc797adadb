import {expect, fixture, html, nextFrame, oneEvent} from '@open-wc/testing';
import {
  accepted,
  answered,
  button,
  consent,
  email,
  error,
  fillIn,
  form,
  hurry,
  listAnswers,
  message,
  never,
  page,
  press,
  readsMessage,
  restore,
  show,
  showJson,
  warnings,
} from './signing-up.js';

const problem = (status: number, errors?: unknown) =>
  new Response(JSON.stringify({type: '/problems/x', errors}), {
    status,
    headers: {'content-type': 'application/problem+json'},
  });

describe('<mtg-signup-form> when things go wrong', () => {
  afterEach(restore);

  const unconfirmed: Record<string, [answer: () => Response | Promise<Response>, reason: string]> = {
    'there is no network, or no CORS': [() => Promise.reject(new TypeError('Failed to fetch')), 'network'],
    'the list stumbles': [() => problem(500), 'server'],
    'nothing takes sign-ups there': [() => new Response('<h1>Not found</h1>', {status: 404}), 'server'],
    'the first try is still on its way': [() => problem(409), 'conflict'],
    'the list refuses without saying which field': [() => problem(422, []), 'server'],
    'the list refuses a field that nobody filled in': [
      () => problem(422, [{detail: 'Too long', pointer: '#/source_url'}, {detail: 7, pointer: '#/email'}, null]),
      'server',
    ],
    'a page answers, not a list': [() => new Response('<h1>Thank you</h1>'), 'format'],
    'the answer does not say whether a confirmation follows': [() => Response.json({}, {status: 202}), 'format'],
    'the answer is empty': [() => new Response(null, {status: 204}), 'format'],
    'the answer is null': [() => Response.json(null), 'format'],
    'the list asks to wait': [() => problem(429), 'too-many'],
  };
  for (const [what, [answer, reason]] of Object.entries(unconfirmed)) {
    it(`says that it could not confirm, and keeps what was typed, when ${what}`, async () => {
      listAnswers(answer);
      const element = await showJson();
      fillIn(element);
      const told = oneEvent(element, 'mtg-signup-error');
      await press(element);
      expect(message(element)).to.contain('We could not confirm your sign-up');
      expect(message(element).includes('Wait a few minutes')).to.equal(reason === 'too-many');
      expect(readsMessage(element)).to.equal(true);
      expect((await told).detail).to.eql({provider: 'json', reason, fields: []});
      expect([email(element).value, consent(element).checked]).to.eql(['name@example.com', true]);
      expect(form(element).checkVisibility()).to.equal(true);
      expect(element.querySelector('a')!).to.include({
        href: 'https://www.mindthegap.health/about',
        textContent: 'Sign up on www.mindthegap.health',
      });
      await expect(element).to.be.accessible();
    });
  }

  it('says that it could not confirm when there is no answer for 15 seconds, and calls the request off', async () => {
    const sent = listAnswers(never);
    const element = await showJson();
    fillIn(element);
    hurry();
    await press(element);
    expect(message(element)).to.contain('We could not confirm');
    expect(sent[0]!.signal.aborted).to.equal(true);
  });

  for (const status of [400, 422]) {
    it(`puts what the list refuses at the field (${status})`, async () => {
      listAnswers(() =>
        problem(status, [
          {detail: 'Enter another address', pointer: '#/email'},
          {detail: 'Tick it', pointer: '#/consent/given'},
        ]),
      );
      const element = await showJson();
      fillIn(element);
      const told = oneEvent(element, 'mtg-signup-error');
      await press(element);
      expect(error(email(element))).to.equal('Error: Enter another address');
      expect(error(consent(element))).to.equal('Error: Tick it');
      expect(message(element)).to.contain('There is a problem');
      expect(readsMessage(element)).to.equal(true);
      expect((await told).detail).to.eql({provider: 'json', reason: 'rejected', fields: ['email', 'consent']});
    });
  }

  it('shows what a list says as text, never as markup', async () => {
    listAnswers(() => problem(422, [{detail: '<img src=x onerror=alert(1)>', pointer: '#/email'}]));
    const element = await showJson();
    fillIn(element);
    await press(element);
    expect(element.querySelectorAll('img').length).to.equal(0);
    expect(message(element)).to.contain('<img src=x');
  });

  it('sends the same sign-up again with its key, and another one with another', async () => {
    const refused = () => problem(422, [{detail: 'Enter another address', pointer: '#/email'}]);
    const sent = listAnswers(
      () => problem(500),
      () => problem(500),
      refused,
      accepted,
    );
    const element = await showJson();
    for (const address of ['a@example.com', 'a@example.com', 'b@example.com', 'c@example.com']) {
      fillIn(element, address);
      await press(element);
    }
    const [first, again, changed, corrected] = sent.map(({key}) => key);
    expect(again).to.equal(first);
    expect(new Set([first, changed, corrected]).size).to.equal(3);
    expect(message(element)).to.contain('You have signed up');
  });

  it('never tells the page the address', async () => {
    listAnswers(() => problem(422, [{detail: 'No', pointer: '#/email'}]), accepted);
    const element = await showJson();
    const told: string[] = [];
    for (const name of ['submit', 'success', 'error']) {
      element.addEventListener(`mtg-signup-${name}`, (event) =>
        told.push(JSON.stringify((event as CustomEvent).detail)),
      );
    }
    fillIn(element);
    await press(element);
    await press(element);
    expect(told.length).to.equal(4);
    expect(told.join()).not.to.contain('example.com');
  });

  it('warns of a form that goes nowhere, and links to another sign-up page when it is sent', async () => {
    const sent = listAnswers(accepted);
    const element = await show(
      html`<mtg-signup-form provider="json" controller="GE" fallback-href="https://a.example/join"
        ><form></form
      ></mtg-signup-form>`,
    );
    expect(warnings.join()).to.contain('no action');
    fillIn(element);
    await press(element);
    expect(sent).to.eql([]);
    expect(message(element)).to.contain('You cannot sign up on this page');
    expect(form(element).checkVisibility()).to.equal(false);
    expect(element.querySelector('a')!.href).to.equal('https://a.example/join');
    await expect(element).to.be.accessible();
  });

  it('is a native form, with a warning, for a provider that it does not know, where there is no other page', async () => {
    const sent = listAnswers(accepted);
    const element = await show(html`<mtg-signup-form action="/s" controller="GE" provider="pigeon"></mtg-signup-form>`);
    fillIn(element);
    const posted = oneEvent(document, 'submit');
    document.addEventListener('submit', (event) => event.preventDefault(), {once: true});
    await press(element);
    expect((await posted).defaultPrevented).to.equal(true);
    expect(sent).to.eql([]);
    expect(warnings.join()).to.match(/provider\b.*\bjson/);
  });

  it('posts to where it is told, whatever the controls of the form are called', async () => {
    const element = await show(
      html`<mtg-signup-form action="/signups" controller="GE"
        ><form><input type="hidden" name="action" value="x" /><input type="hidden" name="method" /></form
      ></mtg-signup-form>`,
    );
    expect(form(element).getAttribute('action')).to.equal(`${location.origin}/signups`);
    expect(form(element).getAttribute('method')).to.equal('post');
    expect(message(element)).to.equal('');
  });

  it('can be used again when the page stops the post, or answers elsewhere', async () => {
    const element = await show(
      html`<iframe name="answer"></iframe
        ><mtg-signup-form action="/404" controller="GE"><form target="answer"></form></mtg-signup-form>`,
    );
    fillIn(element);
    document.addEventListener('submit', (event) => event.preventDefault(), {once: true});
    await press(element);
    expect(message(element)).to.equal('');
    hurry();
    const posted = oneEvent(element, 'submit');
    await press(element);
    expect((await posted).defaultPrevented).to.equal(false);
    expect(message(element)).to.contain('We cannot see the answer from here');
    expect(button(element).checkVisibility()).to.equal(true);
  });

  it('drops a sign-up quietly when it is taken away, and not when it is moved', async () => {
    const sent = listAnswers(never);
    const element = await showJson();
    const told: Event[] = [];
    element.addEventListener('mtg-signup-error', (event) => told.push(event));
    fillIn(element);
    button(element).click();
    await nextFrame();
    const place = await fixture(html`<div></div>`);
    place.append(element);
    await nextFrame();
    expect(sent[0]!.signal.aborted).to.equal(false);
    element.remove();
    await nextFrame();
    expect(sent[0]!.signal.aborted).to.equal(true);
    place.append(element);
    await element.updateComplete;
    await answered(element);
    expect(told.length).to.equal(0);
    button(element).click();
    await nextFrame();
    expect(sent.length).to.equal(2);
  });

  it('leaves no listener on the page', async () => {
    const open = new Set<string>();
    const pages = [window, document];
    for (const target of pages) {
      const add = target.addEventListener.bind(target);
      const remove = target.removeEventListener.bind(target);
      target.addEventListener = (type: string, listener: EventListener, options?: AddEventListenerOptions) => {
        open.add(type);
        options?.signal?.addEventListener('abort', () => open.delete(type));
        add(type, listener, options);
      };
      target.removeEventListener = (type: string, listener: EventListener) => {
        open.delete(type);
        remove(type, listener);
      };
    }
    listAnswers(() => problem(500), never);
    const element = await showJson();
    fillIn(element);
    await press(element);
    button(element).click();
    await nextFrame();
    const during = open.size;
    element.remove();
    await nextFrame();
    for (const target of pages) {
      Reflect.deleteProperty(target, 'addEventListener');
      Reflect.deleteProperty(target, 'removeEventListener');
    }
    expect(during).to.be.greaterThan(0);
    expect([...open]).to.eql([]);
  });

  const policy = (rules: string) =>
    `<meta http-equiv="Content-Security-Policy" content="script-src ${location.origin}; ${rules}">`;
  const signup = (provider: string) =>
    `<mtg-signup-form action="https://list.example/" provider="${provider}" controller="GE" fallback-href="/about"></mtg-signup-form>`;
  const refusals = {
    'requests to the list': ['json', {head: policy(`connect-src ${location.origin}`)}],
    'posts to the list': ['form', {head: policy(`form-action ${location.origin}`)}],
  } as const;
  for (const [what, [provider, refusal]] of Object.entries(refusals)) {
    it(`links to another sign-up page where the page forbids ${what}`, async () => {
      const {upgrade, close} = await page(signup(provider), refusal);
      const element = await upgrade();
      fillIn(element);
      const told = oneEvent(element, 'mtg-signup-error');
      await press(element);
      expect((await told).detail).to.eql({provider, reason: 'blocked', fields: []});
      expect(message(element)).to.contain('You cannot sign up on this page');
      expect(readsMessage(element)).to.equal(true);
      expect(element.querySelector('a')!.href).to.equal(`${location.origin}/about`);
      expect(email(element).value).to.equal('name@example.com');
      close();
    });
  }

  it('links to another sign-up page in a frame that may not post forms', async () => {
    const {view, upgrade, close} = await page(signup('form'), {sandbox: 'allow-scripts allow-same-origin'});
    const element = await upgrade();
    fillIn(element);
    hurry(view);
    await press(element);
    // WebKit submits, as far as the page can tell, and sends nothing: no answer is all that there is to see.
    const safari = !/Chrome|Firefox/.test(navigator.userAgent);
    expect(message(element)).to.contain(safari ? 'We could not confirm' : 'You cannot sign up on this page');
    expect(element.querySelector('a')!.href).to.equal(`${location.origin}/about`);
    close();
  });

  it('sends JSON from a frame that may not post forms', async () => {
    const {view, upgrade, close} = await page(signup('json'), {sandbox: 'allow-scripts allow-same-origin'});
    view.fetch = () => Promise.resolve(accepted());
    const element = await upgrade();
    fillIn(element);
    await press(element);
    expect(message(element)).to.contain('You have signed up');
    close();
  });

  it('does not mind a policy that only reports, or that forbids something else', async () => {
    const sent = listAnswers(never);
    const element = await showJson();
    fillIn(element);
    button(element).click();
    await nextFrame();
    for (const [disposition, blockedURI] of [
      ['report', 'https://list.example/signups'],
      ['enforce', 'https://elsewhere.example/'],
    ] as const) {
      document.dispatchEvent(
        new SecurityPolicyViolationEvent('securitypolicyviolation', {
          disposition,
          blockedURI,
          effectiveDirective: 'connect-src',
          documentURI: location.href,
          violatedDirective: 'connect-src',
          originalPolicy: '',
          statusCode: 200,
        }),
      );
    }
    await nextFrame();
    expect(message(element)).to.equal('');
    expect(sent[0]!.signal.aborted).to.equal(false);
  });
});
