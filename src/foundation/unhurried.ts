// Long work in short pieces, so that the page can answer its reader in between. Knows nothing of the work.

/** Lets the page go first. */
export const pause = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

/** Does the work of a generator, and lets the page go first after every 10 ms of it, and before the end of what took longer. */
export const unhurried = async <T>(work: Generator<undefined, T>): Promise<T> => {
  let isLong = false;
  for (let until = performance.now() + 10; ;) {
    const {done, value} = work.next();
    if (done) {
      if (isLong) await pause();
      return value;
    }
    if (performance.now() > until) {
      isLong = true;
      await pause();
      until = performance.now() + 10;
    }
  }
};
