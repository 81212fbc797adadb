// How the library tells a developer that something on the page is wrong.

const said = new Set<string>();

/** What is said of an element that the parser has cut off from what was written inside it, as WordPress's classic editor makes it. */
export const cutOff = 'stands in a <p>, which ends before a heading, a list or a form: put the element outside of it.';

/** Says once a page what is wrong with an element and how to mend it. The page goes on. */
export const warn = ({localName}: Pick<Element, 'localName'>, problem: string): void => {
  const message = `<${localName}> ${problem}`;
  if (said.has(message)) return;
  said.add(message);
  console.warn(message);
};
