// What a page hears of while something is done: what is said on the console, and what nobody caught.

/** What is said on the console, and what nobody caught, while the work is done. */
export const listen = async (work: () => Promise<void>): Promise<{warnings: string[]; uncaught: string[]}> => {
  const warnings: string[] = [];
  const uncaught: string[] = [];
  const {warn} = console;
  const note = (event: ErrorEvent | PromiseRejectionEvent): void => {
    event.preventDefault();
    uncaught.push('message' in event ? event.message : String(event.reason));
  };
  console.warn = (...said: unknown[]) => void warnings.push(said.join(' '));
  addEventListener('error', note);
  addEventListener('unhandledrejection', note);
  await work();
  // A rejection that nobody handles is told in a task of its own, which a timer may be before.
  for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setTimeout(resolve));
  console.warn = warn;
  removeEventListener('error', note);
  removeEventListener('unhandledrejection', note);
  return {warnings, uncaught};
};
