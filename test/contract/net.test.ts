// The net under every element: whatever throws in its life-cycle, the page's own words show, with one warning.
import '@mind-the-gap/elements';
import {expect} from '@open-wc/testing';
import type {LitElement} from 'lit';
import {listen} from './listen.ts';
import {folded, place, settled, words} from './page.ts';
import {declarations} from './stories.ts';

const methods = ['willUpdate', 'render', 'updated'];

const failWith = (element: Element, method: string, message: string): void => {
  Object.defineProperty(element, method, {
    value: () => {
      throw new Error(message);
    },
  });
};

const authored = (tagName: string): LitElement => {
  const element = document.createElement(tagName) as LitElement;
  element.innerHTML = '<p>The page’s own words.</p><p slot="source">And its source.</p>';
  return element;
};

/** A form has nodes of ours between. */
const expectAuthored = (element: Element): void => {
  for (const authoredWords of ['The page’s own words.', 'And its source.'])
    expect(folded(words(element))).to.contain(authoredWords);
};

for (const {tagName} of declarations)
  describe(`<${tagName}>`, () => {
    for (const method of methods) {
      it(`shows the page's words where its first ${method} throws, and goes on`, async () => {
        const element = authored(tagName);
        failWith(element, method, `broken ${tagName} ${method}`);
        const {warnings, uncaught} = await listen(async () => {
          place.replaceChildren(element);
          await settled(element);
        });
        expect(uncaught).to.deep.equal([]);
        const ours = warnings.filter((warning) => warning.includes(`broken ${tagName} ${method}`));
        expect(ours.length).to.equal(1);
        expect(ours[0]).to.contain(`<${tagName}>`);
        expectAuthored(element);
      });

      it(`shows the page's words where a later ${method} throws`, async () => {
        const element = authored(tagName);
        const {uncaught} = await listen(async () => {
          place.replaceChildren(element);
          await settled(element);
          failWith(element, method, `later broken ${tagName} ${method}`);
          element.requestUpdate();
          await settled(element);
        });
        expect(uncaught).to.deep.equal([]);
        expectAuthored(element);
      });
    }
  });
