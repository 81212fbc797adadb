// What has happened to a sign-up, over the form; errors as in https://design-system.service.gov.uk/components/error-summary/
// Its nodes are plain ones, since they stand in the page's tree, where scripts take out what Lit would find its places by.
import type {LanguageController} from '../../foundation/language-controller.js';
import type {FieldError, FieldName} from '../../signup/provider.js';
import {fallbackText, statusText, type Status} from './signup-form.text.js';

/** What a message is about. */
export interface Message {
  readonly status: Status;
  readonly headingLevel: number;
  /** Another page to sign up on. */
  readonly fallbackHref: string | undefined;
  /** The fields, to which the errors lead. */
  readonly controls: Partial<Record<FieldName, HTMLElement>>;
}

const node = (tag: string, attributes: Record<string, string>, ...children: (Node | string)[]): HTMLElement => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

/** A way to a field that is wrong. A fragment would change the page's URL; focus is all that is meant. */
const errorLink = ({name, detail}: FieldError, controls: Message['controls']): HTMLElement => {
  const link = node('a', {href: `#${controls[name]?.id}`}, detail);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    controls[name]?.focus();
  });
  return link;
};

/** The texts of a message, and where it leads. */
const textsOf = ({status, headingLevel, fallbackHref}: Message, {msg, formatTag}: LanguageController) => {
  const [title, text, elsewhere] = statusText(status, formatTag, msg);
  const fallback = elsewhere && fallbackHref ? {href: fallbackHref, text: fallbackText(fallbackHref, msg)} : undefined;
  return {level: Math.min(headingLevel, 6), title, text, errors: status.fields, fallback};
};

const build = ({level, title, text, errors, fallback}: ReturnType<typeof textsOf>, message: Message): Node[] => {
  if (!title) return [];
  const nodes = [node(`h${level}`, {}, title)];
  if (text) nodes.push(node('p', {}, text));
  const items = errors?.map((error) => node('li', {}, errorLink(error, message.controls)));
  if (items) nodes.push(node('ul', {}, ...items));
  if (fallback) nodes.push(node('a', {href: fallback.href}, fallback.text));
  return nodes;
};

/** What each box shows, so that it is built anew only for another message. */
const shown = new WeakMap<Element, string>();

/** Shows a message in a box, unless it is what the box was given last. */
export const showMessage = (box: HTMLElement, message: Message, language: LanguageController): void => {
  const texts = textsOf(message, language);
  const ids = Object.values(message.controls).map(({id}) => id);
  const key = JSON.stringify([...Object.values(texts), ids]);
  if (shown.get(box) === key) return;
  shown.set(box, key);
  // The box takes the focus, so that it is read: an alert would be read twice.
  box.role = texts.title ? 'group' : null;
  box.ariaLabel = texts.title ?? null;
  box.replaceChildren(...build(texts, message));
};
