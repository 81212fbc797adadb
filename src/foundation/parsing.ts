// Whether the browser's parser is still inside an element, so that what is missing may yet come. Knows the document only.

const hasNextSibling = (element: Element): boolean => {
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return true;
  return false;
};

/** Whether the parser may still add to what is inside an element. */
export const isBeingParsed = (element: Element): boolean => {
  const {ownerDocument} = element;
  return ownerDocument.readyState === 'loading' && ownerDocument.contains(element) && !hasNextSibling(element);
};

/** What waits for the parser to go on. */
const waiting = new Set<() => void>();
let observer: MutationObserver | undefined;

const goOn = (): void => {
  const callbacks = [...waiting];
  waiting.clear();
  observer?.disconnect();
  document.removeEventListener('DOMContentLoaded', goOn);
  callbacks.forEach((callback) => callback());
};

/** Calls back once, when the parser has added something to the page or is through. */
export const whenParserGoesOn = (callback: () => void): void => {
  if (!waiting.size) {
    observer ??= new MutationObserver(goOn);
    observer.observe(document, {subtree: true, childList: true});
    document.addEventListener('DOMContentLoaded', goOn);
  }
  waiting.add(callback);
};
