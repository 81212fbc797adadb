import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import {
  baseline,
  button,
  consent,
  email,
  error,
  fillIn,
  form,
  message,
  page,
  press,
  readsMessage,
  restore,
  show,
  showJson,
  warnings,
} from './signing-up.js';

describe('<mtg-signup-form>', () => {
  afterEach(restore);

  describe('what it shows', () => {
    it('is a whole form where the page has none, found by autofill, password managers and scripts', async () => {
      const element = await showJson();
      const address = document.querySelector<HTMLInputElement>('input[autocomplete=email]')!;
      expect(form(element).elements.namedItem('email') === address).to.equal(true);
      expect(address.labels![0]!.control === address).to.equal(true);
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
      expect(name() === null).to.equal(true);
      element.withName = true;
      await element.updateComplete;
      expect(name()!.labels![0]!.textContent).to.equal('Name (optional)');
      element.withName = false;
      await element.updateComplete;
      expect(name() === null).to.equal(true);
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
      expect(moved.takeRecords().flatMap(({removedNodes}) => [...removedNodes]).length, 'removed').to.equal(0);
      expect(nodes.every((node, index) => node.parentNode === parents[index])).to.equal(true);
      const kept = after.filter((node) => nodes.includes(node));
      expect(kept.every((node, index) => node === nodes[index]) && kept.length).to.equal(nodes.length);
      expect(content.activeElement === address).to.equal(true);
      expect([address.value, address.selectionStart, address.selectionEnd]).to.eql(['name@exam', 2, 4]);
      expect(element.querySelectorAll('label').length, 'labels').to.equal(2);
      expect(element.shadowRoot!.querySelectorAll('h2').length, 'a second heading').to.equal(0);
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
      expect(consent(element).closest('p') === null).to.equal(true);
      await expect(element).to.be.accessible();
    });

    it('gives way to a form that the page brings later, as while it is being parsed', async () => {
      const element = await showJson();
      const own = document.createElement('form');
      element.append(own);
      await nextFrame();
      expect(element.querySelectorAll('form').length).to.equal(1);
      own.innerHTML = '<label>Your email <input type="email" name="EMAIL"></label><button>Join</button>';
      await nextFrame();
      expect(element.querySelectorAll('[type=email], button').length).to.equal(2);
      expect(element.querySelectorAll('[type=checkbox]').length).to.equal(1);
      own.remove();
      await nextFrame();
      expect(form(element).elements.namedItem('email') === email(element)).to.equal(true);
      expect(form(element).elements.namedItem('consent') === consent(element)).to.equal(true);
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
      expect(copy.querySelectorAll('form, [type=email], [type=checkbox], button, [name=fax_number]').length).to.equal(
        5,
      );
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
      expect(readsMessage(element)).to.equal(true);
      expect(error(email(element))).to.equal('Error: Enter your email address');
      await expect(outer).to.be.accessible();
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
      expect(element.querySelector('[data-mtg=message]')).to.include({lang: 'en', dir: 'ltr'});
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
