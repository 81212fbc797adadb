// Turns a story's args into the HTML that a partner would paste, and that HTML into the element on show.

/** Attributes by name, the HTML inside the tag as `content`, and objects for the properties that take them. */
export type Args = Readonly<Record<string, unknown>>;

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** The HTML of an element: what is pasted into a page. */
export const snippet = (tag: string, {content, ...attributes}: Args): string => {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false && value !== '' && typeof value !== 'object')
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escape(String(value))}"`));
  const inside = typeof content === 'string' && content ? `\n  ${content.trim().replaceAll('\n', '\n  ')}\n` : '';
  return `<${tag}${written.join('')}>${inside}</${tag}>`;
};

/** The element itself. */
export const element = (tag: string, args: Args): HTMLElement => {
  const template = document.createElement('template');
  template.innerHTML = snippet(tag, args);
  const node = document.importNode(template.content, true).firstElementChild as HTMLElement;
  const objects = Object.entries(args).filter(([, value]) => typeof value === 'object' && value !== null);
  return Object.assign(node, Object.fromEntries(objects));
};

/** How every stories file shows its element, and the code that goes with it. */
export const shown = (tag: string) => ({
  render: (args: Args) => element(tag, args),
  parameters: {docs: {source: {language: 'html', transform: (_: string, {args}: {args: Args}) => snippet(tag, args)}}},
});
