// What a document or shadow root has once, however many elements in it need it. Knows no element, and not what it is.

/** The tree that an element is in. */
export type Tree = Document | ShadowRoot;

/** Starts something in a tree, such as a listener, and gives the function that ends it. */
type Start = (tree: Tree) => () => void;

/** Starts something in a tree for the first element that needs it there, and ends it after the last. */
export class PerTree {
  readonly #start: Start;
  readonly #running = new Map<Tree, {elements: number; readonly end: () => void}>();
  readonly #treeOf = new WeakMap<Element, Tree>();

  constructor(start: Start) {
    this.#start = start;
  }

  /** An element needs it: call this in `connectedCallback` or `hostConnected`. */
  add(element: Element): void {
    const tree = element.getRootNode() as Tree;
    this.delete(element);
    this.#treeOf.set(element, tree);
    const running = this.#running.get(tree);
    if (running) running.elements++;
    else this.#running.set(tree, {elements: 1, end: this.#start(tree)});
  }

  /** The element needs it no more: call this in `disconnectedCallback` or `hostDisconnected`. */
  delete(element: Element): void {
    const tree = this.#treeOf.get(element);
    const running = tree && this.#running.get(tree);
    if (!running) return;
    this.#treeOf.delete(element);
    running.elements--;
    if (running.elements) return;
    this.#running.delete(tree);
    running.end();
  }
}

/** Listens in a tree, before the page's own listeners hear the event, and gives the function that stops it. */
export const listen = (tree: EventTarget, types: readonly string[], handler: (event: Event) => void): (() => void) => {
  for (const type of types) tree.addEventListener(type, handler, true);
  return () => {
    for (const type of types) tree.removeEventListener(type, handler, true);
  };
};
