// What a partner's own unit tests do, in a DOM without a browser: every element is imported and rendered.
import '@mind-the-gap/elements';
import {elementTable, tagOf} from '../../dist/elements.js';

const inside = {
  'mtg-story-card': '<h3><a href="https://stories.example/1">A story</a></h3>',
  'mtg-story-list': '<mtg-story-card><h3><a href="https://stories.example/1">A story</a></h3></mtg-story-card>',
  'mtg-explore': '<ul><li><a href="https://stories.example/1">Elsewhere</a></li></ul>',
};

const problems = [];
const {warn} = console;
console.warn = (...words) => {
  problems.push(words.join(' '));
  warn(...words);
};

for (const tag of elementTable.map(({name}) => tagOf(name)))
  test(`renders <${tag}>`, async () => {
    const element = document.createElement(tag);
    element.setAttribute('action', 'https://list.example/');
    element.innerHTML = inside[tag] ?? '';
    document.body.append(element);
    await element.updateComplete;
    expect(element.shadowRoot.childElementCount).toBeGreaterThan(0);
    if (tag === 'mtg-signup-form') {
      element.dispatchEvent(new Event('pointerover'));
      await element.updateComplete;
      expect(element.querySelectorAll('input').length).toBe(3);
    }
    element.remove();
    expect(problems.filter((problem) => problem.includes('since it failed'))).toEqual([]);
  });
