// The words beside a control: its labels, and what names it. Looked for inside the element, since a page that copies a form has
// every id twice. Knows the DOM; not what a control is for.

/** The labels of a control in an element. */
export const labelsOf = (host: Element, control: HTMLInputElement): HTMLLabelElement[] =>
  [...host.querySelectorAll('label')].filter((label) =>
    label.htmlFor ? label.htmlFor === control.id : label.contains(control),
  );

/** What names a control: its labels, else the elements of its `aria-labelledby`. */
export const namersOf = (host: Element, control: HTMLInputElement): HTMLElement[] => {
  const labels = labelsOf(host, control);
  if (labels.length) return labels;
  const ids = control.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  return [...host.querySelectorAll<HTMLElement>('[id]')].filter(({id}) => ids.includes(id));
};

const textOf = (elements: readonly Element[]): string =>
  elements
    .map(({textContent}) => textContent?.trim())
    .filter(Boolean)
    .join(' ');

/** The words beside a control; none is an empty text. */
export const labelTextOf = (host: Element, control: HTMLInputElement): string => textOf(namersOf(host, control));
