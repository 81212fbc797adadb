// Long work in short slices, so that the page can answer its reader in between. Knows nothing of the work.

/** How long a slice takes, in milliseconds: a frame has 16. */
const sliceMs = 10;

/** Lets the page go first. */
export const yieldToMain = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

/** Does the work of a generator in slices, and yields once more before the end of work that took more than one. */
export const runInTimeSlices = async <Result>(work: Generator<undefined, Result>): Promise<Result> => {
  let hasYielded = false;
  for (let until = performance.now() + sliceMs; ;) {
    const {done, value} = work.next();
    if (done) {
      if (hasYielded) await yieldToMain();
      return value;
    }
    if (performance.now() > until) {
      hasYielded = true;
      await yieldToMain();
      until = performance.now() + sliceMs;
    }
  }
};

/** Calls back when the browser has nothing better to do, with the milliseconds that there are. Safari has no such call. */
const whenIdle = (): Promise<number> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback((deadline) => resolve(deadline.timeRemaining()));
    else setTimeout(resolve, 50, sliceMs);
  });

/** Does the work of a generator while the browser has nothing better to do. */
export const runWhenIdle = async (work: Generator<undefined, unknown>): Promise<void> => {
  for (;;) {
    const until = performance.now() + (await whenIdle());
    do if (work.next().done) return;
    while (performance.now() < until);
  }
};
