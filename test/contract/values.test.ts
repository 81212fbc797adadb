// Every property of every element, given what frameworks and hurried people give: nothing throws, the page's words stay, and a value
// of a wrong type is told once.
import '@mind-the-gap/elements';
import {expect} from '@open-wc/testing';
import type {LitElement, PropertyDeclaration} from 'lit';
import {listen} from './listen.ts';
import {folded, itInOneEngine, place, settled, words} from './page.ts';
import {declarations} from './stories.ts';

const cyclic: Record<string, unknown> = {};
cyclic['self'] = cyclic;

/** What a property may be given, by what it is called in the test's name. */
const values: Readonly<Record<string, unknown>> = {
  undefined: undefined,
  null: null,
  false: false,
  true: true,
  'the text “false”': 'false',
  'an empty text': '',
  'white space': ' \n ',
  'a long text': 'x'.repeat(10_000),
  zero: 0,
  NaN: NaN,
  'a number': 7,
  'an empty list': [],
  'a list of texts': ['fill', 'bridge'],
  'a list of nulls': [null, undefined],
  'an empty object': {},
  'an object with nulls': {id: null, title: null, people: null, streams: [null], attachments: {}, url: 1},
  'a cyclic object': cyclic,
  'an object that throws when it is text': {
    toString: () => {
      throw new Error('no text');
    },
  },
  'a function': () => 1,
  'a symbol': Symbol('s'),
  'a date': new Date(0),
};

const propertiesOf = (tagName: string): string[] => {
  const {elementProperties} = customElements.get(tagName) as unknown as {
    elementProperties: Map<string, PropertyDeclaration>;
  };
  return [...elementProperties].filter(([, {state}]) => !state).map(([name]) => name);
};

describe('what listens to the console and the page', () => {
  itInOneEngine('hears a rejection that nobody handles', async () => {
    const {uncaught} = await listen(() => {
      void Promise.reject(new Error('rejected'));
      return Promise.resolve();
    });
    expect(uncaught).to.deep.equal(['Error: rejected']);
  });
});

for (const {tagName} of declarations)
  describe(`<${tagName}>`, () => {
    for (const [what, value] of Object.entries(values))
      itInOneEngine(`takes ${what} for each of its properties`, async () => {
        for (const property of propertiesOf(tagName)) {
          const element = document.createElement(tagName) as LitElement & Record<string, unknown>;
          element.innerHTML = '<p>The page’s own words.</p><a href="/story">A link</a>';
          const {warnings, uncaught} = await listen(async () => {
            element[property] = value;
            place.replaceChildren(element);
            await settled(element);
            // And once more, of an element that has been rendered.
            element[property] = undefined;
            await settled(element);
            element[property] = value;
            await settled(element);
          });
          expect(uncaught, property).to.deep.equal([]);
          expect(warnings.filter((warning) => /since it failed/.test(warning)).join('\n'), property).to.equal('');
          // A list shows the stories of its feed in place of the page's words.
          const shown = tagName === 'mtg-story-list' ? /stor|own words/ : /The page’s own words\./;
          expect(folded(words(element)), property).to.match(shown);
        }
      });
  });
