// Runs in a page of the tests: waits until every element has been rendered, also where no reader has come near it.
import type {LitElement} from 'lit';

/** Our elements in a tree and in their shadow trees. */
export const ourElements = (tree: ParentNode): LitElement[] =>
  [...tree.querySelectorAll<LitElement>('*')]
    .filter(({localName}) => localName.startsWith('mtg-'))
    .flatMap((element) => [element, ...(element.shadowRoot ? ourElements(element.shadowRoot) : [])]);

/** Resolves when all of them are rendered, those too that others have rendered. */
export const whole = async (tree: ParentNode = document): Promise<void> => {
  for (let turn = 0; turn < 4; turn++) {
    await Promise.all(ourElements(tree).map((element) => element.updateComplete));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};
