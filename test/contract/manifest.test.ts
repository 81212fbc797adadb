// The manifest is true: what `custom-elements.json` says of an element is what the element has, seen in every story of it.
import '@mind-the-gap/elements';
import {expect} from '@open-wc/testing';
import type {LitElement} from 'lit';
import {everyElement, itInOneEngine, place, settled, show} from './page.ts';
import {declarations, storiesOf} from './stories.ts';

const stylesOf = (tagName: string): string =>
  (customElements.get(tagName) as typeof LitElement).elementStyles
    .map((style) => ('cssText' in style ? style.cssText : ''))
    .join('');

for (const declaration of declarations) {
  const {tagName} = declaration;
  const stories = await storiesOf(tagName);

  describe(`<${tagName}>`, () => {
    itInOneEngine('has stories', () => {
      expect(stories).not.to.be.empty;
    });

    itInOneEngine('is documented as it is: attributes and properties', () => {
      const constructor = customElements.get(tagName) as typeof LitElement;
      const properties = [...constructor.elementProperties].filter(([, {state}]) => !state);
      const documented = declaration.members.filter(({kind, static: own}) => kind === 'field' && !own);
      expect(documented.map(({name}) => name)).to.have.members(properties.map(([name]) => String(name)));
      // What a provider of sign-ups reads when it is named is no property: its name begins with the provider's.
      const attributes = (declaration.attributes ?? []).filter(({fieldName}) => fieldName);
      expect(attributes.map(({name}) => name)).to.have.members(constructor.observedAttributes);
    });

    itInOneEngine('is documented as it is: slots and parts', async () => {
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

    itInOneEngine('is documented as it is: events', async () => {
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

    itInOneEngine('is documented as it is: custom properties and states', () => {
      const css = stylesOf(tagName);
      const read = new Set([...css.matchAll(/var\((--mtg-[\w-]+)/g)].map(([, name]) => name!));
      const states = new Set([...css.matchAll(/:state\(([\w-]+)\)/g)].map(([, name]) => name!));
      expect((declaration.cssProperties ?? []).map(({name}) => name)).to.have.members([...read]);
      expect((declaration.cssStates ?? []).map(({name}) => name)).to.have.members([...states]);
    });

    itInOneEngine('has no private variable that nothing reads, and reads none that nothing sets', () => {
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
