// Tells elements that the page has changed what stands inside them: one observer for all of them. Knows no element.

/** An element that wants to know. */
interface Watcher extends Element {
  requestUpdate(): void;
}

const watchers = new Set<Element>();
let observer: MutationObserver | undefined;

const options: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['href', 'slot', 'hidden', 'defer-hydration'],
};

/** Whether a node is one that an element added to the page's tree, or stands in one. */
const isOurs = (node: Node): boolean => Boolean((node as Element).closest?.('[data-mtg]'));

/**
 * Whether the page has changed something of its own, or taken out a node of ours. What is changed inside nodes of ours stays
 * changed: a translator or a highlighter of the page has its way until our own words change.
 */
const concernsPage = ({target, type, addedNodes, removedNodes}: MutationRecord): boolean => {
  const element = target.nodeType === target.TEXT_NODE ? target.parentNode : target;
  if (!element || isOurs(element)) return false;
  return type !== 'childList' || removedNodes.length > 0 || [...addedNodes].some((node) => !isOurs(node));
};

const notify = (records: readonly MutationRecord[]): void => {
  const changed = new Set<Element>();
  for (const record of records.filter(concernsPage)) {
    for (let node: Node | null = record.target; node; node = node.parentNode) {
      if (watchers.has(node as Element)) changed.add(node as Element);
    }
  }
  for (const element of changed) (element as Watcher).requestUpdate();
};

/** Calls an element's `requestUpdate` when the page changes what is inside it, until `unwatchChildren`. */
export const watchChildren = (element: Watcher): void => {
  observer ??= new MutationObserver(notify);
  watchers.add(element);
  observer.observe(element, options);
};

/** An observer cannot let go of one node: what is out of the page is ignored, and the last element ends it all. */
export const unwatchChildren = (element: Watcher): void => {
  watchers.delete(element);
  if (!watchers.size) observer?.disconnect();
};
