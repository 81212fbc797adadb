// How the library tells a developer that something on the page is wrong.

const said = new Set<string>();

/** Says once a page what is wrong with an element and how to mend it. The page goes on. */
export const warn = ({localName}: Pick<Element, 'localName'>, problem: string): void => {
  const message = `<${localName}> ${problem}`;
  if (said.has(message)) return;
  said.add(message);
  console.warn(message);
};
