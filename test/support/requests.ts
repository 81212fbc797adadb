// Runs in a page of the tests, before the elements: knows what they have asked for and not read yet. Engines take their time over it.

const underWay = new Set<Promise<unknown>>();

/** What an element makes of an answer comes some tasks after it: its own reading of the body, and what it parses. */
const afterReading = async (): Promise<void> => {
  for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve));
};

/** Lets `answered` wait for some work, and for what is made of it. */
export const follow = (work: Promise<unknown>): void => {
  const end: Promise<unknown> = work
    .catch(() => undefined)
    .then(afterReading)
    .finally(() => underWay.delete(end));
  underWay.add(end);
};

/** Whether something has been asked for that is not read yet. */
export const isAsking = (): boolean => underWay.size > 0;

/** Resolves when all that has been asked for so far is read. */
export const answered = (): Promise<unknown> => Promise.all(underWay);

const realFetch = window.fetch.bind(window);
window.fetch = (...request) => {
  const response = realFetch(...request);
  follow(response.then((answer) => answer.clone().arrayBuffer()));
  return response;
};
// Called on its blob below.
// eslint-disable-next-line @typescript-eslint/unbound-method
const realText = Blob.prototype.text;
Blob.prototype.text = function () {
  const text = realText.call(this);
  follow(text);
  return text;
};
