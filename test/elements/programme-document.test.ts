// The words of a document in place of those that ship with the package: while they are awaited, when they are there, when
// they cannot be had, and when the programme has ended.
import {expect, html} from '@open-wc/testing';
import type {LitElement} from 'lit';
import {until} from '../contract/page.ts';
import {count, elements, headings, part, programmeWith, read, show, showTag} from './programme-document.ts';
import {
  answer,
  comeBack,
  feedsAnswer,
  focused,
  later,
  never,
  newAddress,
  noNetwork,
  ready,
  restore,
  warned,
} from './reading.ts';

const failed = 'We could not get this part of the page. Try again in a few minutes.';
const button = (element: LitElement) => element.renderRoot.querySelector<HTMLButtonElement>('button');
const own = '<p>Mine.</p>';

describe('a document of the page’s own', () => {
  afterEach(restore);

  for (const {tag, attributes, theirs, ours} of elements)
    describe(`in <${tag}>`, () => {
      const showIt = (more = '', inside = '') => showTag<LitElement>(tag, `${attributes} ${more}`, inside);
      const showSrc = (inside = '') => showIt(`src="${newAddress()}"`, inside);

      it('is awaited without a word of ours, and after a moment it says so', async () => {
        feedsAnswer(never);
        const element = await showSrc();
        expect(read(element)).to.equal('Loading');
        const status = part(element, 'status')!;
        expect([status.role, button(element)]).to.deep.equal(['status', null]);
        // WebKit starts an animation with a frame.
        await until(() => status.getAnimations().length);
        const [wait] = status.getAnimations();
        wait!.currentTime = 200;
        expect(getComputedStyle(status).visibility).to.equal('hidden');
        wait!.finish();
        expect(getComputedStyle(status).visibility).to.equal('visible');
        await expect(element).to.be.accessible();
      });

      it('is shown, and nothing of ours', async () => {
        feedsAnswer(answer(programmeWith()));
        const element = await showSrc();
        expect(read(element)).to.contain(theirs);
        if (ours) expect(read(element)).not.to.contain(ours);
        expect([part(element, 'status'), button(element)]).to.deep.equal([null, null]);
        await expect(element).to.be.accessible();
      });

      it('that cannot be had is said, with a button that asks again and leads to what came', async () => {
        const asked = feedsAnswer(answer('', 404), answer('{', 200), answer(programmeWith()));
        const element = await showSrc('<h2 slot="heading">Mine</h2>');
        expect(read(element)).to.equal(`Mine ${failed} Try again`);
        await expect(element).to.be.accessible();
        button(element)!.focus();
        button(element)!.click();
        await ready(element);
        expect(read(element)).to.contain(failed);
        expect(focused() === button(element)).to.equal(true);
        button(element)!.click();
        await ready(element);
        expect(read(element)).to.contain('Mine').and.not.to.contain(failed);
        expect(focused() === part(element, 'heading')).to.equal(true);
        expect(asked.length).to.equal(3);
      });

      it('that cannot be had leads, when it came, to where its words begin', async () => {
        feedsAnswer(answer('', 404), answer(programmeWith()));
        const element = await showSrc();
        button(element)!.focus();
        button(element)!.click();
        await ready(element);
        expect(focused() === (part(element, 'heading') ?? part(element, 'list'))).to.equal(true);
        await expect(element).to.be.accessible();
      });

      it('that cannot be had is not said beside words of the page’s own', async () => {
        feedsAnswer(noNetwork);
        const element = await showSrc(own);
        expect(count(element, 'Mine.')).to.equal(1);
        expect([part(element, 'status'), button(element)]).to.deep.equal([null, null]);
      });

      it('that has nothing for it says so, and there is nothing to try again', async () => {
        feedsAnswer(answer({title: 'Only a headline'}));
        const element = await showSrc();
        if (tag === 'mtg-hero') expect(read(element)).to.equal('Only a headline');
        else expect([read(element), button(element)]).to.deep.equal(['There is nothing here yet.', null]);
      });

      it('says once that the programme has ended, since when, in the document’s words', async () => {
        feedsAnswer(answer(programmeWith({archived: {date: '2026-10', notice: 'It is over.'}})));
        const element = await showSrc();
        expect(count(element, 'It is over. (October 2026)')).to.equal(1);
        // The space is there, too, and not only seen by a test that puts one between nodes.
        expect(element.renderRoot.textContent).to.contain('It is over. (October 2026)');
        expect(count(element, 'Last checked')).to.equal(0);
        await expect(element).to.be.accessible();
      });

      it('says so in our words where it has none', async () => {
        feedsAnswer(answer(programmeWith({archived: true})));
        const element = await showSrc();
        expect(count(element, 'This programme has ended. These words are kept as a record.')).to.equal(1);
        expect(read(element)).not.to.contain('(');
      });

      it('in Urdu is marked as Urdu, on an English page', async () => {
        feedsAnswer(answer(programmeWith({language: 'ur'})));
        const element = await showSrc();
        const root =
          tag === 'mtg-stream-overview' ? element.renderRoot.querySelector<LitElement>('mtg-stream')! : element;
        const said = [...root.renderRoot.querySelectorAll<HTMLElement>('span[lang]')];
        expect(said.length).to.be.above(0);
        for (const {lang, dir} of said) expect([lang, dir]).to.deep.equal(['ur', 'rtl']);
        expect(getComputedStyle(part(element, 'heading') ?? element).direction).to.equal('ltr');
      });

      it('without a usable address is a message and a warning, and no request', async () => {
        const asked = feedsAnswer(answer(programmeWith()));
        const element = await showIt('src="data:application/json,{}"');
        expect([read(element), asked.length]).to.deep.equal([failed, 0]);
        expect(warned(`<${tag}> src must be a web address`).length).to.equal(1);
      });

      if (ours)
        for (const [what, without] of [
          ['is taken away', (element: LitElement) => element.removeAttribute('src')],
          ['has no address', (element: LitElement) => element.setAttribute('src', '')],
          ['is no longer a property', (element: LitElement) => Object.assign(element, {src: undefined})],
        ] as const)
          it(`gives way to our words where it ${what}`, async () => {
            const asked = feedsAnswer(answer(programmeWith()));
            const element = await showSrc();
            without(element);
            await ready(element);
            expect(read(element)).to.contain(tag === 'mtg-about' ? 'Equally good care' : ours);
            expect(read(element)).not.to.contain(theirs);
            expect(asked.length).to.equal(1);
          });
    });

  describe('is asked for', () => {
    it('once by all that name it', async () => {
      const asked = feedsAnswer(answer(programmeWith()));
      const src = newAddress();
      const page = html`<mtg-hero src=${src}></mtg-hero>
        <mtg-about topic="vision" src=${src}></mtg-about>
        <mtg-outcome-list src=${src}></mtg-outcome-list>
        <mtg-explore src=${src}></mtg-explore>
        <mtg-stream-overview src=${src}></mtg-stream-overview>`;
      const hero = await show<LitElement>('mtg-hero', page);
      const all = [...hero.parentElement!.children] as LitElement[];
      await Promise.all(all.map(ready));
      for (const [index, name] of ['title', 'vision', 'outcome', 'page', 'stream'].entries())
        expect(read(all[index]!)).to.contain(`Their ${name}`);
      expect(asked.map(({url}) => url)).to.deep.equal([src]);
    });

    it('without a cookie or the page’s address', async () => {
      const asked = feedsAnswer(answer(programmeWith()));
      await showTag('mtg-hero', `src="${newAddress()}"`);
      const {credentials, referrerPolicy} = asked[0]!.init;
      expect([credentials, referrerPolicy]).to.deep.equal(['omit', 'no-referrer']);
    });

    it('no longer when the last that named it has gone', async () => {
      const asked = feedsAnswer(never);
      const src = newAddress();
      const first = await show<LitElement>(
        'mtg-hero',
        html`<mtg-hero src=${src}></mtg-hero><mtg-hero src=${src}></mtg-hero>`,
      );
      const second = first.nextElementSibling!;
      const page = first.parentElement!;
      first.remove();
      await ready(page);
      expect(asked[0]!.init.signal!.aborted).to.equal(false);
      second.remove();
      await ready(page);
      expect([asked.length, asked[0]!.init.signal!.aborted]).to.deep.equal([1, true]);
    });

    it('once by an element that only moves', async () => {
      const asked = feedsAnswer(answer(programmeWith()));
      const hero = await showTag<LitElement>('mtg-hero', `src="${newAddress()}"`);
      hero.parentElement!.append(document.createElement('p'), hero);
      await ready(hero);
      expect([read(hero), asked.length]).to.deep.equal(['Their title Their sentence.', 1]);
    });

    it('again when the reader comes back after a while, and what is new is shown', async () => {
      feedsAnswer(answer(programmeWith()), answer(programmeWith({title: 'A new title'})));
      const hero = await showTag<LitElement>('mtg-hero', `src="${newAddress()}"`);
      comeBack(11);
      await ready(hero);
      expect(headings(hero)).to.deep.equal(['h2 A new title']);
    });

    it('again, and what was there stays where it cannot be had now', async () => {
      feedsAnswer(answer(programmeWith()), answer('', 404));
      const hero = await showTag<LitElement>('mtg-hero', `src="${newAddress()}"`);
      comeBack(11);
      await ready(hero);
      expect(read(hero)).to.equal('Their title Their sentence.');
    });
  });

  it('drops an answer of the last one that comes late', async () => {
    const [slow, quick] = [later(), later()];
    feedsAnswer(slow.answer, quick.answer);
    const src = newAddress();
    // Another waits for the slow one too, so that it is not called off.
    const page = html`<mtg-hero src=${src}></mtg-hero><mtg-hero src=${src}></mtg-hero>`;
    const hero = await show<LitElement & {src?: string}>('mtg-hero', page);
    hero.src = newAddress();
    await ready(hero);
    quick.arrive(programmeWith({title: 'Quick'}));
    await ready(hero);
    slow.arrive(programmeWith({title: 'Slow'}));
    await ready(hero);
    expect(headings(hero)).to.deep.equal(['h2 Quick']);
    expect(headings(hero.nextElementSibling!)).to.deep.equal(['h2 Slow']);
  });

  it('says in words when it was last checked: a day, or a month', async () => {
    feedsAnswer(
      answer(programmeWith()),
      answer(programmeWith({as_of: '2026-01'})),
      answer(programmeWith({as_of: 'x'})),
    );
    for (const said of ['Last checked: 31 October 2026', 'Last checked: January 2026', undefined]) {
      const list = await showTag<LitElement>('mtg-outcome-list', `src="${newAddress()}"`);
      expect(read(list, 'as-of')).to.equal(said);
    }
  });

  it('lists what it says wrongly in one warning, and the rest is shown', async () => {
    const src = newAddress();
    feedsAnswer(answer(programmeWith({outcomes: [{slug: 'A b'}], links: 'none'})));
    const hero = await showTag<LitElement>('mtg-hero', `src="${src}"`);
    expect(read(hero)).to.equal('Their title Their sentence.');
    expect(
      warned('<mtg-hero> has faults in the programme', src, 'slug does not fit programme.schema.json').length,
    ).to.equal(1);
  });

  it('that is a feed and not a programme is said to be none', async () => {
    const src = newAddress();
    feedsAnswer(answer({version: 'https://jsonfeed.org/version/1.1', items: []}));
    const hero = await showTag<LitElement>('mtg-hero', `src="${src}"`);
    expect(read(hero)).to.equal(`${failed} Try again`);
    expect(warned(src, 'no title, streams, outcomes, statements or links').length).to.equal(1);
  });

  it('that leaves a topic out is told so, with the topics that it has', async () => {
    feedsAnswer(answer(programmeWith({statements: [{topic: 'history', title: 'H', paragraphs: ['P.']}]})));
    const about = await showTag<LitElement>('mtg-about', `topic="why-it-matters" src="${newAddress()}"`);
    expect(read(about)).to.equal('There is nothing here yet.');
    expect(warned('<mtg-about> topic="why-it-matters" is not known: use history.').length).to.equal(1);
  });

  it('that has no topics or streams at all is told so', async () => {
    feedsAnswer(answer({title: 'T'}));
    const src = newAddress();
    await showTag<LitElement>('mtg-about', `topic="why-it-matters" src="${src}"`);
    await showTag<LitElement>('mtg-stream', `stream="fill" src="${src}"`);
    expect(warned('<mtg-about> topic="why-it-matters" is not known: use another document.').length).to.equal(1);
    expect(warned('<mtg-stream> stream="fill" is not known: use another document.').length).to.equal(1);
  });

  it('leads to its own pages, beside which it lies', async () => {
    const statements = [{topic: 'vision', title: 'V', paragraphs: ['P.'], href: '../vision'}];
    feedsAnswer(answer(programmeWith({statements, links: [{title: 'L', href: '/links'}]})));
    const src = newAddress();
    const about = await showTag<LitElement>('mtg-about', `topic="vision" src="${src}"`);
    const explore = await showTag<LitElement>('mtg-explore', `src="${src}"`);
    expect(about.renderRoot.querySelector('a')!.href).to.equal('https://feeds.example/vision');
    expect(read(about, 'link')).to.equal('More on feeds.example');
    expect(explore.renderRoot.querySelector('a')!.href).to.equal('https://feeds.example/links');
  });

  it('in Welsh is marked as Welsh and runs as the page does', async () => {
    feedsAnswer(answer(programmeWith({language: 'cy'})));
    const hero = await showTag<LitElement>('mtg-hero', `src="${newAddress()}"`);
    const said = part(hero, 'heading')!.querySelector('span')!;
    expect([said.lang, said.hasAttribute('dir')]).to.deep.equal(['cy', false]);
  });

  it('in no language is taken to be in that of the page', async () => {
    feedsAnswer(answer(programmeWith({language: undefined})));
    const hero = await showTag<LitElement>('mtg-hero', `lang="ar" src="${newAddress()}"`);
    const said = part(hero, 'heading')!.querySelector('span')!;
    expect([said.hasAttribute('lang'), said.hasAttribute('dir')]).to.deep.equal([false, false]);
    expect(getComputedStyle(said).direction).to.equal('rtl');
  });
});
