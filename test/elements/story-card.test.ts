import type {MtgStoryCard, StoryOpenDetail} from '@mind-the-gap/elements/story-card.js';
import {aTimeout, expect, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {locales} from '../../dist/language/locales.js';
import {folded, itOnNpm, settled, until, words} from '../contract/page.ts';
import {
  answer,
  feed,
  feedsAnswer,
  hurry,
  isDrawn,
  item,
  later,
  never,
  newAddress,
  ordersOf,
  noNetwork,
  part,
  read,
  restore,
  show,
  story,
  warned,
} from './reading.ts';

const known = 'https://www.mindthegap.health/post/why-mind-the-gap-stories-of-health-data-equity';
const url = 'https://stories.example/an-example';
const link = html`<a href=${url}>A link of the page</a>`;
const pixel =
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="16" height="9"><path d="M0 0h16v9H0z"/></svg>';
const picture = (name = 'picture') => new URL(`/${name}.svg`, location.href).href;

/** Out of sight, where a browser does not load a lazy picture, and so does not find that there is none. */
const farDown = (content: unknown) => html`<div style="padding-block-start: 20000px">${content}</div>`;

/** A card that shows this story. */
const showStory = (more: Parameters<typeof story>[0], content: unknown = '') =>
  show(html`<mtg-story-card .story=${story(more)}>${content}</mtg-story-card>`);

/** A card that looks its link up in a feed with these items. */
const showFrom = (items: readonly object[], content: unknown = link) => {
  feedsAnswer(answer(feed(...items)));
  return show(farDown(html`<mtg-story-card src=${newAddress()}>${content}</mtg-story-card>`));
};

const headings = (card: MtgStoryCard) => [
  ...card.querySelectorAll('h1, h2, h3, h4, h5, h6'),
  ...card.renderRoot.querySelectorAll('h1, h2, h3, h4, h5, h6'),
];

const links = (card: MtgStoryCard) => [...card.querySelectorAll('a'), ...card.renderRoot.querySelectorAll('a')];

/** Counts how often a card's link is followed. */
const follows = (card: MtgStoryCard): StoryOpenDetail[] => {
  const details: StoryOpenDetail[] = [];
  card.addEventListener('mtg-story-open', (event) => details.push((event as CustomEvent<StoryOpenDetail>).detail));
  return details;
};

describe('<mtg-story-card>', () => {
  afterEach(restore);

  describe('what it shows', () => {
    it('is what the catalogue knows of the story that the link names', async () => {
      const card = await show(html`<mtg-story-card><a href=${known}>Why?</a></mtg-story-card>`);
      expect(read(card, 'kind')).to.equal('Article');
      expect(read(card, 'heading')).to.equal('Why?');
      expect(read(card, 'summary')).to.contain('The start of a growing collection');
      expect(read(card, 'meta')).to.equal('Maxine Mackintosh (Genomics England)');
      expect(isDrawn(card)).to.equal(true);
    });

    it('is a good card of a link that no feed knows', async () => {
      const card = await showFrom([]);
      expect(read(card)).to.equal('A link of the page');
      expect(isDrawn(card)).to.equal(true);
      await expect(card).to.be.accessible();
    });

    it("is the page's own heading where the link stands in one", async () => {
      const card = await showFrom([item()], html`<h2><a href=${url}>A heading of the page</a></h2>`);
      expect(headings(card).map(({localName}) => localName)).to.deep.equal(['h2']);
      expect(read(card, 'heading')).to.equal('A heading of the page');
      expect(links(card).length).to.equal(1);
      await expect(card).to.be.accessible();
    });

    it('has a heading of the level that the page asks for, else the third', async () => {
      for (const [level, name] of [
        ['', 'h3'],
        ['2', 'h2'],
        ['6', 'h6'],
        ['7', 'h3'],
        ['first', 'h3'],
      ] as const) {
        const card = await show(html`<mtg-story-card heading-level=${level} heading="H" href="/h"></mtg-story-card>`);
        expect(headings(card).map(({localName}) => localName)).to.deep.equal([name]);
      }
      expect(warned('heading-level must be 2 to 6').length).to.equal(1);
    });

    it('keeps a heading in another slot apart from its own', async () => {
      const card = await show(
        html`<mtg-story-card heading="H" href="/h"><h4 slot="summary">A part</h4></mtg-story-card>`,
      );
      expect(headings(card).map(({localName}) => localName)).to.deep.equal(['h4', 'h3']);
      expect(read(card, 'heading')).to.equal('H');
    });

    it('is what the attributes say, with no request', async () => {
      const asked = feedsAnswer(never);
      const card = await show(
        html`<mtg-story-card
          heading="A heading"
          href="/story"
          summary="A summary."
          kind="video"
          byline="A team"
          published="2026-03-12"
          duration="12"
        ></mtg-story-card>`,
      );
      expect(read(card)).to.equal('Video · 12 minutes A heading A summary. A team 12 March 2026');
      expect(links(card)[0]!.href).to.equal(new URL('/story', location.href).href);
      expect(asked).to.have.length(0);
      await expect(card).to.be.accessible();
    });

    it('is what the story property says, with no request', async () => {
      const asked = feedsAnswer(never);
      const card = await showStory({summary: 'S.', people: [{name: 'Ada', organisation: 'NHS'}], readingMinutes: 5});
      expect(read(card)).to.equal('Story · 5 minutes to read An example S. Ada (NHS)');
      expect(asked).to.have.length(0);
    });

    it('finds a story by its id or its address', async () => {
      for (const id of ['an-example', url, `${url}/?utm_source=mail#part`]) {
        feedsAnswer(answer(feed(item())));
        const card = await show(html`<mtg-story-card src=${newAddress()} story-id=${id}></mtg-story-card>`);
        expect(read(card, 'heading'), id).to.equal('An example of the feed');
        expect(links(card)[0]!.href).to.equal(url);
      }
    });

    it('is what the page wrote inside, then its attributes, then the story, then the feed', async () => {
      const src = newAddress();
      feedsAnswer(answer(feed(item({_diverse_data: {kind: 'podcast', has_transcript: true}}))));
      const card = await show(
        html`<mtg-story-card src=${src} story-id="an-example" heading="By attribute" summary="By attribute." .story=${story({title: 'By property', summary: 'By property.'})}><p slot="summary">By slot.</p></mtg-story-card>`,
      );
      expect(read(card)).to.equal('Story By attribute By slot.');
      card.querySelector('p')!.remove();
      await settled(card);
      expect(read(card)).to.equal('Story By attribute By attribute.');
      card.removeAttribute('heading');
      card.removeAttribute('summary');
      await settled(card);
      expect(read(card)).to.equal('Story By property By property.');
      card.story = undefined;
      await settled(card);
      expect(read(card)).to.equal('Podcast · With transcript An example of the feed The summary of the feed.');
    });

    it('takes white space and comments for nothing', async () => {
      const card = await show(
        html`<mtg-story-card heading="A heading" href="/h">
          <!-- nothing -->
        </mtg-story-card>`,
      );
      expect(read(card)).to.equal('A heading');
    });

    it("shows the page's own picture, people and dates in place of the feed's", async () => {
      const card = await showFrom(
        [item({authors: [{name: 'Ada'}]})],
        html`${link}<img slot="media" src=${pixel} alt="Three stripes" width="1600" /><p slot="meta">By the page</p>`,
      );
      expect(read(card, 'meta')).to.equal('By the page');
      const media = part(card, 'media')!.getBoundingClientRect();
      const image = card.querySelector('img')!.getBoundingClientRect();
      expect([image.width, image.height]).to.deep.equal([media.width, media.height]);
      await expect(card).to.be.accessible();
    });

    it('says when, and why, a story was withdrawn, in place of what the page wrote of it too', async () => {
      const card = await showStory(
        {retracted: {date: '2026-03-12', reason: 'The people in it asked for this.'}, image: picture()},
        html`${link}<p slot="summary">A summary.</p><img slot="media" src=${pixel} alt="A picture" />`,
      );
      expect(read(card)).to.equal(
        'Story A link of the page This was withdrawn on 12 March 2026. The people in it asked for this.',
      );
      expect(part(card, 'media') === null).to.equal(true);
      expect(card.querySelector('img')!.getClientRects().length).to.equal(0);
      await expect(card).to.be.accessible();
    });

    it('says whether a podcast can be read and a video has captions, where that is known', async () => {
      for (const [facts, expected] of [
        [{kind: 'podcast', hasTranscript: false}, 'Podcast · No transcript'],
        [{kind: 'podcast', hasTranscript: true}, 'Podcast · With transcript'],
        [{kind: 'podcast'}, 'Podcast'],
        [{kind: 'video', hasCaptions: false, durationMinutes: 1}, 'Video · No captions · 1 minute'],
        [{kind: 'video', hasCaptions: true}, 'Video · With captions'],
        [{kind: 'article', hasTranscript: false, hasCaptions: false}, 'Article'],
      ] as const)
        expect(read(await showStory(facts), 'kind')).to.equal(expected);
    });

    it('names three people, and of more the first two', async () => {
      const people = ['Ada', 'Bob', 'Cy', 'Di'].map((name) => ({name, organisation: name === 'Di' ? 'Di' : 'NHS'}));
      expect(read(await showStory({people: people.slice(3)}), 'meta')).to.equal('Di');
      expect(read(await showStory({people: people.slice(1)}), 'meta')).to.equal('Bob (NHS), Cy (NHS) and Di');
      expect(read(await showStory({people}), 'meta')).to.equal('Ada (NHS), Bob (NHS) and 2 others');
    });

    it('says when it was published, reviewed, and will be', async () => {
      const review = {last: '2026-03-12', next: '2029-03-12'};
      const card = await showStory({datePublished: '2026-01-01T00:30:00+01:00', review});
      expect(read(card, 'meta')).to.equal('1 January 2026 Last reviewed: 12 March 2026 Next review: 12 March 2029');
    });

    it("shows a feed's picture from the feed's own origin and from the page's, and else a drawing", async () => {
      for (const [image, shown] of [
        [picture(), true],
        ['https://feeds.example/a.jpg', true],
        ['https://elsewhere.example/a.jpg', false],
        ['https://feeds.example.org/a.jpg', false],
      ] as const) {
        const card = await showFrom([item({image, _diverse_data: {image_alt: 'A hand'}})]);
        const img = card.renderRoot.querySelector('img');
        expect(Boolean(img), image).to.equal(shown);
        expect(isDrawn(card)).to.equal(!shown);
        if (img) expect([img.src, img.alt, img.referrerPolicy]).to.deep.equal([image, 'A hand', 'no-referrer']);
      }
    });

    it('shows pictures from the origins that the page allows', async () => {
      feedsAnswer(answer(feed(item({image: 'https://pictures.example/a.jpg'}))));
      const card = await show(
        farDown(
          html`<mtg-story-card src=${newAddress()} picture-origins="https://a.example https://pictures.example">${link}</mtg-story-card>`,
        ),
      );
      expect(card.renderRoot.querySelector('img')!.src).to.equal('https://pictures.example/a.jpg');
      card.pictureOrigins = 'https://a.example';
      await settled(card);
      expect(isDrawn(card)).to.equal(true);
    });

    it('shows any picture that the page itself names', async () => {
      const card = await show(
        farDown(
          html`<mtg-story-card heading="H" href="/h" image="https://elsewhere.example/a.jpg" image-alt="A"></mtg-story-card>`,
        ),
      );
      expect(card.renderRoot.querySelector('img')!.src).to.equal('https://elsewhere.example/a.jpg');
    });

    it('allows no picture of a feed because it cannot read the one that the page names', async () => {
      feedsAnswer(answer(feed(item({image: 'https://pictures.example/a.jpg'}))));
      const card = await show(
        html`<mtg-story-card src=${newAddress()} image="http://[broken">${link}</mtg-story-card>`,
      );
      expect(card.renderRoot.querySelector('img') === null).to.equal(true);
    });

    it('shows the picture of a story that the page has, by the same rule', async () => {
      const shown = async (image: string) => {
        const card = await show(farDown(html`<mtg-story-card .story=${story({image})}></mtg-story-card>`));
        return card.renderRoot.querySelector('img')?.src;
      };
      expect(await shown(picture())).to.equal(picture());
      expect(await shown('/picture.svg')).to.equal(picture());
      expect(await shown('https://elsewhere.example/a.jpg')).to.equal(undefined);
    });

    it('draws where a picture cannot be loaded, until there is another', async () => {
      const card = await show(html`<mtg-story-card heading="H" href="/h" image=${picture('none')}></mtg-story-card>`);
      await until(() => isDrawn(card));
      card.image = picture('another');
      await card.updateComplete;
      expect(isDrawn(card)).to.equal(false);
    });

    it('draws the same for the same story: bands with a gap, and one that crosses it', async () => {
      const card = await show(html`<mtg-story-card heading="H" href="/"></mtg-story-card>`);
      const drawing = async (address: string) => {
        card.href = address;
        await settled(card);
        return [...part(card, 'media')!.querySelectorAll('path')].map((path) => path.getAttribute('d')!);
      };
      const one = await drawing('https://stories.example/1');
      expect(await drawing('https://stories.example/1')).to.deep.equal(one);
      expect(await drawing('https://stories.example/2')).not.to.deep.equal(one);
      for (let number = 0; number < 50; number++) {
        const [whole, ...others] = await drawing(`https://stories.example/${number}`);
        expect(whole).to.match(/^M\d+ \d+H\d+$/);
        expect(others.join('')).to.match(/^(M\d+ \d+H\d+M\d+ \d+H\d+){7}$/);
        // Left to right, with a gap of at least the bands' thickness between their round ends.
        for (const [, ...xs] of others.join('').matchAll(/M(\d+) \d+H(\d+)M(\d+) \d+H(\d+)/g)) {
          const [start, left, right, end] = xs.map(Number) as [number, number, number, number];
          expect(start).to.be.below(left);
          expect(right - left).to.be.above(24);
          expect(right).to.be.below(end);
        }
      }
    });

    it('keeps the places of picture and kind while the feed is read', async () => {
      const {answer, arrive} = later();
      feedsAnswer(answer);
      const card = await show(html`<mtg-story-card src=${newAddress()}>${link}</mtg-story-card>`);
      const tops = () =>
        ['media', 'kind', 'heading'].map(
          (name) => card.renderRoot.querySelector(`[part~="${name}"]`)!.getBoundingClientRect().top,
        );
      const before = tops();
      expect(isDrawn(card)).to.equal(false);
      expect(part(card, 'kind') === null).to.equal(true);
      arrive(feed(item()));
      await settled(card);
      expect(read(card, 'kind')).to.equal('Article');
      expect(tops()).to.deep.equal(before);
    });

    it('has the picture above the words, beside them where there is room, or no picture and no summary', async () => {
      const card = await showStory({summary: 'S.'});
      const box = (name: string) => part(card, name)!.getBoundingClientRect();
      card.style.inlineSize = '700px';
      expect(box('heading').top).to.be.least(box('media').bottom);
      card.layout = 'row';
      await settled(card);
      expect(box('heading').left).to.be.least(box('media').right);
      card.style.inlineSize = '300px';
      expect(box('heading').top).to.be.least(box('media').bottom);
      card.layout = 'compact';
      await settled(card);
      expect(read(card)).to.equal('Story An example');
      expect(part(card, 'media') === null).to.equal(true);
      await expect(card).to.be.accessible();
    });

    it('breaks long words rather than run over 240 pixels', async () => {
      const card = await showStory({title: 'Donaudampfschifffahrtsgesellschaft'.repeat(3), summary: url.repeat(4)});
      card.style.inlineSize = '240px';
      expect(part(card, 'heading')!.scrollWidth).to.be.most(240);
      expect(card.scrollWidth).to.equal(240);
    });

    for (const style of ['display: flex', 'float: left', 'display: table-cell', 'display: inline-block'])
      it(`keeps a width in a parent with ${style}`, async () => {
        const card = await showStory({});
        card.parentElement!.setAttribute('style', style);
        expect(card.getBoundingClientRect().width).to.be.least(192);
      });

    it('is light or dark where the page says so, and not there where it is hidden', async () => {
      const card = await showStory({});
      const scheme = () => getComputedStyle(part(card, 'card')!).colorScheme;
      card.parentElement!.style.colorScheme = 'dark';
      expect(scheme()).to.equal('dark');
      card.scheme = 'light';
      await settled(card);
      expect(scheme()).to.equal('light');
      card.hidden = true;
      expect(card.getClientRects().length).to.equal(0);
    });

    it("looks the same whatever the page's style says of links and headings", async () => {
      const card = await show(html`<mtg-story-card><h3><a href="/h">A heading</a></h3></mtg-story-card>`);
      const look = () => {
        const {color, fontFamily, fontSize, textTransform, borderBottomWidth, margin} = getComputedStyle(
          card.querySelector('a')!,
        );
        return {color, fontFamily, fontSize, textTransform, borderBottomWidth, margin};
      };
      const before = look();
      const loud =
        'color: red !important; border: 9px solid; margin: 9px; text-transform: uppercase; font: 9px cursive';
      const style = document.createElement('style');
      style.textContent = `#page a, #page h3 a {${loud}} #page h3 {${loud}} #page a::after {content: 'new' !important}`;
      card.parentElement!.id = 'page';
      card.parentElement!.append(style);
      expect(look()).to.deep.equal(before);
      expect(getComputedStyle(card.querySelector('a')!, '::after').content).to.equal('""');
    });

    it('leaves a link in another slot to the page', async () => {
      const card = await showFrom([], html`${link}<a slot="meta" href="/ada">Ada</a>`);
      expect(getComputedStyle(card.querySelector('[slot]')!, '::after').position).not.to.equal('absolute');
      expect(read(card)).to.equal('A link of the page Ada');
    });

    it('is the same in whatever order it is told', async () => {
      const make = {
        attribute: (card: MtgStoryCard) => card.setAttribute('summary', 'By attribute.'),
        property: (card: MtgStoryCard) => (card.story = story({kind: 'video', durationMinutes: 4})),
        children: (card: MtgStoryCard) => (card.innerHTML = `<h3><a href="${url}">By child</a></h3>`),
        place: (card: MtgStoryCard, place: Element) => place.append(card),
      };
      const names = Object.keys(make) as (keyof typeof make)[];
      const place = (await show(html`<mtg-story-card heading="H" href="/h"></mtg-story-card>`)).parentElement!;
      for (const order of ordersOf(names)) {
        const card = document.createElement('mtg-story-card');
        for (const name of order) {
          make[name](card, place);
          await aTimeout(0);
        }
        await settled(card);
        expect(read(card), order.join()).to.equal('Video · 4 minutes By child By attribute.');
        card.remove();
      }
    });

    it('follows what the page writes inside later', async () => {
      const src = newAddress();
      feedsAnswer(answer(feed(item(), item({id: 'b', url: 'https://stories.example/b', summary: 'Another.'}))));
      const card = await show(html`<mtg-story-card src=${src}></mtg-story-card>`);
      card.innerHTML = `<a href="${url}">A link</a>`;
      await settled(card);
      expect(read(card)).to.equal('Article A link The summary of the feed.');
      card.querySelector('a')!.href = 'https://stories.example/b';
      await settled(card);
      expect(read(card)).to.equal('Article A link Another.');
      card.append(Object.assign(document.createElement('p'), {slot: 'summary', textContent: 'Mine.'}));
      await settled(card);
      expect(read(card)).to.equal('Article A link Mine.');
      card.querySelector('p')!.slot = 'meta';
      await settled(card);
      expect(read(card)).to.equal('Article A link Another. Mine.');
      card.replaceChildren();
      await settled(card);
      expect(links(card)).to.have.length(0);
    });
  });

  describe('what it does', () => {
    it('tells the page which story is opened, once, and nothing of the reader', async () => {
      const card = await showStory({kind: 'podcast'}, link);
      const told = oneEvent(card.parentElement!, 'mtg-story-open');
      const details = follows(card);
      card.querySelector('a')!.click();
      const event = (await told) as CustomEvent<StoryOpenDetail>;
      expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, true]);
      expect(details).to.deep.equal([{id: 'an-example', url, kind: 'podcast'}]);
    });

    it('tells the address of a story that no feed knows in place of its id', async () => {
      const card = await showFrom([]);
      const details = follows(card);
      card.querySelector('a')!.click();
      expect(details).to.deep.equal([{id: url, url, kind: undefined}]);
    });

    it('stays on the page where that cancels the event, for a middle click too', async () => {
      for (const [type, button] of [
        ['click', 0],
        ['auxclick', 1],
      ] as const)
        for (const cancel of [true, false]) {
          const card = await showStory({});
          card.addEventListener('mtg-story-open', (event) => cancel && event.preventDefault());
          const click = new MouseEvent(type, {button, bubbles: true, composed: true, cancelable: true});
          const outside = new Promise<boolean>((resolve) =>
            card.parentElement!.addEventListener(type, () => resolve(click.defaultPrevented), {once: true}),
          );
          part(card, 'link')!.dispatchEvent(click);
          expect(await outside).to.equal(cancel);
        }
    });

    it('says nothing of a right click', async () => {
      const card = await showStory({});
      const details = follows(card);
      part(card, 'link')!.dispatchEvent(
        new MouseEvent('auxclick', {button: 2, bubbles: true, composed: true, cancelable: true}),
      );
      expect(details).to.have.length(0);
    });

    it('follows the link when its text is clicked, whoever wrote it', async () => {
      const card = await showStory({summary: 'S.', byline: 'B'} as object, html`${link}<p slot="summary">Mine.</p>`);
      const details = follows(card);
      card.querySelector('p')!.click();
      part(card, 'kind')!.click();
      part(card, 'card')!.click();
      expect(details.length).to.equal(3);
    });

    it('opens what is clicked as the reader wants it, with the same keys', async () => {
      const card = await showStory({summary: 'S.'});
      const keys: boolean[] = [];
      part(card, 'link')!.addEventListener('click', ({ctrlKey}) => keys.push(ctrlKey));
      const at = part(card, 'summary')!;
      at.dispatchEvent(new MouseEvent('click', {ctrlKey: true, bubbles: true, composed: true, cancelable: true}));
      at.click();
      expect(keys).to.deep.equal([true, false]);
    });

    it('does not follow the link when the reader has selected something', async () => {
      const card = await showStory({summary: 'S.'}, html`${link}<p slot="summary">Words to select.</p>`);
      const details = follows(card);
      getSelection()!.selectAllChildren(card.querySelector('p')!);
      card.querySelector('p')!.click();
      expect(details).to.have.length(0);
    });

    it('does not follow the link for a control that the page wrote', async () => {
      const card = await showStory(
        {},
        html`${link}
          <div slot="meta">
            <button type="button">Save</button><label>Later <input type="checkbox" /></label>
            <details><summary>More</summary></details>
            <a href="/ada">Ada</a>
          </div>`,
      );
      const host = document.createElement('span');
      card.querySelector('[slot=meta]')!.append(host);
      host.attachShadow({mode: 'open'}).innerHTML = '<button>Play</button>';
      const details = follows(card);
      for (const control of card.querySelectorAll<HTMLElement>('button, label, input, summary, [href="/ada"]'))
        control.click();
      host.shadowRoot!.querySelector('button')!.click();
      expect(details).to.have.length(0);
    });

    it('has one stop for the keyboard, the link, which Enter follows', async () => {
      const card = await showStory({summary: 'S.'});
      const details = follows(card);
      const start = document.createElement('button');
      card.before(start);
      start.focus();
      await sendKeys({press: 'Tab'});
      expect(document.activeElement === card).to.equal(true);
      expect(card.shadowRoot!.activeElement === part(card, 'link')).to.equal(true);
      const ring = getComputedStyle(part(card, 'link')!, '::after');
      // Not every engine takes a key that a test presses for one of the reader.
      expect(ring.outlineStyle === 'solid').to.equal(part(card, 'link')!.matches(':focus-visible'));
      expect(ring.position).to.equal('absolute');
      await sendKeys({press: 'Enter'});
      expect(details.length).to.equal(1);
    });

    it('takes clicks on all of the card', async () => {
      const card = await showStory({}, link);
      const {left, right, top, bottom} = card.getBoundingClientRect();
      for (const [x, y] of [
        [left + 20, top + 20],
        [right - 20, bottom - 8],
      ] as const)
        expect(document.elementFromPoint(x, y)!.localName).to.equal('a');
    });

    it('asks once for a feed that many cards name, with no cookie and no referrer', async () => {
      const src = newAddress();
      const asked = feedsAnswer(answer(feed(item())));
      const card = html`<mtg-story-card src=${src}>${link}</mtg-story-card>`;
      const first = await show([card, card, card]);
      await show(card);
      for (const one of first.parentElement!.querySelectorAll('mtg-story-card'))
        expect(read(one, 'summary')).to.equal('The summary of the feed.');
      expect(asked.map(({url}) => url)).to.deep.equal([src]);
      const {credentials, referrerPolicy} = asked[0]!.init;
      expect([credentials, referrerPolicy]).to.deep.equal(['omit', 'no-referrer']);
    });

    it('resolves the address of the feed against the page', async () => {
      const asked = feedsAnswer(answer(feed(item({url: '/a', image: 'a.svg'}))));
      const card = await show(
        farDown(html`<mtg-story-card src="/feeds/relative.json"><a href="/a">A</a></mtg-story-card>`),
      );
      expect(asked[0]!.url).to.equal(new URL('/feeds/relative.json', location.href).href);
      expect(card.renderRoot.querySelector('img')!.src).to.equal(new URL('/feeds/a.svg', location.href).href);
    });

    it('calls the request off with the last card that asked, and asks again for one that comes later', async () => {
      const src = newAddress();
      const asked = feedsAnswer(never, answer(feed(item())));
      const card = html`<mtg-story-card src=${src}>${link}</mtg-story-card>`;
      const [one, other] = (await show([card, card])).parentElement!.children;
      one!.remove();
      await aTimeout(0);
      expect(asked[0]!.init.signal!.aborted).to.equal(false);
      other!.remove();
      await aTimeout(0);
      expect(asked[0]!.init.signal!.aborted).to.equal(true);
      expect(read(await show(card), 'summary')).to.equal('The summary of the feed.');
      expect(asked.length).to.equal(2);
      expect(warned(src)).to.have.length(0);
    });

    it('goes on waiting where it is only moved', async () => {
      const {answer, arrive} = later();
      const asked = feedsAnswer(answer);
      const card = await show(html`<mtg-story-card src=${newAddress()}>${link}</mtg-story-card>`);
      card.parentElement!.append(card);
      await settled(card);
      arrive(feed(item()));
      await settled(card);
      expect(read(card, 'summary')).to.equal('The summary of the feed.');
      expect(asked.length).to.equal(1);
    });

    it('leaves no sheet and no request when it has come and gone twenty times', async () => {
      const asked = feedsAnswer(never);
      const card = await show(html`<mtg-story-card src=${newAddress()}>${link}</mtg-story-card>`);
      const place = card.parentElement!;
      expect(document.adoptedStyleSheets.length).to.equal(1);
      for (let time = 0; time < 20; time++) {
        card.remove();
        await aTimeout(0);
        place.append(card);
        await card.updateComplete;
      }
      card.remove();
      await aTimeout(0);
      expect(document.adoptedStyleSheets.length).to.equal(0);
      expect(asked.filter(({init}) => !init.signal!.aborted)).to.have.length(0);
    });

    it('leaves its sheet where another card needs it, and puts it back where the page took it away', async () => {
      const card = html`<mtg-story-card heading="H" href="/h"></mtg-story-card>`;
      const [one, other] = (await show([card, card])).parentElement!.children as unknown as MtgStoryCard[];
      one!.remove();
      expect(document.adoptedStyleSheets.length).to.equal(1);
      document.adoptedStyleSheets = [];
      other!.dispatchEvent(new PointerEvent('pointerover', {bubbles: true}));
      expect(document.adoptedStyleSheets.length).to.equal(1);
    });
  });

  describe('when things go wrong', () => {
    const large = () => {
      const chunk = new Uint8Array(2 ** 20).fill(32);
      let chunks = 0;
      let cancelled = false;
      const body = new ReadableStream<Uint8Array>({
        pull: (controller) => (chunks++ < 100 ? controller.enqueue(chunk) : controller.close()),
        cancel: () => void (cancelled = true),
      });
      return {answer: () => new Response(body), read: () => chunks, cancelled: () => cancelled};
    };

    for (const [what, said, ...answers] of [
      ['is not there', 'status 404', answer('', 404)],
      ['fails twice', 'status 500', answer('', 500)],
      ['cannot be reached', 'Failed to fetch', noNetwork],
      ['is not JSON', 'SyntaxError', answer('<!doctype html>')],
      ['is no feed', 'feed does not fit', answer({stories: []})],
      ['is larger than 8 MiB', 'larger than 8 MiB', () => large().answer()],
    ] as const)
      it(`shows what the page wrote, and says why, once, when a feed ${what}`, async () => {
        feedsAnswer(...answers);
        const src = newAddress();
        const card = html`<mtg-story-card src=${src}>${link}<p slot="summary">Mine.</p></mtg-story-card>`;
        const shown = await show([card, card, card]);
        expect(read(shown)).to.equal('A link of the page Mine.');
        expect(isDrawn(shown)).to.equal(true);
        expect(warned('<mtg-story-card>', src, said).length).to.equal(1);
        expect(warned(src).length).to.equal(1);
      });

    it('does not load the rest of what is too large', async () => {
      const feed = large();
      feedsAnswer(feed.answer);
      await show(html`<mtg-story-card src=${newAddress()}>${link}</mtg-story-card>`);
      await until(feed.cancelled);
      expect(feed.read()).to.be.below(20);
    });

    it('asks a second time where there was no network or the server stumbled, and not a third', async () => {
      for (const [first, second, times] of [
        [noNetwork, answer(feed(item())), 2],
        [answer('', 503), answer(feed(item())), 2],
        [answer('', 404), answer(feed(item())), 1],
        [noNetwork, noNetwork, 2],
        [noNetwork, answer('', 503), 2],
      ] as const) {
        const asked = feedsAnswer(first, second, answer(feed(item())));
        await show(html`<mtg-story-card src=${newAddress()}>${link}</mtg-story-card>`);
        expect(asked.length).to.equal(times);
      }
    });

    it('gives up after ten seconds', async () => {
      hurry(10_000);
      const src = newAddress();
      const asked = feedsAnswer(never);
      const card = await show(html`<mtg-story-card src=${src}>${link}</mtg-story-card>`);
      await until(() => asked.at(-1)!.init.signal!.aborted);
      await settled(card);
      expect(isDrawn(card)).to.equal(true);
      expect(warned(src, 'no answer in 10 seconds').length).to.equal(1);
    });

    it('asks nothing of an address that is neither https nor of this site', async () => {
      for (const src of ['http://feeds.example/a.json', 'http://localhost.example/a.json']) {
        const asked = feedsAnswer(never);
        const card = await show(html`<mtg-story-card src=${src}>${link}</mtg-story-card>`);
        expect(read(card)).to.equal('A link of the page');
        expect(asked).to.have.length(0);
        expect(warned(src, 'not on https: or this site').length).to.equal(1);
      }
    });

    it('asks nothing of what is no address', async () => {
      const asked = feedsAnswer(never);
      for (const src of ['https://[', 'javascript:alert(1)', 'data:application/json,{}']) {
        const card = await show(html`<mtg-story-card src=${src}>${link}</mtg-story-card>`);
        expect(isDrawn(card)).to.equal(true);
      }
      expect(asked).to.have.length(0);
      expect(warned('src must be a web address').length).to.equal(1);
    });

    it('warns once of a hundred broken items, and shows the one good', async () => {
      const broken = Array.from({length: 100}, (_, id) => ({id: `broken-${id}`}));
      const card = await showFrom([...broken, item()]);
      expect(read(card, 'summary')).to.equal('The summary of the feed.');
      expect(warned('faults in the feed', ': 100, first', 'broken-0').length).to.equal(1);
      expect(warned('broken-1"')).to.have.length(0);
    });

    it('keeps the last story that could be read', async () => {
      const card = await showFrom([item()]);
      feedsAnswer(noNetwork);
      card.src = newAddress();
      await settled(card);
      await settled(card);
      expect(read(card, 'summary')).to.equal('The summary of the feed.');
    });

    it('drops an answer to an earlier question', async () => {
      const [slow, quick] = [later(), later()];
      feedsAnswer(slow.answer, quick.answer);
      // Another card waits for the slow feed too, so that it is not called off.
      const src = newAddress();
      const cards = await show([
        html`<mtg-story-card src=${src}>${link}</mtg-story-card>`,
        html`<mtg-story-card src=${src}>${link}</mtg-story-card>`,
      ]);
      cards.src = newAddress();
      await settled(cards);
      quick.arrive(feed(item({summary: 'The quick one.'})));
      await settled(cards);
      slow.arrive(feed(item({summary: 'The slow one.'})));
      await settled(cards);
      expect(read(cards, 'summary')).to.equal('The quick one.');
    });

    it('makes no link of an address that is a script, whoever gives it', async () => {
      const bad = 'javascript:alert(1)';
      for (const card of [
        await show(html`<mtg-story-card heading="H" href=${bad}></mtg-story-card>`),
        await showStory({url: bad}),
        await showFrom([item({url: bad})], ''),
      ]) {
        expect(links(card)).to.have.length(0);
      }
      expect(warned('url does not fit').length).to.equal(1);
    });

    it('shows no picture of an address that is none', async () => {
      for (const image of ['https://[', 'javascript:alert(1)', pixel]) {
        expect(isDrawn(await showStory({image}))).to.equal(true);
        const card = await show(html`<mtg-story-card heading="H" href="/h" image=${image}></mtg-story-card>`);
        expect(isDrawn(card)).to.equal(true);
      }
    });

    it('goes on without what an attribute cannot mean, and says so', async () => {
      const card = await show(
        html`<mtg-story-card
          heading="H"
          href="/h"
          kind="poem"
          published="soon"
          duration="long"
          layout="round"
        ></mtg-story-card>`,
      );
      expect(read(card)).to.equal('H');
      expect(warned('kind does not fit').length).to.equal(1);
      expect(warned('date_published does not fit').length).to.equal(1);
      expect(warned('duration_minutes does not fit').length).to.equal(1);
      expect(warned('layout must be stacked or row or compact').length).to.equal(1);
    });

    it('shows what it can of a story that a page made badly', async () => {
      const card = await showStory({
        language: 'not a language',
        datePublished: 'soon',
        review: {last: 'never'},
        image: 'a.jpg',
        kind: 'poem',
        retracted: undefined,
      } as object);
      expect(read(card)).to.equal('An example');
    });

    it('says what is missing', async () => {
      await show(html`<mtg-story-card></mtg-story-card>`);
      const gaps = () => warned('<mtg-story-card> needs a link inside').length;
      // Not before the page is at rest: a framework may set the story later.
      await until(gaps);
      expect(gaps()).to.equal(1);
      await showFrom([], html`<a href="https://stories.example/no-words"> </a>`);
      expect(warned('needs words', 'https://stories.example/no-words').length).to.equal(1);
      feedsAnswer(answer(feed(item())));
      await show(html`<mtg-story-card src=${newAddress()} story-id="nobody"></mtg-story-card>`);
      expect(warned('story-id="nobody"').length).to.equal(1);
    });

    it('does not warn of a story that is still on its way', async () => {
      feedsAnswer(never);
      await show(html`<mtg-story-card src=${newAddress()} story-id="on-its-way"></mtg-story-card>`);
      expect(warned('on-its-way')).to.have.length(0);
    });
  });

  describe('in another language', () => {
    const facts = {summary: 'S.', readingMinutes: 5, datePublished: '2026-03-12'};
    const direction = (node: Element) => getComputedStyle(node).direction;

    before(() => {
      locales['xx'] = () => Promise.resolve({templates: {story: 'Xtory', 'reading-time': templateOf`${0} xo xead`}});
      locales['yy'] = () => Promise.reject(new Error('gone'));
    });
    after(() => {
      delete locales['xx'];
      delete locales['yy'];
    });

    it('runs from right to left where the page does, and its own words from left to right', async () => {
      const card = await show(html`<mtg-story-card lang="ur" .story=${story(facts)}></mtg-story-card>`);
      expect(direction(part(card, 'card')!)).to.equal('rtl');
      const own = part(card, 'kind')!;
      expect([own.closest<HTMLElement>('[lang]')!.lang, own.dir, own.textContent]).to.deep.equal([
        'en',
        'ltr',
        'Story · 5 minutes to read',
      ]);
      await expect(card).to.be.accessible();
    });

    it("follows the page's own dir before its language", async () => {
      const card = await show(html`<div dir="ltr"><mtg-story-card lang="ur" .story=${story()}></mtg-story-card></div>`);
      expect(direction(part(card, 'card')!)).to.equal('ltr');
      card.parentElement!.dir = 'rtl';
      await settled(card);
      expect(direction(part(card, 'card')!)).to.equal('rtl');
    });

    it('names the language of a story in another, and marks its words', async () => {
      const card = await showStory({...facts, language: 'ur', title: 'اردو'});
      expect(read(card, 'kind')).to.equal('Story · 5 minutes to read · In Urdu');
      for (const name of ['link', 'summary']) {
        const text = part(card, name)!;
        expect([text.lang, text.dir]).to.deep.equal(['ur', 'rtl']);
      }
      expect(read(await showStory({...facts, language: 'en-US'}), 'kind')).to.equal('Story · 5 minutes to read');
    });

    itOnNpm('speaks the language of its place, live, in the shadow tree of another element too', async () => {
      const card = await showStory(facts);
      const host = document.createElement('div');
      const outer = document.createElement('section');
      card.parentElement!.append(outer);
      outer.append(host);
      host.attachShadow({mode: 'open'}).append(card);
      await settled(card);
      expect(read(card, 'kind')).to.equal('Story · 5 minutes to read');
      outer.lang = 'xx-YY';
      await settled(card);
      expect(read(card, 'kind')).to.equal('Xtory · 5 minutes xo xead');
      // Marked with the page's own tag, so that a voice reads on.
      expect(card.renderRoot.querySelectorAll('[lang=xx-YY]')).to.have.length.above(0);
      host.lang = 'en';
      await settled(card);
      expect(read(card, 'kind')).to.equal('Story · 5 minutes to read');
    });

    it('speaks English where its words cannot be loaded, or where the page names no language', async () => {
      const unhandled: unknown[] = [];
      const note = ({reason}: PromiseRejectionEvent) => unhandled.push(reason);
      addEventListener('unhandledrejection', note);
      for (const lang of ['yy', 'cy', 'en_US', 'the language of the page', '']) {
        const card = await show(html`<div lang=${lang}><mtg-story-card .story=${story(facts)}></mtg-story-card></div>`);
        expect(read(card), lang).to.equal('Story · 5 minutes to read An example S. 12 March 2026');
      }
      await aTimeout(0);
      removeEventListener('unhandledrejection', note);
      expect(unhandled).to.have.length(0);
    });

    it("writes dates as the page's own English does", async () => {
      const card = await show(html`<div lang="en-US"><mtg-story-card .story=${story(facts)}></mtg-story-card></div>`);
      expect(read(card, 'meta')).to.equal('March 12, 2026');
    });

    it("follows a change after a browser's translation has replaced its words", async () => {
      const card = await showStory(facts);
      const text = part(card, 'kind')!;
      text.innerHTML = '<font>Geschichte</font>';
      card.story = story({...facts, kind: 'video'});
      await settled(card);
      expect(folded(words(part(card, 'kind')!))).to.equal('Video · 5 minutes to read');
    });
  });
});

/** A translation with values, as `lit-localize build` writes it. */
function templateOf(strings: TemplateStringsArray, ...values: number[]) {
  return {strTag: true, strings, values} as const;
}
