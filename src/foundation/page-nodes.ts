// Nodes of ours in the page's own tree: made once, put back when the page has taken them out, and written only when our own
// words change; and attributes of ours on the page's own nodes. Knows the DOM; not what the nodes are for.
import {getAttribute, insert, removeAttribute, setAttribute, type Place} from './native.js';

/** What we last wrote on each node: compared with that, never with what stands there, which a translator may have changed. */
const written = new WeakMap<Element, Map<string, unknown>>();

/** Writes those properties of a node that are not what we last wrote. */
export const write = <T extends Element>(node: T, values: Partial<T>): T => {
  const last = written.get(node) ?? new Map<string, unknown>();
  written.set(node, last);
  for (const [name, value] of Object.entries(values)) {
    if (last.has(name) && last.get(name) === value) continue;
    last.set(name, value);
    (node as Record<string, unknown>)[name] = value;
  }
  return node;
};

/** On a node of the page's: which of its attributes are ours, so that a copy of the node can start without them. */
const mark = 'data-mtg-set';

/** Gives a node of the page's an attribute that it has not. */
export const setOurs = (node: Element, name: string, value: string): void => {
  if (getAttribute(node, name) === value) return;
  const names = getAttribute(node, mark)?.split(' ') ?? [];
  if (getAttribute(node, name) === null) setAttribute(node, mark, [...new Set([...names, name])].join(' '));
  setAttribute(node, name, value);
};

/** Takes the attributes of ours from a node of the page's. */
const takeOurs = (node: Element): void => {
  for (const name of getAttribute(node, mark)!.split(' ')) removeAttribute(node, name);
  removeAttribute(node, mark);
};

/** The nodes that one element has added, by what they are for. They carry `data-mtg`. */
export class PageNodes {
  readonly #host: Element;
  readonly #nodes = new Map<string, HTMLElement>();

  constructor(host: Element) {
    this.#host = host;
  }

  /** The node for a part, if there is one in the page. */
  get(part: string): HTMLElement | undefined {
    const node = this.#nodes.get(part);
    return node && this.#host.contains(node) ? node : undefined;
  }

  /** The node for a part: the one that there was or a new one, in its place. */
  add<Name extends keyof HTMLElementTagNameMap>(
    part: string,
    tag: Name,
    beside: Element,
    place: Place = 'before',
  ): HTMLElementTagNameMap[Name] {
    const node = (this.#nodes.get(part) ?? document.createElement(tag)) as HTMLElementTagNameMap[Name];
    this.#nodes.set(part, node);
    node.dataset['mtg'] = part;
    if (!this.#host.contains(node)) insert(beside, place, node);
    return node;
  }

  /** Takes all of them out, and those that came with the page's HTML: of a copy, or of `mtg snapshot`. */
  clear(): void {
    this.#host.querySelectorAll('[data-mtg]').forEach((node) => node.remove());
    this.#host.querySelectorAll(`[${mark}]`).forEach(takeOurs);
    this.#nodes.clear();
  }
}
