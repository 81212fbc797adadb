// When a page has come to rest after it was loaded: what can wait for its reader waits until then. Knows no element.

/** A server-rendered page has usually been taken over by its framework by then, in milliseconds after `load`. */
const restMs = 3_000;

/** Resolves when the page is loaded with what is in it. */
export const pageLoaded = (): Promise<unknown> =>
  document.readyState === 'complete'
    ? Promise.resolve()
    : new Promise((resolve) => addEventListener('load', resolve, {once: true}));

let settled: Promise<void> | undefined;

/** Resolves a while after the page has been loaded; at once, where that is long past. */
export const pageSettled = (): Promise<void> =>
  (settled ??= pageLoaded().then(() => {
    // The time since `load`, where the browser has it.
    const [navigation] = (performance.getEntriesByType?.('navigation') ?? []) as PerformanceNavigationTiming[];
    const sinceLoad = navigation?.loadEventEnd ? performance.now() - navigation.loadEventEnd : 0;
    return new Promise((resolve) => setTimeout(resolve, Math.max(0, restMs - sinceLoad)));
  }));
