// What a card has besides its words: recordings to play in place, and the story in other languages.
import type {MtgStoryCard} from '@mind-the-gap/elements/story-card.js';
import {expect, html} from '@open-wc/testing';
import {settled} from '../contract/page.ts';
import {answer, feed, feedsAnswer, item, newAddress, part, read, ready, restore, show, story} from './reading.ts';

const here = (path: string) => new URL(path, location.href).href;
const file = (url: string, mimeType: string) => ({url: here(url), mimeType});
const sound = file('/a.mp3', 'audio/mpeg');
const film = file('/a.mp4', 'video/mp4');
const captions = file('/a.vtt', 'text/vtt');

const showStory = (more: Parameters<typeof story>[0], attributes: Readonly<Record<string, string>> = {}) => {
  const card = document.createElement('mtg-story-card');
  for (const [name, value] of Object.entries(attributes)) card.setAttribute(name, value);
  card.story = story(more);
  return show(card);
};

const audio = (card: MtgStoryCard) => card.renderRoot.querySelector('audio');
const video = (card: MtgStoryCard) => card.renderRoot.querySelector('video');
const asked = (url: string) => performance.getEntriesByName(url).length;

describe('<mtg-story-card>', () => {
  afterEach(restore);

  describe('a recording', () => {
    it('can be heard in place, by the browser’s own controls, and nothing of it is loaded before', async () => {
      const card = await showStory({kind: 'podcast', attachments: [captions, sound]});
      const {src, controls, preload, autoplay} = audio(card)!;
      expect([src, controls, preload, autoplay]).to.deep.equal([sound.url, true, 'none', false]);
      expect(audio(card)!.getAttribute('aria-label')).to.equal('An example');
      expect(audio(card)!.getBoundingClientRect().height).to.be.above(20);
      await settled(card);
      expect(asked(sound.url)).to.equal(0);
      await expect(card).to.be.accessible();
    });

    it('can be heard from any host, as podcasts have it, and before a film', async () => {
      const far = {url: 'https://podcasts.example/a.mp3', mimeType: 'audio/mpeg'};
      const card = await showStory({attachments: [film, far]});
      expect(audio(card)!.src).to.equal(far.url);
      expect(video(card) === null).to.equal(true);
    });

    it('can be seen in place with its captions, and nothing of it is loaded before', async () => {
      const card = await showStory({kind: 'video', attachments: [film, captions]});
      const {src, controls, preload, crossOrigin} = video(card)!;
      expect([src, controls, preload, crossOrigin]).to.deep.equal([film.url, true, 'none', 'anonymous']);
      expect(video(card)!.getAttribute('aria-label')).to.equal('An example');
      const track = video(card)!.querySelector('track')!;
      expect([track.kind, track.src, track.track.mode]).to.deep.equal(['captions', captions.url, 'disabled']);
      // A browser loads what is not disabled. From then on the captions are there, until somebody switches them off.
      video(card)!.dispatchEvent(new Event('play'));
      expect(track.track.mode).to.equal('showing');
      track.track.mode = 'hidden';
      video(card)!.dispatchEvent(new Event('play'));
      expect(track.track.mode).to.equal('hidden');
      expect(asked(film.url)).to.equal(0);
    });

    it('is asked for without CORS where it has no captions, which need it', async () => {
      const card = await showStory({kind: 'video', attachments: [film]});
      expect(video(card)!.hasAttribute('crossorigin')).to.equal(false);
      expect(video(card)!.children.length).to.equal(0);
    });

    it('is seen only from an origin that pictures may be loaded from, and so are its captions', async () => {
      const far = {url: 'https://films.example/a.mp4', mimeType: 'video/mp4'};
      const farCaptions = {url: 'https://films.example/a.vtt', mimeType: 'text/vtt'};
      const origins = {'picture-origins': 'https://films.example'};
      const attachments = [far, farCaptions];
      expect(video(await showStory({attachments})) === null).to.equal(true);
      expect(part(await showStory({attachments}), 'player') === null).to.equal(true);
      expect(video(await showStory({attachments}, origins))!.querySelector('track')!.src).to.equal(farCaptions.url);
      // A film of the page with captions from elsewhere has none.
      expect(video(await showStory({attachments: [film, farCaptions]}))!.children.length).to.equal(0);
      expect(video(await showStory({attachments: [far, film]}))!.src).to.equal(film.url);
    });

    it('is not seen from where the page has a picture', async () => {
      const image = 'https://films.example/a.jpg';
      const attachments = [{url: 'https://films.example/a.mp4', mimeType: 'video/mp4'}];
      const card = await showStory({attachments, image: 'https://films.example/b.jpg'}, {image});
      expect(video(card) === null).to.equal(true);
    });

    it('is seen from the origin of the feed', async () => {
      const attachments = [{url: 'a.mp4', mime_type: 'video/mp4'}];
      feedsAnswer(answer(feed(item({attachments}))));
      const card = await show(
        html`<mtg-story-card src=${newAddress()}><a href="https://stories.example/an-example">A</a></mtg-story-card>`,
      );
      await ready(card);
      expect(video(card)!.src).to.equal('https://feeds.example/a.mp4');
    });

    it('is left out of a small card, of one that was withdrawn, and of a file that is no recording', async () => {
      const attachments = [sound, film];
      for (const card of [
        await showStory({attachments}, {layout: 'compact'}),
        await showStory({attachments, retracted: {}}),
        await showStory({attachments: [captions, file('/a.pdf', 'application/pdf')]}),
        await showStory({attachments: []}),
      ])
        expect(part(card, 'player') === null).to.equal(true);
    });

    it('does not open the story when it is played', async () => {
      const card = await showStory({attachments: [sound]});
      let opened = 0;
      card.addEventListener('mtg-story-open', () => opened++);
      audio(card)!.click();
      expect(opened).to.equal(0);
    });

    it('lies above the target area of the link, so that its controls can be reached', async () => {
      const card = await showStory({attachments: [sound]});
      const {left, right, top, bottom} = audio(card)!.getBoundingClientRect();
      const hit = (card.renderRoot as ShadowRoot).elementFromPoint((left + right) / 2, (top + bottom) / 2);
      expect(hit === audio(card)).to.equal(true);
    });
  });

  describe('a story in other languages', () => {
    const translations = [
      {language: 'cy', url: 'https://stories.example/cy', title: 'Enghraifft'},
      {language: 'ur', url: 'https://stories.example/ur', title: 'مثال'},
      {language: 'fr', url: 'https://stories.example/fr', title: 'Exemple'},
    ];

    it('leads to each, in its own words, language and direction', async () => {
      const card = await showStory({translations});
      const links = [...part(card, 'translations')!.querySelectorAll('a')];
      expect(links.map(({href, hreflang, lang, dir}) => [href, hreflang, lang, dir])).to.deep.equal([
        ['https://stories.example/cy', 'cy', 'cy', 'ltr'],
        ['https://stories.example/ur', 'ur', 'ur', 'rtl'],
        ['https://stories.example/fr', 'fr', 'fr', 'ltr'],
      ]);
      // Not every browser has the names of all languages; English ones would be read out as Welsh.
      expect(links[0]!.textContent).to.match(/^(Cymraeg: )?Enghraifft$/);
      expect(links[1]!.textContent).to.match(/^(اردو: )?مثال$/);
      expect(links[2]!.textContent).to.equal('français: Exemple');
      await expect(card).to.be.accessible();
    });

    it('opens the translation that is clicked, which is not the story', async () => {
      const card = await showStory({translations});
      let opened = 0;
      card.addEventListener('mtg-story-open', () => opened++);
      part(card, 'translations')!.querySelector('a')!.click();
      expect(opened).to.equal(0);
    });

    it('shows the title alone of a language that has no name', async () => {
      const card = await showStory({translations: [{language: 'qaa', url: 'https://stories.example/x', title: 'T'}]});
      expect(read(card, 'translations')).to.equal('T');
    });

    it('leads to none of a story that was withdrawn', async () => {
      const card = await showStory({translations, retracted: {}});
      expect(part(card, 'translations') === null).to.equal(true);
    });
  });

  describe('a story that was withdrawn', () => {
    for (const [retracted, expected] of [
      [{}, 'This was withdrawn.'],
      [{reason: 'A figure was wrong.'}, 'This was withdrawn. A figure was wrong.'],
      [{date: '2026-11-20'}, 'This was withdrawn on 20 November 2026.'],
    ] as const)
      it(`says “${expected}”`, async () => {
        const card = await showStory({retracted, summary: 'S.'});
        expect(read(card, 'notice')).to.equal(expected);
        expect(part(card, 'summary') === null).to.equal(true);
      });

    it('says so too where the feed says it badly', async () => {
      for (const retracted of [true, {date: 'soon'}, 'yes', [1]]) {
        feedsAnswer(answer(feed(item({_diverse_data: {retracted}}))));
        const card = await show(
          html`<mtg-story-card src=${newAddress()}><a href="https://stories.example/an-example">A</a></mtg-story-card>`,
        );
        await ready(card);
        expect(read(card, 'notice'), JSON.stringify(retracted)).to.equal('This was withdrawn.');
      }
    });
  });
});
