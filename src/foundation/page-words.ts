// The net under every element: when its own work throws, the page's words show as if there were no script. Knows no element.
import type {LitElement} from 'lit';
import {warn} from './warn.js';

/**
 * Shows all that the page wrote inside an element in place of what the element would have shown, says why once, and lets Lit
 * start afresh at the next update: it renders before the node that `renderBefore` names, and the first slot of a name counts.
 */
export const showPageWords = (element: LitElement, error: unknown): void => {
  warn(element, `shows the page's own words, since it failed: ${String(error)}. Please report this.`);
  const root = element.renderRoot as ShadowRoot | undefined;
  if (!root) return;
  const names = new Set(['', ...[...element.children].map(({slot}) => slot)]);
  const slots = [...names].map((name) => Object.assign(document.createElement('slot'), {name}));
  root.replaceChildren(...slots);
  if (root.slotAssignment === 'manual') slots[0]!.assign(...(element.childNodes as Iterable<Element | Text>));
  element.renderOptions.renderBefore = slots[0]!;
};
