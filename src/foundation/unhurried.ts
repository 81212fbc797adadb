// Long work in short pieces, so that the page can answer its reader in between. Knows nothing of the work.

/** Does the work of a generator, and lets the page go first, at its beginning and after every 10 ms of it. */
export const unhurried = async <T>(work: Generator<undefined, T>): Promise<T> => {
  for (let until = 0; ;) {
    const {done, value} = work.next();
    if (done) return value;
    if (performance.now() > until) {
      await new Promise((resolve) => setTimeout(resolve));
      until = performance.now() + 10;
    }
  }
};
