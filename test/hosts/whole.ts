// Runs in a page of the tests: waits until every element has been rendered, also where no reader has come near it.
import type {LitElement} from 'lit';
import {answered, isAsking} from '../support/requests.ts';

/** Our elements in a tree and in their shadow trees. */
export const ourElements = (tree: ParentNode): LitElement[] =>
  [...tree.querySelectorAll<LitElement>('*')]
    .filter(({localName}) => localName.startsWith('mtg-'))
    .flatMap((element) => [element, ...(element.shadowRoot ? ourElements(element.shadowRoot) : [])]);

/** Resolves when all of them are rendered, those too that others have rendered: when none has had anything to do in three turns. */
export const whole = async (tree: ParentNode = document): Promise<void> => {
  for (let calmTurns = 0; calmTurns < 3; calmTurns++) {
    const elements = ourElements(tree);
    if (isAsking() || elements.some(({isUpdatePending}) => isUpdatePending)) calmTurns = 0;
    await answered();
    await Promise.all(elements.map((element) => element.updateComplete));
    await new Promise((resolve) => setTimeout(resolve));
  }
};

/** Resolves when scripts have left the page, and our elements in it, as they are for three frames. */
export const atRest = async (): Promise<void> => {
  let changes = 0;
  const observer = new MutationObserver(() => changes++);
  observer.observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
  for (let calmFrames = 0; calmFrames < 3; calmFrames++) {
    const before = changes;
    await new Promise(requestAnimationFrame);
    await whole();
    if (changes > before) calmFrames = 0;
  }
  observer.disconnect();
};
