import {expect, fixture, html, nextFrame, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {until} from '../contract/page.ts';
import {
  accepted,
  answered,
  baseline,
  button,
  consent,
  email,
  error,
  fillIn,
  form,
  listAnswers,
  message,
  never,
  page,
  press,
  readsMessage,
  restore,
  show,
  showJson,
} from './signing-up.js';

const fields = (target: HTMLFormElement, submitter?: HTMLElement) => [...new FormData(target, submitter)];

describe('<mtg-signup-form>', () => {
  afterEach(restore);

  describe('what it does', () => {
    it('says what is missing over the form and at each field, and takes the reader there', async () => {
      const element = await showJson();
      const told = oneEvent(element, 'mtg-signup-error');
      await press(element);
      expect(readsMessage(element)).to.equal(true);
      expect(message(element)).to.contain('There is a problem');
      expect(error(email(element))).to.equal('Error: Enter your email address');
      expect(error(consent(element))).to.equal('Error: Tick the box if you want to get the newsletter');
      expect((await told).detail).to.eql({provider: 'json', reason: 'rejected', fields: ['email', 'consent']});
      await expect(element).to.be.accessible();
      const address = location.href;
      const [first, second] = element.querySelectorAll<HTMLElement>('[data-mtg=message] a');
      first!.click();
      expect(document.activeElement!.id).to.equal(email(element).id);
      second!.click();
      expect(document.activeElement!.id).to.equal(consent(element).id);
      expect(location.href).to.equal(address);
    });

    for (const wrong of ['name', 'name@', '@example.com', 'name@example', 'na me@example.com', 'a@b@example.com']) {
      it(`does not take “${wrong}” for an address, and keeps what was typed`, async () => {
        const sent = listAnswers(accepted);
        const element = await showJson();
        fillIn(element, wrong);
        await press(element);
        const typed = email(element).value;
        expect(error(email(element))).to.contain('in the correct format, like name@example.com');
        expect(typed).to.equal(wrong);
        expect(sent).to.eql([]);
      });
    }

    it('says nothing while the person types', async () => {
      const element = await showJson();
      email(element).focus();
      await sendKeys({type: 'not an address'});
      await sendKeys({press: 'Tab'});
      expect(message(element) + error(email(element))).to.equal('');
    });

    it('takes the errors away when the form is sent again and is right', async () => {
      listAnswers(never);
      const element = await showJson();
      await press(element);
      fillIn(element);
      button(element).click();
      await element.updateComplete;
      expect(message(element) + error(email(element)) + error(consent(element))).to.equal('');
      expect(element.shadowRoot!.querySelector('[role=status]')!.textContent).to.contain('Sending');
      await expect(element).to.be.accessible();
    });

    it('sends a list that speaks JSON exactly what it documents', async () => {
      const sent = listAnswers(accepted);
      const element = await showJson();
      element.withName = true;
      await element.updateComplete;
      email(element).type = 'text'; // which no browser trims
      fillIn(element, ' name@example.com ');
      element.querySelector<HTMLInputElement>('[autocomplete=name]')!.value = ' Ada ';
      await press(element);
      const text = consent(element).labels![0]!.textContent;
      const [{url, init, key, body}] = sent as [(typeof sent)[0]];
      expect(url).to.equal('https://list.example/signups');
      expect(init).to.include({method: 'POST', credentials: 'omit'});
      expect(new Headers(init.headers).get('content-type')).to.equal('application/json');
      expect(key).to.match(/^"[\w-]{16,}"$/);
      const {version} = body['consent'] as Record<string, string>;
      expect(version).to.match(/^[\da-f]{4,8}$/);
      expect(body).to.eql({
        email: 'name@example.com',
        name: 'Ada',
        consent: {given: true, text, version, language: 'en-GB'},
        source_url: location.href.split(/[?#]/)[0],
        form_version: (customElements.get('mtg-signup-form') as unknown as {version: string}).version,
      });
    });

    it('tells who has to confirm to look into the inbox', async () => {
      listAnswers(() => accepted(true));
      const element = await showJson();
      fillIn(element);
      const told = oneEvent(element, 'mtg-signup-success');
      await press(element);
      expect(message(element)).to.contain('Check your inbox');
      expect((await told).detail).to.eql({provider: 'json', confirmationPending: true});
      await expect(element).to.be.accessible();
    });

    it('shows that it is done in place of the form, to everybody alike', async () => {
      listAnswers(accepted);
      const element = await showJson();
      fillIn(element);
      const told = oneEvent(element, 'mtg-signup-success');
      await press(element);
      expect(message(element)).to.contain('You have signed up');
      expect(readsMessage(element)).to.equal(true);
      expect(form(element).checkVisibility()).to.equal(false);
      expect(JSON.stringify((await told).detail)).to.equal('{"provider":"json","confirmationPending":false}');
      await expect(element).to.be.accessible();
    });

    it('is sent by Enter, and twice by nothing', async () => {
      const sent = listAnswers(never);
      const element = await showJson();
      fillIn(element);
      email(element).focus();
      await sendKeys({press: 'Enter'});
      await sendKeys({press: 'Enter'});
      button(element).click();
      form(element).requestSubmit();
      await nextFrame();
      expect(sent.length).to.equal(1);
    });

    it('waits, unseen, before it sends what no person fills in that fast', async () => {
      const sent = listAnswers(accepted);
      performance.now = () => 1_000;
      const element = await fixture<Awaited<ReturnType<typeof showJson>>>(
        html`<mtg-signup-form action="/s" provider="json" controller="GE"></mtg-signup-form>`,
      );
      performance.now = () => 2_460;
      fillIn(element);
      button(element).click();
      await element.updateComplete;
      expect(sent.length).to.equal(0);
      await answered(element);
      expect(sent.length).to.equal(1);
    });

    it('asks a person to press once more when a program has filled in what no person sees', async () => {
      const sent = listAnswers(accepted);
      const element = await showJson();
      fillIn(element);
      const trap = element.querySelector<HTMLInputElement>('[name=fax_number]')!;
      expect(trap).to.include({tabIndex: -1, autocomplete: 'off', ariaHidden: 'true'});
      expect(trap.getBoundingClientRect().width).to.be.lessThan(50);
      trap.value = '1';
      await press(element);
      expect(sent).to.eql([]);
      expect(message(element)).to.contain('Press the button once more');
      expect(email(element).value).to.equal('name@example.com');
      await press(element);
      expect(sent.length).to.equal(1);
      expect(message(element)).to.contain('You have signed up');
    });

    it('lets the page call a sign-up off', async () => {
      const sent = listAnswers(accepted);
      const element = await showJson();
      fillIn(element);
      element.addEventListener('mtg-signup-submit', (event) => event.preventDefault(), {once: true});
      await press(element);
      expect(sent).to.eql([]);
      await press(element);
      expect(sent.length).to.equal(1);
    });

    it('posts what the form without script posts, and the record of the consent with it', async () => {
      const element = await show(html`<mtg-signup-form .innerHTML=${baseline}></mtg-signup-form>`);
      const without = document.createElement('div');
      without.innerHTML = baseline;
      fillIn(element);
      const [address, box] = without.querySelectorAll('input');
      address!.value = 'name@example.com';
      box!.checked = true;
      let posted: [string, FormDataEntryValue][] = [];
      const submitted = (event: SubmitEvent) => {
        event.preventDefault();
        posted = fields(event.target as HTMLFormElement, event.submitter!);
      };
      document.addEventListener('submit', submitted);
      await press(element);
      document.removeEventListener('submit', submitted);
      const plain = fields(without.querySelector('form')!, button(without));
      expect(posted.filter(([name]) => plain.some(([known]) => known === name))).to.eql(plain);
      const added = Object.fromEntries(posted.filter(([name]) => !plain.some(([known]) => known === name)));
      expect(added).to.have.all.keys(
        'fax_number',
        'consent_text',
        'consent_version',
        'consent_language',
        'source_url',
        'form_version',
        'idempotency_key',
      );
      expect(added).to.include({consent_text: 'The trust may email me.', consent_language: 'en-GB', fax_number: ''});
    });

    it('can be used again after a return from the page that took the sign-up', async () => {
      const {content, upgrade, view, close} = await page(
        `<iframe name="answer"></iframe><mtg-signup-form action="about:blank">${baseline}</mtg-signup-form>`,
      );
      const element = await upgrade();
      element.action = 'https://list.example/';
      await element.updateComplete;
      fillIn(element);
      // Goes nowhere: what is sent stays on its way.
      form(element).requestSubmit = () => form(element).dispatchEvent(new view.SubmitEvent('submit', {bubbles: true}));
      button(element).click();
      await element.updateComplete;
      const status = element.shadowRoot!.querySelector('[role=status]')!;
      expect(status.textContent).to.contain('Sending');
      view.dispatchEvent(new view.PageTransitionEvent('pageshow', {persisted: true}));
      await answered(element);
      expect(message(element)).to.equal('');
      expect(content.contains(element)).to.equal(true);
      close();
    });

    it("never submits the page's own form around it", async () => {
      const sent = listAnswers(never);
      const outer = await fixture<HTMLFormElement>(html`<form></form>`);
      let submitted = 0;
      outer.addEventListener('submit', (event) => {
        if (event.target === outer) submitted++;
        event.preventDefault();
      });
      // The parser drops a form in a form: what it held becomes the outer one's.
      outer.innerHTML = `<mtg-signup-form action="/s" provider="json">${baseline}</mtg-signup-form>
        <mtg-signup-form action="/s" provider="json" controller="GE"></mtg-signup-form>`;
      for (const element of outer.querySelectorAll('mtg-signup-form')) {
        await element.updateComplete;
        fillIn(element);
        expect(new FormData(form(element)).get('email')).to.equal('name@example.com');
        email(element).focus();
        await sendKeys({press: 'Enter'});
      }
      await until(() => sent.length === 2);
      expect(submitted).to.equal(0);
    });
  });
});
