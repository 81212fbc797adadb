// What an element is as a guest: in any parent, under any framework, it keeps its size, its words and its manners.
import '@mind-the-gap/elements';
import {expect} from '@open-wc/testing';
import {Idiomorph} from 'idiomorph';
import {everyElement, folded, itInOneEngine, pictured, place, settled, show, words} from './page.ts';
import {declarations, storiesOf, type Story} from './stories.ts';

/** Parents whose own width comes from what is in them. */
const shrinkingParents: Readonly<Record<string, string>> = {
  'flex item': '<div style="display: flex"><div data-here></div></div>',
  'inline block': '<div style="display: inline-block" data-here></div>',
  float: '<div style="float: inline-start" data-here></div>',
  'grid track of its own size':
    '<div style="display: grid; grid-template-columns: auto 1fr"><div data-here></div></div>',
  'table cell': '<table><tbody><tr><td data-here></td></tr></tbody></table>',
  'absolute position': '<div style="position: absolute" data-here></div>',
  'centred column':
    '<div style="display: flex; flex-direction: column; align-items: center"><div data-here></div></div>',
};

/** Ways in which a page hides what is in it. */
const hidings: Readonly<Record<string, string>> = {
  'visibility: hidden': '<div style="visibility: hidden" data-here></div>',
  'closed details': '<details><summary>More</summary><div data-here></div></details>',
  'a closed tab': '<div hidden data-here></div>',
};

const within = async (html: string, node: HTMLElement): Promise<HTMLElement> => {
  place.innerHTML = html;
  place.querySelector('[data-here]')!.append(node);
  await settled(node);
  return node;
};

const boxes = (node: Element): DOMRect[] =>
  everyElement(node)
    .filter(
      (element) =>
        element.getClientRects().length &&
        !(element instanceof HTMLImageElement) &&
        !(element instanceof SVGElement) &&
        !element.closest('[data-mtg=honeypot]'),
    )
    .map((element) => element.getBoundingClientRect());

for (const {tagName} of declarations) {
  const stories = await storiesOf(tagName);
  describe(`<${tagName}>`, () => {
    stories.forEach((story, index) => describe(story.name, () => guest(story, index)));
  });
}

/** All of them for the first story of an element, and one, in turn, for each other: what is in a story does not change with its parent. */
function pairedWith(all: Readonly<Record<string, string>>, index: number): [name: string, html: string][] {
  const entries = Object.entries(all);
  return index ? [entries[index % entries.length]!] : entries;
}

function guest(story: Story, index: number): void {
  for (const [name, html] of pairedWith(shrinkingParents, index)) {
    it(`has a width of its own as, or in, a ${name}`, async () => {
      place.style.inlineSize = '500px';
      place.style.position = 'relative';
      const node = await within(html, story.render());
      const {width} = node.getBoundingClientRect();
      expect(width).to.be.within(180, 501);
    });
  }

  for (const [name, html] of pairedWith(hidings, index)) {
    it(`is hidden by ${name}`, async () => {
      const node = await within(html, story.render());
      const seen = everyElement(node).filter(
        (element) =>
          element !== node &&
          // WebKit calls an element that has this itself visible wherever it is; what is in it tells.
          getComputedStyle(element).contentVisibility !== 'auto' &&
          element.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true}),
      );
      expect(seen.map(({localName}) => localName)).to.deep.equal([]);
    });
  }

  it('takes no click where the page takes none, and none where it is inert', async () => {
    const node = await within('<div style="pointer-events: none" data-here></div>', story.render());
    node.scrollIntoView();
    const {left, top} = node.getBoundingClientRect();
    const hit = () => document.elementFromPoint(left + 30, top + 30);
    expect(hit() && node.contains(hit())).to.not.equal(true);
    place.firstElementChild!.removeAttribute('style');
    expect(node.contains(hit())).to.equal(true);
    place.firstElementChild!.setAttribute('inert', '');
    expect(hit() && node.contains(hit())).to.not.equal(true);
  });

  it('is mirrored where an ancestor runs from right to left', async () => {
    place.style.inlineSize = '700px';
    const ltr = await within('<div data-here></div>', story.render());
    await pictured(ltr);
    const {left, right} = ltr.getBoundingClientRect();
    const before = boxes(ltr);
    const rtl = await within('<div dir="rtl" data-here></div>', story.render());
    await pictured(rtl);
    const after = boxes(rtl);
    expect(after.length).to.equal(before.length);
    // Blocks are mirrored. Lines of text keep their own direction, and with it their place in the block.
    const blocks = before
      .map((box, index) => [box, after[index]!] as const)
      .filter(([box]) => box.width > (right - left) * 0.9);
    for (const [one, other] of blocks) expect(left + right - one.right).to.be.closeTo(other.left, 1.5);
  });

  it('is the same in the shadow tree of another library', async () => {
    const outside = folded(words(await show(story.render())));
    const host = document.createElement('div');
    place.replaceChildren(host);
    const node = story.render();
    host.attachShadow({mode: 'open'}).append(node);
    await settled(node);
    expect(folded(words(node))).to.equal(outside);
    const {width, height} = node.getBoundingClientRect();
    expect(width * height).to.be.greaterThan(0);
  });

  it('works in a form that goes round the whole page, and does not send it', async () => {
    let sent = 0;
    const form = document.createElement('form');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (event.target === form) sent++;
    });
    place.replaceChildren(form);
    const node = story.render();
    form.append(node);
    await settled(node);
    for (const button of node.querySelectorAll('button')) button.click();
    await settled(node);
    expect(sent).to.equal(0);
    expect(folded(words(node))).to.not.equal('');
  });

  itInOneEngine('is whole again after a framework has made it anew', async () => {
    const first = folded(words(await show(story.render())));
    for (let time = 0; time < 5; time++) await show(story.render());
    expect(folded(words(place.firstElementChild!))).to.equal(first);
  });

  it('is whole after a morph, with attributes that stayed and that changed', async () => {
    const element = await show(story.render());
    const first = folded(words(element));
    // What a server sends again is the page as it was written.
    const written = story.render();
    Idiomorph.morph(element, written.outerHTML);
    await settled(element);
    expect(folded(words(element))).to.equal(first);
    written.setAttribute('heading-level', '5');
    Idiomorph.morph(element, written.outerHTML);
    await settled(element);
    expect(folded(words(element))).to.equal(first);
  });

  it('leaves focus and scroll where they are', async () => {
    const input = document.createElement('input');
    place.replaceChildren(input);
    input.focus();
    const {scrollY} = window;
    const node = story.render();
    place.append(node);
    await settled(node);
    expect(document.activeElement).to.equal(input);
    expect(window.scrollY).to.equal(scrollY);
  });
}
