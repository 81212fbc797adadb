// How the form reaches the lists that it can name, and what it asks besides the address. What each list is sent: test/signup.
import {expect, html, oneEvent} from '@open-wc/testing';
import {settled, until} from '../contract/page.ts';
import {
  accepted,
  baseline,
  button,
  consent,
  email,
  fillIn,
  form,
  listAnswers,
  message,
  page,
  press,
  restore,
  show,
  showJson,
  warnings,
} from './signing-up.ts';

/** What the browser would post. */
const posted = (element: HTMLElement): Record<string, string> => {
  const fields: Record<string, string> = {};
  for (const [name, value] of new FormData(form(element))) fields[name] = value as string;
  return fields;
};

const warned = (...parts: readonly string[]) =>
  warnings.filter((warning) => parts.every((part) => warning.includes(part))).length;

describe('<mtg-signup-form> and its lists', () => {
  afterEach(restore);

  const native: Record<string, [attributes: string, fields: Record<string, string>]> = {
    mailchimp: [
      'action="https://x.us1.list-manage.com/subscribe/post?u=aa&amp;id=bb" with-name',
      {EMAIL: 'name@example.com', FNAME: 'A name', b_aa_bb: ''},
    ],
    kit: ['action="https://app.kit.com/forms/1/subscriptions"', {email_address: 'name@example.com'}],
    buttondown: [
      'action="https://buttondown.com/api/emails/embed-subscribe/x"',
      {email: 'name@example.com', embed: '1'},
    ],
    brevo: ['action="https://x.sibforms.com/serve/y"', {EMAIL: 'name@example.com', html_type: 'simple'}],
    'campaign-monitor': [
      'action="https://x.createsend.com/t/r/s/y/" campaign-monitor-email="cm-a-a"',
      {'cm-a-a': 'name@example.com'},
    ],
  };
  for (const [provider, [attributes, fields]] of Object.entries(native)) {
    it(`calls the fields of its own form as ${provider} does`, async () => {
      const template = document.createElement('template');
      template.innerHTML = `<mtg-signup-form provider="${provider}" ${attributes} controller="GE"></mtg-signup-form>`;
      const element = await show(template.content);
      await until(() => Object.keys(fields).every((name) => name in posted(element)));
      fillIn(element);
      const name = element.querySelector<HTMLInputElement>('[autocomplete=name]');
      if (name) name.value = 'A name';
      expect(posted(element)).to.include(fields);
      expect(posted(element)).to.not.have.any.keys('fax_number', 'idempotency_key');
      expect(element.querySelector('input[autocomplete=email]')).to.equal(email(element));
      await expect(element).to.be.accessible();
    });
  }

  it('goes where the settings say, and sends what the list documents', async () => {
    const sent = listAnswers(() => Response.json({inlineMessage: 'Thank you'}));
    const element = await show(
      html`<mtg-signup-form
        provider="hubspot"
        hubspot-portal="12"
        hubspot-form="ab"
        controller="GE"
        double-opt-in
      ></mtg-signup-form>`,
    );
    await until(() => form(element).action.startsWith('https:'));
    fillIn(element);
    await press(element);
    expect(sent.map(({url}) => url)).to.eql(['https://api.hsforms.com/submissions/v3/integration/submit/12/ab']);
    expect(message(element)).to.contain('Check your inbox');
  });

  it("keeps the page's own names, and warns where the list reads others", async () => {
    const element = await show(
      html`<mtg-signup-form provider="kit" controller="GE">
        <form action="https://app.kit.com/forms/1/subscriptions" method="post">
          <label>Email address <input type="email" name="email" /></label>
          <label><input type="checkbox" name="consent" value="yes" /> GE may email me.</label>
          <button>Sign up</button>
        </form>
      </mtg-signup-form>`,
    );
    await until(() => warned('calls the email field email', 'email_address') === 1);
    expect(email(element).name).to.equal('email');
  });

  it('is the way to another page for a list that it does not know, with a warning, and takes no focus', async () => {
    const element = await show(
      html`<mtg-signup-form
        action="/s"
        controller="GE"
        provider="dove"
        fallback-href="https://a.example/join"
      ></mtg-signup-form>`,
    );
    await settled(element);
    expect(message(element)).to.contain('You cannot sign up on this page');
    expect(form(element).checkVisibility()).to.equal(false);
    expect(element.querySelector('a')!.href).to.equal('https://a.example/join');
    expect(element.contains(document.activeElement)).to.equal(false);
    expect(warned('provider must be form or json', 'not dove')).to.equal(1);
    element.provider = 'json';
    await settled(element);
    expect(message(element)).to.equal('');
    expect(form(element).checkVisibility()).to.equal(true);
  });

  it('is the way to another page where a setting is missing, and says which', async () => {
    const element = await show(
      html`<mtg-signup-form
        provider="hubspot"
        hubspot-portal="12"
        controller="GE"
        fallback-href="https://a.example/join"
      ></mtg-signup-form>`,
    );
    await until(() => warned('<mtg-signup-form> needs hubspot-form.') === 1);
    await settled(element);
    expect(element.querySelector('a')!.href).to.equal('https://a.example/join');
  });

  it('warns of a list that cannot keep the words of the consent', async () => {
    await show(
      html`<mtg-signup-form
        provider="listmonk"
        listmonk-list="x"
        action="https://l.example/api/public/subscription"
        controller="GE"
      ></mtg-signup-form>`,
    );
    await until(() => warned("cannot send the consent's words", 'listmonk') === 1);
  });

  it('posts with script what it posts without, and more', async () => {
    const {content, upgrade, close} = await page(
      `<mtg-signup-form action="/signups" controller="The trust">${baseline}</mtg-signup-form>`,
    );
    const typed = content.querySelector<HTMLInputElement>('#address')!;
    typed.value = 'name@example.com';
    content.querySelector<HTMLInputElement>('[type=checkbox]')!.checked = true;
    const fields = () => [...new FormData(content.querySelector('form')!)];
    const without = fields();
    await upgrade();
    const names = fields().map(([name]) => name);
    expect(fields()).to.deep.include.members(without);
    expect(names.filter((name) => !without.some(([one]) => one === name))).to.have.members([
      'fax_number',
      'consent_text',
      'consent_version',
      'consent_language',
      'source_url',
      'form_version',
      'idempotency_key',
    ]);
    close();
  });
});

describe('<mtg-signup-form> and what it asks besides', () => {
  afterEach(restore);

  it('has a box of its own for each further purpose, which nobody has to tick', async () => {
    const sent = listAnswers(() => accepted());
    const element = await showJson();
    element.purposes = [
      {name: 'research', text: 'Genomics England may invite me to take part in research.'},
      {name: 'events', text: 'Genomics England may tell me of events.'},
    ];
    await element.updateComplete;
    const boxes = [...element.querySelectorAll<HTMLInputElement>('[name=purpose]')];
    expect(boxes.map(({checked, value, labels}) => [checked, value, labels![0]!.textContent])).to.eql([
      [false, 'research', 'Genomics England may invite me to take part in research.'],
      [false, 'events', 'Genomics England may tell me of events.'],
    ]);
    await expect(element).to.be.accessible();
    fillIn(element);
    boxes[1]!.checked = true;
    await press(element);
    expect((sent[0]!.body['consent'] as {purposes: unknown}).purposes).to.eql([
      {name: 'events', text: 'Genomics England may tell me of events.'},
    ]);
  });

  it("takes the page's own boxes for what they say they are, in any order, and unticks them", async () => {
    const element = await show(
      html`<mtg-signup-form action="/signups" controller="GE">
        <form method="post">
          <label><input type="checkbox" name="purpose" value="research" checked /> Invite me to research.</label>
          <label>Email address <input type="email" name="email" /></label>
          <label><input type="checkbox" name="consent" value="yes" /> GE may email me.</label>
          <button>Sign up</button>
        </form>
      </mtg-signup-form>`,
    );
    const [research, agreed] = element.querySelectorAll<HTMLInputElement>('[type=checkbox]');
    expect([research!.checked, agreed!.checked]).to.eql([false, false]);
    expect(warned('ticked box')).to.equal(1);
    email(element).value = 'name@example.com';
    agreed!.checked = true;
    const without = posted(element);
    expect(without['consent_text']).to.equal('GE may email me.');
    expect(without).to.not.have.any.keys('purpose', 'purpose_text:research');
    research!.checked = true;
    const withPurpose = posted(element);
    expect(withPurpose).to.include({purpose: 'research', 'purpose_text:research': 'Invite me to research.'});
    expect(withPurpose['consent_version']).to.not.equal(without['consent_version']);
  });

  it('has no condition but the consent: nothing is sent without it, whatever else is ticked', async () => {
    const sent = listAnswers(() => accepted());
    const element = await showJson();
    element.purposes = [{name: 'research', text: 'Invite me.'}];
    await element.updateComplete;
    email(element).value = 'name@example.com';
    element.querySelector<HTMLInputElement>('[name=purpose]')!.checked = true;
    const told = oneEvent(element, 'mtg-signup-error');
    button(element).click();
    expect((await told).detail).to.deep.include({fields: ['consent']});
    expect(sent).to.eql([]);
    expect(consent(element).checked).to.equal(false);
  });

  it('says how long to wait, where the list says it', async () => {
    listAnswers(() => Response.json({}, {status: 429, headers: {'retry-after': '90'}}));
    const element = await showJson();
    fillIn(element);
    await press(element);
    expect(message(element)).to.contain('Wait 2 minutes and try again.');
  });

  it('says that the first try is still on its way', async () => {
    listAnswers(() => Response.json({}, {status: 409}));
    const element = await showJson();
    fillIn(element);
    await press(element);
    expect(message(element)).to.contain('Your first try is still on its way.');
    await expect(element).to.be.accessible();
  });
});
