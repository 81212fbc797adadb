// What every element promises, whatever it is, held against every story of it.
import '@mind-the-gap/elements';
import {expect} from '@open-wc/testing';
import 'axe-core/axe.min.js';
import type {LitElement} from 'lit';
import {everyElement, folded, place, settled, show, words} from './page.ts';
import {declarations, storiesOf, type Declaration, type Story} from './stories.ts';

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

const sideways = (node: Element): Element[] => {
  const {left, right} = node.getBoundingClientRect();
  return everyElement(node).filter((element) => {
    const box = element.getBoundingClientRect();
    // What is drawn for nobody (the trap of the form) is out of sight by a clip.
    return box.width > 1 && (box.left < left - 1 || box.right > right + 1) && !(element instanceof SVGElement);
  });
};

const stylesOf = (tagName: string): string =>
  (customElements.get(tagName) as typeof LitElement).elementStyles
    .map((style) => ('cssText' in style ? style.cssText : ''))
    .join('');

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

for (const declaration of declarations) {
  const {tagName} = declaration;
  const stories = await storiesOf(tagName);

  describe(`<${tagName}>`, () => {
    it('has stories', () => {
      expect(stories).not.to.be.empty;
    });

    for (const story of stories) describe(story.name, () => contract(story, declaration));

    it('is documented as it is: attributes and properties', () => {
      const constructor = customElements.get(tagName) as typeof LitElement;
      const properties = [...constructor.elementProperties].filter(([, {state}]) => !state);
      const documented = declaration.members.filter(({kind, static: own}) => kind === 'field' && !own);
      expect(documented.map(({name}) => name)).to.have.members(properties.map(([name]) => String(name)));
      // What a provider of sign-ups reads when it is named is no property: its name begins with the provider's.
      const attributes = (declaration.attributes ?? []).filter(({fieldName}) => fieldName);
      expect(attributes.map(({name}) => name)).to.have.members(constructor.observedAttributes);
    });

    it('is documented as it is: slots and parts', async function () {
      this.timeout(60_000);
      const slots = new Set<string>();
      const parts = new Set<string>();
      for (const story of stories) {
        const element = await show(story.render());
        await story.play?.({canvasElement: place});
        await settled(element);
        const inside = element.renderRoot.querySelectorAll<HTMLElement>('*');
        for (const node of inside) {
          if (node instanceof HTMLSlotElement) slots.add(node.name);
          node.part.forEach((part) => parts.add(part));
        }
      }
      expect((declaration.slots ?? []).map(({name}) => name)).to.have.members([...slots]);
      expect((declaration.cssParts ?? []).map(({name}) => name)).to.have.members([...parts]);
    });

    it('is documented as it is: events', async function () {
      this.timeout(60_000);
      const seen = new Set<string>();
      // Called on its target below.
      // eslint-disable-next-line @typescript-eslint/unbound-method
      const {dispatchEvent} = HTMLElement.prototype;
      HTMLElement.prototype.dispatchEvent = function (event: Event): boolean {
        if (event instanceof CustomEvent) seen.add(event.type);
        return dispatchEvent.call(this, event);
      };
      const stay = (event: Event) => event.preventDefault();
      addEventListener('click', stay);
      for (const story of stories) {
        const element = await show(story.render());
        await story.play?.({canvasElement: place});
        for (const node of everyElement(element)) if (node instanceof HTMLAnchorElement) node.click();
        await settled(element);
      }
      removeEventListener('click', stay);
      delete (HTMLElement.prototype as Partial<HTMLElement>).dispatchEvent;
      expect((declaration.events ?? []).map(({name}) => name)).to.have.members([...seen]);
    });

    it('is documented as it is: custom properties and states', () => {
      const css = stylesOf(tagName);
      const read = new Set([...css.matchAll(/var\((--mtg-[\w-]+)/g)].map(([, name]) => name!));
      const states = new Set([...css.matchAll(/:state\(([\w-]+)\)/g)].map(([, name]) => name!));
      expect((declaration.cssProperties ?? []).map(({name}) => name)).to.have.members([...read]);
      expect((declaration.cssStates ?? []).map(({name}) => name)).to.have.members([...states]);
    });

    it('has no private variable that nothing reads, and reads none that nothing sets', () => {
      const css = stylesOf(tagName);
      // Tokens, and the theme that every element has.
      const own = css.replace(/--_[\w-]+:var\(--mtg-[^;}]*[;}]|\.host\s*\{[^}]*\}/g, '');
      const set = new Set([...own.matchAll(/(--_[\w-]+)\s*:/g)].map(([, name]) => name));
      const everySet = new Set([...css.matchAll(/(--_[\w-]+)\s*:/g)].map(([, name]) => name));
      const read = new Set([...css.matchAll(/var\((--_[\w-]+)/g)].map(([, name]) => name));
      expect([...set].filter((name) => !read.has(name))).to.deep.equal([]);
      expect([...read].filter((name) => !everySet.has(name))).to.deep.equal([]);
    });
  });
}

function contract(story: Story, {attributes = []}: Declaration): void {
  it('shows something, without a script error', async () => {
    const element = await show(story.render());
    const {width, height} = element.getBoundingClientRect();
    expect(width * height).to.be.greaterThan(0);
  });

  it('is accessible by the rules of WCAG 2.2 AA', async function () {
    this.timeout(20_000);
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

  it('is the same whether it is written before or after it is in the page', async () => {
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

  it("keeps each of the page's words, once", async () => {
    const node = story.render();
    const sentences = [...node.querySelectorAll('h1, h2, h3, h4, p, label, a, button')]
      .map(({textContent}) => folded(textContent ?? ''))
      .filter(Boolean);
    const element = await show(node);
    if (story.name === 'Withdrawn') return;
    const shown = folded(words(element));
    for (const sentence of sentences) expect(shown.split(sentence).length - 1, sentence).to.equal(1);
  });

  for (const width of ['240px', '320px', '768px']) {
    it(`fits into ${width}, from left to right and from right to left`, async () => {
      place.style.inlineSize = width;
      for (const dir of ['ltr', 'rtl']) {
        document.documentElement.dir = dir;
        const element = await show(story.render());
        expect(
          sideways(element).map(({localName, className}) => `${dir} ${localName}.${String(className)}`),
        ).to.deep.equal([]);
      }
    });
  }

  it("fits with a reader's own text spacing", async () => {
    place.style.inlineSize = '320px';
    const element = await show(story.render());
    const spacing = new CSSStyleSheet();
    // https://www.w3.org/TR/WCAG22/#text-spacing
    spacing.replaceSync(
      '* {line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important}',
    );
    for (const {shadowRoot} of everyElement(element)) {
      if (shadowRoot) shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, spacing];
    }
    await settled(element);
    expect(sideways(element).map(({localName, className}) => `${localName}.${String(className)}`)).to.deep.equal([]);
  });

  it('leaves nothing behind when it has come and gone', async function () {
    this.timeout(20_000);
    const counted = countListeners();
    place.replaceChildren();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const sheets = document.adoptedStyleSheets.length;
    const before = counted.count();
    const node = story.render();
    for (let time = 0; time < 100; time++) {
      place.append(node);
      if (time % 25 === 0) await settled(node);
      node.remove();
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
    counted.stop();
    expect(counted.count()).to.equal(before);
    expect(document.adoptedStyleSheets.length).to.equal(sheets);
  });

  it("says what it has to say after a browser's translation, whatever changes then", async function () {
    this.timeout(20_000);
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
