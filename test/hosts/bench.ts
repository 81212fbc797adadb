// Runs in the page of a host: shows every story, each in a place of one width, and measures what is ours.
import '../support/requests.ts';
import '@mind-the-gap/elements';
import {ourElements, whole} from './whole.ts';

interface Shown {
  readonly default: {readonly title: string};
}

/** What a story says of itself. */
interface Told {
  readonly args: object;
  readonly play?: (context: object) => Promise<void>;
}

/** What a host must not change. Direction is the host's to say. */
const textStyles = [
  'color',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'letter-spacing',
  'line-height',
  'text-decoration-line',
  'text-indent',
  'text-transform',
  'white-space',
  'word-spacing',
] as const;

/** A box relative to the element's own wrapper, and the text styles in it. */
export interface Measured {
  readonly name: string;
  readonly box: readonly number[];
  readonly text: Readonly<Record<string, string>>;
}

/** By story, what is ours in it. */
export type Measurement = Readonly<Record<string, readonly Measured[]>>;

const files = document.documentElement.dataset['files']!.split(' ');

/** Elements that style what is nested in their slots too, in the page's tree. */
const nesting = document.documentElement.dataset['nesting']!.split(' ');

/** Our nodes: all of the shadow tree, what is ours to style in the page's tree, and a card's link there. */
const ours = (host: Element): Element[] =>
  [...host.shadowRoot!.querySelectorAll('*')].flatMap((node) =>
    node instanceof HTMLStyleElement || node.closest('svg')?.contains(node.parentElement)
      ? []
      : node instanceof HTMLSlotElement
        ? node
            .assignedElements()
            .flatMap((assigned) =>
              nesting.includes(host.localName) ? [assigned, ...assigned.querySelectorAll('*')] : [assigned],
            )
        : node.shadowRoot
          ? [node, ...ours(node)]
          : [node],
  );

const measure = (host: Element): Measured[] => {
  const {left, top} = host.shadowRoot!.querySelector('.wrapper')!.getBoundingClientRect();
  return (
    ours(host)
      .filter((node) => !node.closest('[data-mtg=honeypot]') && !(node instanceof HTMLSlotElement))
      // What is not shown has no box.
      .filter((node) => node.getClientRects().length > 0)
      .map((node) => {
        const box = node.getBoundingClientRect();
        const style = getComputedStyle(node);
        return {
          name: `${node.localName}.${node.getAttribute('class') ?? node.getAttribute('data-mtg') ?? ''}`,
          box: [box.left - left, box.top - top, box.width, box.height].map((length) => Math.round(length * 10) / 10),
          text: Object.fromEntries(textStyles.map((name) => [name, style.getPropertyValue(name)])),
        };
      })
  );
};

const pictures = (place: ParentNode): HTMLImageElement[] =>
  ourElements(place).flatMap((element) => [...(element.shadowRoot?.querySelectorAll('img') ?? [])]);

// The form waits out the time in which nobody fills it in: the clock is put on.
const now = performance.now.bind(performance);
let ahead = 0;
performance.now = () => now() + ahead;

const measurement: Record<string, readonly Measured[]> = {};
for (const file of files) {
  const {default: meta, ...told} = (await import(`/stories/${file}.stories.ts`)) as Shown;
  for (const [story, {args, play}] of Object.entries<Told>(told)) {
    const id = `${meta.title}--${story}`;
    const place = document.getElementById(id);
    if (!place) continue;
    const element = place.firstElementChild!;
    // What HTML cannot say.
    Object.assign(element, Object.fromEntries(Object.entries(args).filter(([, value]) => typeof value === 'object')));
    ahead += 10_000;
    await play?.({canvasElement: place});
    // A reader comes to it: what waits for that is done.
    element.dispatchEvent(new PointerEvent('pointerover', {bubbles: true}));
    await whole(place);
    // A card in a list is out of reach of the page's styles; out of sight it has a remembered size, and no boxes.
    for (const {style} of ourElements(place)) style.setProperty('content-visibility', 'visible', 'important');
    await new Promise(requestAnimationFrame);
    // A picture that cannot be loaded gives way to a drawing.
    place.scrollIntoView();
    while (pictures(place).some(({complete, naturalWidth}) => !complete || !naturalWidth))
      await new Promise((resolve) => setTimeout(resolve, 10));
    await whole(place);
    (document.activeElement as HTMLElement | null)?.blur();
    // A link that the page nests in a slotted node is the page's own, and so is its size.
    const links = element.querySelectorAll<HTMLElement>('[slot=more] a, [slot=source] a');
    for (const {style} of links) style.setProperty('display', 'none', 'important');
    measurement[id] = measure(element);
    for (const {style} of links) style.removeProperty('display');
  }
}
document.documentElement.dataset['measurement'] = JSON.stringify(measurement);
