// What a page hears of while something is done: what is said on the console, and what nobody caught.

/** What is said on the console, and what nobody caught, while the work is done. */
export const listen = async (work: () => Promise<void>): Promise<{warnings: string[]; uncaught: string[]}> => {
  const warnings: string[] = [];
  const uncaught: string[] = [];
  const {warn} = console;
  const note = (event: ErrorEvent | PromiseRejectionEvent): void => {
    // Not for the test runner, which would take it for a fault of its own.
    event.preventDefault();
    event.stopImmediatePropagation();
    uncaught.push('message' in event ? event.message : String(event.reason));
  };
  console.warn = (...said: unknown[]) => void warnings.push(said.join(' '));
  addEventListener('error', note, {capture: true});
  addEventListener('unhandledrejection', note, {capture: true});
  await work();
  // A rejection that nobody handles is told in a task of its own, which a timer may be before.
  for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setTimeout(resolve));
  console.warn = warn;
  removeEventListener('error', note, {capture: true});
  removeEventListener('unhandledrejection', note, {capture: true});
  return {warnings, uncaught};
};
