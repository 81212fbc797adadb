// What every element promises, whatever it is, held against every story of it.
import '@mind-the-gap/elements';
import {expect, nextFrame} from '@open-wc/testing';
import {everyElement, folded, itInOneEngine, place, settled, show, words} from './page.ts';
import {declarations, storiesOf, type Declaration, type Story} from './stories.ts';

/** What is scrolled sideways, as a table may be, is within its box. */
const isScrolled = ({parentElement}: Element): boolean =>
  Boolean(parentElement) && (getComputedStyle(parentElement!).overflowX === 'auto' || isScrolled(parentElement!));

/** What reaches out of an element to either side. */
const sideways = (node: Element): Element[] => {
  const {left, right} = node.getBoundingClientRect();
  return everyElement(node).filter((element) => {
    const box = element.getBoundingClientRect();
    const reachesOut = box.left < left - 1 || box.right > right + 1;
    // What is drawn for nobody (the trap of the form) is out of sight by a clip.
    return reachesOut && box.width > 1 && !(element instanceof SVGElement) && !isScrolled(element);
  });
};

for (const declaration of declarations) {
  const {tagName} = declaration;
  const stories = await storiesOf(tagName);
  describe(`<${tagName}>`, () => {
    for (const story of stories) describe(story.name, () => contract(story, declaration));
  });
}

function contract(story: Story, {attributes = []}: Declaration): void {
  it('shows something, without a script error', async () => {
    const element = await show(story.render());
    const {width, height} = element.getBoundingClientRect();
    expect(width * height).to.be.greaterThan(0);
  });

  itInOneEngine('is the same whether it is written before or after it is in the page', async () => {
    const element = await show(story.render());
    const first = folded(words(element));
    const later = story.render();
    const {childNodes} = later;
    const children = [...childNodes];
    later.replaceChildren();
    await show(later);
    later.append(...children);
    await settled(later);
    expect(folded(words(later))).to.equal(first);
  });

  it('is not there when it is hidden', async () => {
    const node = story.render();
    node.hidden = true;
    const element = await show(node);
    expect(element.getBoundingClientRect().height).to.equal(0);
  });

  itInOneEngine("keeps each of the page's words, once", async () => {
    const node = story.render();
    const sentences = [...node.querySelectorAll('h1, h2, h3, h4, p, label, a, button')]
      .map(({textContent}) => folded(textContent ?? ''))
      .filter(Boolean);
    const element = await show(node);
    if (story.name === 'Withdrawn') return;
    const shown = folded(words(element));
    for (const sentence of sentences) expect(shown.split(sentence).length - 1, sentence).to.equal(1);
  });

  it("fits into 240, 320 and 768 px in either direction, and with a reader's own text spacing", async () => {
    const element = await show(story.render());
    // What is passed over keeps the layout of an earlier width in Firefox.
    for (const {localName, style} of everyElement(element) as HTMLElement[])
      if (localName === 'mtg-story-card') style.setProperty('content-visibility', 'visible', 'important');
    const expectToFit = async (width: string, how: string) => {
      place.style.inlineSize = width;
      // Observers of size are told with a frame.
      await nextFrame();
      await settled(element);
      const names = sideways(element).map(({localName, className}) => `${localName}.${String(className)}`);
      expect(names, `${width}, ${how}`).to.deep.equal([]);
    };
    for (const dir of ['ltr', 'rtl']) {
      document.documentElement.dir = dir;
      for (const width of ['240px', '320px', '768px']) await expectToFit(width, dir);
    }
    const spacing = new CSSStyleSheet();
    // https://www.w3.org/TR/WCAG22/#text-spacing
    spacing.replaceSync(
      '* {line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important}',
    );
    for (const {shadowRoot} of everyElement(element)) {
      if (shadowRoot) shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, spacing];
    }
    document.documentElement.dir = 'ltr';
    await expectToFit('320px', 'spaced');
  });

  it('leaves nothing behind when it has come and gone', async () => {
    const counted = countListeners();
    place.replaceChildren();
    await settled(place);
    const sheets = document.adoptedStyleSheets.length;
    const before = counted.count();
    const node = story.render();
    for (let time = 0; time < 100; time++) {
      place.append(node);
      if (time % 25 === 0) await settled(node);
      node.remove();
    }
    await settled(place);
    counted.stop();
    expect(counted.count()).to.equal(before);
    expect(document.adoptedStyleSheets.length).to.equal(sheets);
  });

  itInOneEngine("says what it has to say after a browser's translation, whatever changes then", async () => {
    const change = (element: HTMLElement, name: string) =>
      element.setAttribute(name, /level|duration/.test(name) ? '4' : /published/.test(name) ? '2026-03-12' : 'video');
    for (const {name} of attributes.filter((attribute) => attribute.name !== 'src')) {
      const plain = await show(story.render());
      change(plain, name);
      await settled(plain);
      const expected = folded(words(plain));
      const translated = await show(story.render());
      // A browser's translation puts each text into an element of its own.
      const texts = everyElement(translated)
        .flatMap((node) => [...(node.shadowRoot?.querySelectorAll('*') ?? []), node])
        .flatMap((node) => [...node.childNodes])
        .filter((node): node is Text => node instanceof Text && Boolean(node.data.trim()));
      for (const text of texts) {
        const font = document.createElement('font');
        text.replaceWith(font);
        font.append(text);
      }
      change(translated, name);
      await settled(translated);
      expect(folded(words(translated)), name).to.equal(expected);
    }
  });
}

/** Counts the listeners on window and document that are added and not removed. */
function countListeners(): {count(): number; stop(): void} {
  const live = new Set<string>();
  const ids = new WeakMap<object, number>();
  let next = 0;
  const id = (listener: object): number => {
    if (!ids.has(listener)) ids.set(listener, next++);
    return ids.get(listener)!;
  };
  // Called on their targets below.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const {addEventListener, removeEventListener} = EventTarget.prototype;
  const key = (target: EventTarget, type: string, listener: unknown) =>
    `${target === document ? 'document' : 'window'} ${type} ${id(listener as object)}`;
  const global = (target: EventTarget) => target === document || target === window || target === undefined;
  EventTarget.prototype.addEventListener = function (this: EventTarget, type, listener, options) {
    if (listener && global(this)) live.add(key(this, type, listener));
    return addEventListener.call(this, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget, type, listener, options) {
    if (listener && global(this)) live.delete(key(this, type, listener));
    return removeEventListener.call(this, type, listener, options);
  };
  return {
    count: () => live.size,
    stop: () => Object.assign(EventTarget.prototype, {addEventListener, removeEventListener}),
  };
}
