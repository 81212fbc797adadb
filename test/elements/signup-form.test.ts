import {expect, fixture, html, nextFrame, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {
  accepted,
  answered,
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
  restore,
  seen,
  show,
  showJson,
  warnings,
} from './signing-up.js';

const baseline = `<form id="page" action="/signups" method="post">
  <h2>Stay up to date</h2>
  <div class="row"><label for="address">Email address</label><input id="address" name="email" type="email"></div>
  <label><input name="consent" type="checkbox" value="yes"> The trust may email me.</label>
  <p><button name="from" value="page">Sign up</button></p>
</form>`;

const fields = (target: HTMLFormElement, submitter?: HTMLElement) => [
  ...new FormData(target, submitter as HTMLButtonElement),
];

describe('<mtg-signup-form>', () => {
  afterEach(restore);

  describe('what it shows', () => {
    it('is a whole form where the page has none, found by autofill, password managers and scripts', async () => {
      const element = await showJson();
      const address = document.querySelector<HTMLInputElement>('input[autocomplete=email]')!;
      expect(form(element).elements.namedItem('email')).to.equal(address);
      expect(address.labels![0]!.control).to.equal(address);
      expect(address.labels![0]!.textContent).to.equal('Email address');
      expect(address).to.include({type: 'email', spellcheck: false});
      expect(button(element).textContent).to.equal('Sign up');
      await expect(element).to.be.accessible();
    });

    it('reads label, why we ask, error, field, in this order', async () => {
      const element = await showJson();
      button(element).click();
      await element.updateComplete;
      const read = [...form(element).children].slice(0, 4);
      expect(read.map(({localName}) => localName)).to.eql(['label', 'p', 'p', 'input']);
      expect(read[1]!.textContent).to.equal('We need it to send you the newsletter.');
      expect(email(element).getAttribute('aria-describedby')).to.equal(`${read[1]!.id} ${read[2]!.id}`);
    });

    it('asks for consent in words that name who will hold the address, and does not tick the box', async () => {
      const box = consent(await showJson());
      expect(box.checked).to.equal(false);
      expect(box.labels![0]!.textContent).to.match(/^Genomics England may email me news .* I can stop at any time\.$/);
    });

    it('warns when nobody says who will hold the address', async () => {
      await show(html`<mtg-signup-form action="/signups"></mtg-signup-form>`);
      expect(warnings.join()).to.contain('no controller');
    });

    it("unticks a box that the page ticked, and leaves the person's own tick", async () => {
      const element = await show(
        html`<mtg-signup-form action="/signups"><form><label><input type="checkbox" checked /> Yes</label></form></mtg-signup-form>`,
      );
      expect(consent(element).checked).to.equal(false);
      expect(warnings.join()).to.contain('ticked');
      consent(element).checked = true;
      consent(element).setAttribute('checked', '');
      element.requestUpdate();
      await element.updateComplete;
      expect(consent(element).checked).to.equal(true);
    });

    it('asks for a name only where the page wants one', async () => {
      const element = await showJson();
      const name = () => element.querySelector<HTMLInputElement>('input[autocomplete=name]');
      expect(name()).to.equal(null);
      element.withName = true;
      await element.updateComplete;
      expect(name()!.labels![0]!.textContent).to.equal('Name (optional)');
      element.withName = false;
      await element.updateComplete;
      expect(name()).to.equal(null);
      expect(element.textContent).not.to.contain('Name');
    });

    it('announces a confirmation email and links to the privacy notice', async () => {
      const element = await show(
        html`<mtg-signup-form action="/s" controller="GE" double-opt-in privacy-href="/privacy"></mtg-signup-form>`,
      );
      expect(element.textContent).to.contain('We will send you an email to confirm');
      expect(element.querySelector('a')).to.include({href: `${location.origin}/privacy`});
      await expect(element).to.be.accessible();
    });

    it('completes the form of the page in place: typed text, focus and caret stay, no node moves', async () => {
      const {content, upgrade, close} = await page(`<mtg-signup-form>${baseline}</mtg-signup-form>`);
      const nodes = [...content.querySelectorAll('mtg-signup-form *')];
      const address = content.querySelector('input')!;
      address.type = 'text'; // email fields do not tell where the caret is
      address.setAttribute('autocomplete', 'email');
      address.value = 'name@exam';
      address.focus();
      address.setSelectionRange(2, 4);
      const parents = nodes.map(({parentNode}) => parentNode);
      const moved = new content.defaultView!.MutationObserver(() => {});
      moved.observe(content.body, {subtree: true, childList: true});
      const element = await upgrade();
      const after = [...element.querySelectorAll('*')];
      expect(moved.takeRecords().flatMap(({removedNodes}) => [...removedNodes])).to.eql([]);
      expect(after.filter((node) => nodes.includes(node))).to.eql(nodes);
      expect(nodes.map(({parentNode}) => parentNode)).to.eql(parents);
      expect(content.activeElement).to.equal(address);
      expect([address.value, address.selectionStart, address.selectionEnd]).to.eql(['name@exam', 2, 4]);
      expect(element.querySelectorAll('label').length, 'labels').to.equal(2);
      expect(element.shadowRoot!.querySelector('h2'), 'a second heading').to.equal(null);
      close();
    });

    it('puts what the page lacks where it belongs, whatever the page wrapped its fields in', async () => {
      const element = await show(
        html`<mtg-signup-form action="/s" controller="GE"
          ><form><div><p><input type="email" /></p><p><button>Go</button></p></div></form></mtg-signup-form
        >`,
      );
      const order = [...element.querySelectorAll('label, input, button')].map((node) => node.localName);
      expect(order.join(' ')).to.equal('label input input label input button');
      await expect(element).to.be.accessible();
    });

    it('gives way to a form that the page brings later, as while it is being parsed', async () => {
      const element = await showJson();
      const own = document.createElement('form');
      element.append(own);
      await element.updateComplete;
      expect(element.querySelectorAll('form').length).to.equal(1);
      own.innerHTML = '<label>Your email <input type="email" name="EMAIL"></label><button>Join</button>';
      await nextFrame();
      expect(element.querySelectorAll('[type=email], button').length).to.equal(2);
      expect(element.querySelectorAll('[type=checkbox]').length).to.equal(1);
      own.remove();
      await nextFrame();
      expect(form(element).elements.namedItem('email')).to.equal(email(element));
    });

    it('comes back whole, typed text too, when a framework empties the element', async () => {
      const element = await showJson();
      fillIn(element);
      element.replaceChildren();
      await nextFrame();
      expect(email(element).value).to.equal('name@example.com');
      expect(consent(element).labels!.length).to.equal(1);
      await expect(element).to.be.accessible();
    });

    it('starts afresh in a copy of the page that was made with it', async () => {
      const element = await showJson();
      button(element).click();
      await element.updateComplete;
      const copy = await show(html`<div .innerHTML=${element.outerHTML}></div>`);
      expect(copy.querySelectorAll('form, [type=email], [type=checkbox], button, [name=fax_number]').length).to.equal(5);
      expect(message(copy)).to.equal('');
      const ids = [...document.querySelectorAll('[id]')].map(({id}) => id);
      expect(new Set(ids).size).to.equal(ids.length);
    });

    it('gives each form of a page ids of its own', async () => {
      await show(html`${[1, 2].map(() => html`<mtg-signup-form action="/s" controller="GE"></mtg-signup-form>`)}`);
      const ids = [...document.querySelectorAll('[id]')].map(({id}) => id);
      expect(ids.length).to.be.greaterThan(6);
      expect(new Set(ids).size).to.equal(ids.length);
    });

    it("looks the same under the page's own styles, and takes its sheet away when it goes", async () => {
      const look = (element: HTMLElement) =>
        [...element.querySelectorAll('form, label, p, input, button')].map((node) => {
          const {display, font, padding, margin, border, color, width} = getComputedStyle(node);
          return {display, font, padding, margin, border, color, width};
        });
      const before = document.adoptedStyleSheets.length;
      const element = await showJson();
      const alone = look(element);
      expect(document.adoptedStyleSheets.length).to.equal(before + 1);
      const hostile = new CSSStyleSheet();
      hostile.replaceSync(
        `#x.y, :is(#x, form, label, p, input, button):not(.z) { all: unset; display: flex; font: 9px serif; margin: 7px;
         padding: 3px; border: 5px dotted red; color: lime; float: right; width: 30px; position: relative; top: 9px }`,
      );
      document.adoptedStyleSheets.push(hostile);
      expect(look(element)).to.eql(alone);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== hostile);
      element.remove();
      expect(document.adoptedStyleSheets.length).to.equal(before);
    });

    it('works and looks the same inside a shadow root of the page', async () => {
      const outer = await fixture<HTMLElement>(html`<div></div>`);
      const root = outer.attachShadow({mode: 'open'});
      root.innerHTML = '<mtg-signup-form action="/s" controller="GE"></mtg-signup-form>';
      const element = root.querySelector('mtg-signup-form')!;
      await element.updateComplete;
      expect(root.adoptedStyleSheets.length).to.equal(1);
      expect(getComputedStyle(button(element)).fontWeight).to.equal('600');
      await press(element);
      expect(root.activeElement).to.equal(element.querySelector('[role=alert]')!.parentElement);
      expect(error(email(element))).to.equal('Error: Enter your email address');
      await expect(outer).to.be.accessible();
    });
  });

  describe('what it does', () => {
    it('says what is missing over the form and at each field, and takes the reader there', async () => {
      const element = await showJson();
      const told = oneEvent(element, 'mtg-signup-error');
      await press(element);
      expect(document.activeElement).to.equal(element.querySelector('[role=alert]')!.parentElement);
      expect(message(element)).to.contain('There is a problem');
      expect(error(email(element))).to.equal('Error: Enter your email address');
      expect(error(consent(element))).to.equal('Error: Tick the box if you want to get the newsletter');
      expect((await told).detail).to.eql({provider: 'json', reason: 'rejected', fields: ['email', 'consent']});
      await expect(element).to.be.accessible();
      const address = location.href;
      const [first, second] = element.querySelectorAll<HTMLElement>('[role=alert] a');
      first!.click();
      expect(document.activeElement).to.equal(email(element));
      second!.click();
      expect(document.activeElement).to.equal(consent(element));
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
      fillIn(element, ' name@example.com ');
      element.querySelector<HTMLInputElement>('[autocomplete=name]')!.value = ' Ada ';
      history.replaceState(null, '', '#fragment');
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
        consent: {given: true, text, version, language: 'en'},
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
      expect(document.activeElement).to.equal(element.querySelector('[role=alert]')!.parentElement);
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
      seen(1460);
      const element = await fixture<Awaited<ReturnType<typeof showJson>>>(
        html`<mtg-signup-form action="/s" provider="json" controller="GE"></mtg-signup-form>`,
      );
      restore();
      listAnswers(accepted);
      const later = listAnswers(accepted);
      fillIn(element);
      button(element).click();
      await element.updateComplete;
      expect([...sent, ...later]).to.eql([]);
      await answered(element);
      expect(later.length).to.equal(1);
    });

    it('sends nothing when a program fills in what no person sees', async () => {
      const sent = listAnswers(accepted);
      const element = await showJson();
      fillIn(element);
      const trap = element.querySelector<HTMLInputElement>('[name=fax_number]')!;
      expect(trap).to.include({tabIndex: -1, autocomplete: 'off', ariaHidden: 'true'});
      expect(trap.getBoundingClientRect().width).to.be.lessThan(50);
      trap.value = '1';
      await press(element);
      expect(sent).to.eql([]);
      expect(message(element)).to.contain('could not confirm');
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
      const added = Object.fromEntries(posted.slice(plain.length));
      expect(added).to.have.all.keys(
        'fax_number',
        'consent_text',
        'consent_version',
        'consent_language',
        'source_url',
        'form_version',
        'idempotency_key',
      );
      expect(added).to.include({consent_text: 'The trust may email me.', consent_language: 'en', fax_number: ''});
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
      await new Promise((resolve) => setTimeout(resolve, 1600));
      expect(submitted).to.equal(0);
      expect(sent.length).to.equal(2);
    });
  });

  describe('in another language', () => {
    it('marks its own words where the page speaks a language that they are not in', async () => {
      const element = await show(
        html`<div lang="ur">
          <mtg-signup-form action="/s" controller="GE">
            <form><label><input type="checkbox" /> مجھے ای میل کریں</label></form>
          </mtg-signup-form>
        </div>`,
      );
      const label = email(element).labels![0]!;
      expect(label).to.include({lang: 'en', dir: 'ltr'});
      expect(getComputedStyle(form(element)).direction).to.equal('rtl');
      expect(button(element).dir).to.equal('ltr');
      fillIn(element);
      expect(new FormData(form(element)).get('consent_language')).to.equal('ur');
      email(element).value = '';
      await press(element);
      expect(element.querySelector('[role=alert]')!.parentElement!).to.include({lang: 'en', dir: 'ltr'});
      await expect(element).to.be.accessible();
    });

    it('says in which language its own consent words are', async () => {
      const element = await show(
        html`<div lang="cy"><mtg-signup-form action="/s" controller="GE"></mtg-signup-form></div>`,
      );
      expect(new FormData(form(element)).get('consent_language')).to.equal('en');
    });
  });
});
