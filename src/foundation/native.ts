// Methods of nodes, called on a node that is given: in a form, a control called `contains` or `setAttribute` hides the form's own
// (https://html.spec.whatwg.org/multipage/forms.html#dom-form-nameditem). Knows no element.

/** Where a node goes, seen from another one. */
export type Place = 'before' | 'after' | 'append' | 'prepend';

export const getAttribute = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

export const setAttribute = (element: Element, name: string, value: string): void =>
  Element.prototype.setAttribute.call(element, name, value);

export const removeAttribute = (element: Element, name: string): void =>
  Element.prototype.removeAttribute.call(element, name);

export const contains = (node: Node, other: Node): boolean => Element.prototype.contains.call(node, other);

export const querySelectorAll = (element: Element, selector: string): NodeListOf<Element> =>
  Element.prototype.querySelectorAll.call(element, selector);

export const insert = (beside: Element, place: Place, node: Node): void => Element.prototype[place].call(beside, node);

export const requestSubmit = (form: HTMLFormElement, submitter: HTMLElement | null): void =>
  HTMLFormElement.prototype.requestSubmit.call(form, submitter);
