// What every element bears: whatever a page, a feed or a chain of both says to it, nothing breaks and no script runs.
import {parseFeed, type MtgSignupForm, type MtgStoryCard} from '@mind-the-gap/elements';
import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {LitElement} from 'lit';
import {everyElement, folded, isThorough, itInOneEngine, settled, show, words} from './page.ts';
import {fixedSeed} from '../support/seed.ts';
import {declarations, type Declaration} from './stories.ts';

/** A text and how often it is repeated: a megabyte can be read in a report. */
type Long = readonly [text: string, times: number];

const hit = '__hit';
const call = `window.${hit}?.()`;

const payloads = [
  '',
  ' ',
  '0',
  '-1',
  '1e999',
  'NaN',
  '4',
  'true',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  'toString',
  `<script>${call}</script>`,
  `<img src=x onerror="${call}">`,
  `"><svg onload="${call}">`,
  `' onfocus='${call}' autofocus='`,
  `</span></style></title><img src=x onerror=${call}>`,
  `\${${call}}{{${call}}}`,
  '<!--?lit$123456789$-->',
  '?lit$',
  `javascript:${call}`,
  ` \tJaVaScRiPt:${call}`,
  `java\nscript:${call}`,
  `\u0001javascript:${call}//https://x.invalid`,
  `vbscript:${call}`,
  `data:text/html,<script>parent.${hit}?.()</script>`,
  `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="parent.${hit}?.()"/>`,
  'blob:https://x.invalid/1',
  'file:///etc/passwd',
  'https://',
  'https://[',
  'https://x.invalid:99999',
  'https://user:pass@x.invalid/\u202egnp.exe',
  'https://x.invalid/a?b#c',
  'http://x.invalid/',
  '//x.invalid',
  '/nothing',
  '#',
  '?',
  '\u202e\u2066\u202aright to left',
  '\u0000\u0007\u001b[31m',
  '\ud800',
  'Zalgo\u0301\u0302\u0303\u0304\u0305',
  '👩🏽‍🔬',
  '2026-03-12',
  '2026-13-45',
  '+275760-09-13',
  // Values that mean something, so that the code behind them is reached.
  'json',
  'form',
  'podcast',
  'video',
  'compact',
  'row',
  'list',
  'fill close',
  'bridge',
  'dark',
];

const text = fc.oneof(
  {weight: 6, arbitrary: fc.constantFrom(...payloads)},
  fc.string({unit: 'binary', maxLength: 20}),
  fc.webUrl(),
  fc.tuple(fc.constantFrom(...payloads), fc.constantFrom(...payloads)).map((parts) => parts.join('')),
);

const megabyte = fc
  .tuple(
    fc.constantFrom('x', ' ', 'word ', '<b>', '\u202e', '/', 'https://x.invalid '),
    fc.constantFrom(2 ** 16, 2 ** 20),
  )
  .map(([one, size]): Long => [one, Math.ceil(size / one.length)]);

const once = text.map((one): Long => [one, 1]);
const hostile: fc.Arbitrary<Long> = fc.oneof({weight: 60, arbitrary: once}, {weight: 1, arbitrary: megabyte});
const written = ([one, times]: Long): string => one.repeat(times);

const address = fc.oneof(text, fc.webUrl(), fc.constantFrom('/a', 'https://x.invalid/a'));
const language = fc.oneof(text, fc.constantFrom('cy', 'ar', 'ur-Latn', 'en-x-a', 'i-klingon', 'zh-cmn', 'und', 'qaa'));
const date = fc.oneof(text, fc.constantFrom('2026-03-12', '0000-01-01', '9999-12-31T23:59:59Z'));
const amount = fc.oneof(text, fc.double(), fc.integer({min: 1, max: 99_999}));
const person = fc.record(
  {name: text, _diverse_data: fc.record({organisation: text, role: text}, {requiredKeys: []})},
  {requiredKeys: ['name']},
);

/** An item as a feed may have it. With a good id, address and title it always comes through. */
const item = fc.record(
  {
    id: fc.constant('a'),
    url: fc.oneof({weight: 3, arbitrary: fc.constant('https://x.invalid/a')}, address),
    title: fc.oneof({weight: 3, arbitrary: text.map((one) => `T ${one}`)}, text),
    external_url: fc.constant('https://x.invalid/b'),
    summary: text,
    content_text: text,
    image: address,
    date_published: date,
    language,
    authors: fc.array(person, {maxLength: 5}),
    attachments: fc.array(fc.record({url: address, mime_type: text, duration_in_seconds: amount}), {maxLength: 2}),
    _diverse_data: fc.record(
      {
        kind: fc.oneof(fc.constantFrom('story', 'article', 'podcast', 'video'), text),
        voice: text,
        streams: fc.array(text, {maxLength: 3}),
        image_alt: text,
        reading_minutes: amount,
        duration_minutes: amount,
        has_transcript: fc.boolean(),
        transcript_url: address,
        has_captions: fc.boolean(),
        review: fc.record({last: date, next: date}),
        translations: fc.array(fc.record({language, url: address, title: text}), {maxLength: 2}),
        retracted: fc.oneof({weight: 4, arbitrary: fc.constant(null)}, fc.record({date, reason: text})),
      },
      {requiredKeys: []},
    ),
  },
  {requiredKeys: ['id', 'url', 'title', 'external_url']},
);

const feedOf = (...items: readonly unknown[]) => ({version: 'https://jsonfeed.org/version/1.1', title: 'T', items});

/** Every address that an element may open, load or send to. */
const addressed = ['href', 'src', 'action', 'formaction', 'srcset', 'poster', 'data', 'xlink:href'];
const web = /^https?:$/;

const protocolOf = (value: string): string => {
  try {
    return new URL(value, document.baseURI).protocol;
  } catch {
    return `none in ${value.slice(0, 80)}`;
  }
};

/** What is wrong with a tree, in words. */
const faultsOf = (root: Element): string[] =>
  everyElement(root).flatMap((node) => {
    const faults: string[] = [];
    // The element itself carries what the page wrote on it; nothing of that is followed.
    if (node === root) return faults;
    if (/^(script|iframe|object|embed|base|meta|link)$/.test(node.localName)) faults.push(`<${node.localName}>`);
    for (const {name, value} of node.attributes) {
      if (/^(on|srcdoc)/.test(name)) faults.push(`${node.localName}[${name}]`);
      // A file that is saved, and never opened as a page.
      const isFile = node.hasAttribute('download') && value.startsWith('data:text/csv;');
      if (addressed.includes(name) && !web.test(protocolOf(value)) && !isFile)
        faults.push(`${node.localName}[${name}=${JSON.stringify(value.slice(0, 80))}]`);
    }
    return faults;
  });

if (!isThorough) fc.configureGlobal({seed: fixedSeed});

describe('whatever it is told', () => {
  const realFetch = window.fetch.bind(window);
  const {warn} = console;
  const errors: string[] = [];
  const asked: string[] = [];
  let hits = 0;
  /** What the network answers. */
  let answer: unknown;

  const handleError = ({message}: ErrorEvent) => void errors.push(message);
  const handleRejection = ({reason}: PromiseRejectionEvent) => void errors.push(String(reason));
  // Nothing is to leave this page, and the page is not to leave.
  const handleLeaving = (event: Event) => event.preventDefault();

  before(() => {
    console.warn = () => {};
    Object.assign(window, {[hit]: () => void hits++});
    window.fetch = async (input, init) => {
      const request = new Request(input, init);
      asked.push(request.url);
      request.signal.throwIfAborted();
      // What fetch itself would refuse comes to nothing, as it does there.
      return Promise.resolve(new Response(JSON.stringify(answer), {headers: {'content-type': 'application/json'}}));
    };
    addEventListener('error', handleError);
    addEventListener('unhandledrejection', handleRejection);
    addEventListener('submit', handleLeaving);
  });

  after(() => {
    console.warn = warn;
    Reflect.deleteProperty(window, hit);
    window.fetch = realFetch;
    removeEventListener('error', handleError);
    removeEventListener('unhandledrejection', handleRejection);
    removeEventListener('submit', handleLeaving);
  });

  beforeEach(() => {
    errors.length = asked.length = hits = 0;
    answer = feedOf();
  });

  /** Holds one element, now as it was told to be, against what it has promised. */
  const holds = async (element: LitElement): Promise<void> => {
    await settled(element);
    expect(errors.splice(0)).to.deep.equal([]);
    expect(hits).to.equal(0);
    expect(faultsOf(element)).to.deep.equal([]);
    expect(asked.splice(0).filter((url) => !web.test(protocolOf(url)))).to.deep.equal([]);
    const {width, height} = element.getBoundingClientRect();
    // What has nothing to say takes no room.
    if (folded(words(element))) expect(width * height).to.be.greaterThan(0);
  };

  /** Tries values one after the other. A fault is shrunk while there is time. */
  const always = async <T>(numRuns: number, value: fc.Arbitrary<T>, told: (value: T) => Promise<void>) => {
    let cases = 0;
    const counted = (value: T) => {
      cases++;
      return told(value);
    };
    await fc.assert(fc.asyncProperty(value, counted), {
      numRuns,
      interruptAfterTimeLimit: 150_000,
      includeErrorInReport: true,
    });
    expect(cases, 'cases').to.be.least(numRuns);
  };

  const say = (element: Element, attributes: Readonly<Record<string, Long | undefined>>) => {
    for (const [name, value] of Object.entries(attributes)) {
      if (value) element.setAttribute(name, written(value));
      else element.removeAttribute(name);
    }
  };

  /** How an element is without faults, where without it its attributes would come to nothing. */
  const usual: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'mtg-story-card': {heading: 'A story', href: 'https://x.invalid/a'},
    'mtg-stream': {stream: 'fill'},
    'mtg-signup-form': {action: 'https://x.invalid/'},
  };

  const together = ({tagName, attributes = []}: Declaration) => {
    const names = attributes.map(({name}) => name);
    const each = Math.ceil(300 / names.length);

    describe(`<${tagName}> goes on`, () => {
      for (const name of names)
        itInOneEngine(`with any ${name}`, async () => {
          const element = await show(document.createElement(tagName));
          for (const [key, value] of Object.entries(usual[tagName] ?? {})) element.setAttribute(key, value);
          await always(each, hostile, (value) => {
            say(element, {[name]: value});
            return holds(element);
          });
        });

      itInOneEngine('with anything in all of its attributes, and then with something else', async () => {
        const fresh = () => show(document.createElement(tagName));
        let element = await fresh();
        const values = fc.record(Object.fromEntries(names.map((name) => [name, fc.option(once, {nil: undefined})])));
        await always(100, fc.tuple(values, values), async (both) => {
          try {
            for (const value of both) {
              say(element, value);
              await holds(element);
            }
          } catch (error) {
            // What has gone wrong once says nothing of the next values.
            element = await fresh();
            errors.length = 0;
            throw error;
          }
        });
      });
    });
  };
  declarations.forEach(together);

  describe('<mtg-story-card> goes on', () => {
    itInOneEngine('with any story', async () => {
      const card = (await show(document.createElement('mtg-story-card'))) as MtgStoryCard;
      let linked = 0;
      let pictures = 0;
      await always(250, fc.tuple(item, fc.option(once, {nil: undefined})), ([one, layout]) => {
        const {feed} = parseFeed(feedOf(one), document.baseURI);
        card.pictureOrigins = feed.stories[0]?.image ?? '';
        card.story = feed.stories[0];
        say(card, {layout});
        return holds(card).then(() => {
          linked += card.renderRoot.querySelectorAll('a[href]').length;
          pictures += card.renderRoot.querySelectorAll('img').length;
        });
      });
      expect(linked).to.be.greaterThan(50);
      expect(pictures).to.be.greaterThan(0);
    });

    itInOneEngine('with any feed', async () => {
      const card = (await show(document.createElement('mtg-story-card'))) as MtgStoryCard;
      const any = fc.oneof(
        {weight: 6, arbitrary: fc.array(item, {minLength: 1, maxLength: 3}).map((items) => feedOf(...items))},
        {weight: 1, arbitrary: fc.jsonValue()},
        {weight: 1, arbitrary: fc.jsonValue().map((items) => feedOf(items))},
      );
      let address = 0;
      let shown = 0;
      await always(200, fc.tuple(any, once), ([feed, origins]) => {
        answer = feed;
        // A page asks each address once.
        card.src = `/feed-${++address}.json`;
        card.storyId = 'a';
        card.pictureOrigins = written(origins);
        return holds(card).then(() => {
          shown += card.renderRoot.querySelectorAll('a[href]').length;
        });
      });
      expect(shown).to.be.greaterThan(50);
    });
  });

  describe('<mtg-signup-form> goes on', () => {
    itInOneEngine('when it is sent, with anything in all of its attributes and in the answer', async () => {
      // It has been there for longer than a person takes to fill it in.
      performance.now = () => 0;
      const shown = document.createElement('mtg-signup-form');
      Reflect.deleteProperty(performance, 'now');
      const form = (await show(shown)) as MtgSignupForm;
      // A native post would leave this page.
      form.addEventListener('mtg-signup-submit', (event) => form.provider !== 'json' && event.preventDefault());
      const {attributes = []} = declarations.find(({tagName}) => tagName === 'mtg-signup-form')!;
      const names = attributes.map(({name}) => name).filter((name) => name !== 'provider');
      const values = fc.record(Object.fromEntries(names.map((name) => [name, fc.option(once, {nil: undefined})])));
      const provider = fc.constantFrom<Long>(['json', 1], ['form', 1], ['', 1]);
      let fallbacks = 0;
      await always(150, fc.tuple(values, provider, fc.jsonValue(), text), async ([value, how, body, email]) => {
        answer = body;
        say(form, {...value, provider: how});
        await settled(form);
        const field = form.querySelector<HTMLInputElement>('[type=email]')!;
        field.value = email.includes('<') ? email : 'a@x.invalid';
        form.querySelector<HTMLInputElement>('[type=checkbox]')!.checked = true;
        form.querySelector('button')!.click();
        await holds(form);
        fallbacks += form.querySelectorAll('[data-mtg=message] > a[href]').length;
      });
      expect(fallbacks).to.be.greaterThan(0);
    });
  });
});
