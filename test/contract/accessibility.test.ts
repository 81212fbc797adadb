// Every story can be used by everybody, as far as rules and the focus tell: docs/accessibility.md has what people hear and press.
import '@mind-the-gap/elements';
import {expect} from '@open-wc/testing';
import 'axe-core/axe.min.js';
import {everyElement, itInOneEngine, place, settled, show} from './page.ts';
import {declarations, storiesOf, type Story} from './stories.ts';

/** The tags that NHS.UK frontend is tested by, with the target size of WCAG 2.2, which axe leaves off by itself. */
const rules = {
  runOnly: ['best-practice', 'wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  rules: {
    'target-size': {enabled: true},
    'color-contrast-enhanced': {enabled: false},
    // An element is a part of a page, which has the regions.
    region: {enabled: false},
  },
};

declare global {
  interface Window {
    // What axe-core is in a browser.
    readonly axe: {
      run(
        element: Element,
        options: typeof rules,
      ): Promise<{
        readonly violations: readonly {readonly id: string; readonly nodes: readonly {readonly html: string}[]}[];
      }>;
    };
  }
}

const isTabStop = (node: Element): node is HTMLElement =>
  node.matches('a[href], button, input, select, summary, [tabindex="0"]') &&
  (node as HTMLElement).tabIndex >= 0 &&
  node.checkVisibility();

/** What shows that an element has the focus: its own outline or shadow, that of its target area, or that of its card. */
const ringOf = (node: Element): string => {
  const card = node.closest('mtg-story-card') ?? (node.getRootNode() as ShadowRoot).host;
  const styles = [
    getComputedStyle(node),
    getComputedStyle(node, '::after'),
    ...[...(card?.shadowRoot?.querySelectorAll('.card') ?? [])].map((frame) => getComputedStyle(frame)),
  ];
  return styles.map(({outlineStyle, outlineWidth, boxShadow}) => [outlineStyle, outlineWidth, boxShadow].join()).join();
};

for (const {tagName} of declarations) {
  const stories = await storiesOf(tagName);
  describe(`<${tagName}>`, () => {
    for (const story of stories) describe(story.name, () => accessible(story));
  });
}

function accessible(story: Story): void {
  itInOneEngine('is accessible by the rules of WCAG 2.2 AA', async () => {
    const element = await show(story.render());
    await story.play?.({canvasElement: place});
    await settled(element);
    const {violations} = await window.axe.run(element, rules);
    expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join()}`)).to.deep.equal([]);
  });

  it('shows the focus at every stop of the Tab key', async () => {
    const element = await show(story.render());
    await story.play?.({canvasElement: place});
    await settled(element);
    for (const stop of everyElement(element).filter(isTabStop)) {
      (document.activeElement as HTMLElement | null)?.blur();
      const before = ringOf(stop);
      stop.focus({focusVisible: true});
      expect(ringOf(stop), stop.outerHTML.slice(0, 120)).to.not.equal(before);
    }
  });
}
