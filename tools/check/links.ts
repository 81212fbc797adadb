// Which addresses answer. Knows HTTP; not where the addresses stand.
import {fetchPublic, PrivateAddress} from '../public-network.ts';
import type {Finding} from './finding.ts';

export interface Link {
  readonly address: string;
  readonly line: number | undefined;
}

const patience = 10_000;
/** As many as a browser would ask one server at a time, less two. */
const atOnce = 4;

const ask = async (address: string, method: 'HEAD' | 'GET', fetchWith: typeof fetch): Promise<number> => {
  const headers = {'user-agent': 'mtg-check (link check of @mind-the-gap/elements)'};
  const {status, body} = await fetchWith(address, {method, headers, signal: AbortSignal.timeout(patience)});
  await body?.cancel();
  return status;
};

/** What is wrong with an address, if anything. Some servers refuse HEAD, so that a GET decides. */
const trouble = async (
  address: string,
  fetchWith: typeof fetch,
): Promise<Pick<Finding, 'severity' | 'message' | 'help'> | undefined> => {
  let status: number;
  try {
    status = await ask(address, 'HEAD', fetchWith).catch(() => 0);
    if (status < 200 || status > 299) status = await ask(address, 'GET', fetchWith);
  } catch (error) {
    const {name, cause} = error as Error;
    if (cause instanceof PrivateAddress) {
      return {
        severity: 'warning',
        message: `${address} was not asked: it ${cause.message}`,
        help: 'Write an address that every reader can open, or ask it all the same with --allow-private.',
      };
    }
    const why =
      name === 'TimeoutError' ? 'no answer in 10 seconds' : ((cause as Error | undefined)?.message ?? String(error));
    return {
      severity: 'error',
      message: `${address} does not answer: ${why}.`,
      help: 'Correct the address, or take it out.',
    };
  }
  if (status < 400) return undefined;
  if (status === 404 || status === 410) {
    return {
      severity: 'error',
      message: `${address} is not there: the server answers ${status}.`,
      help: 'Correct the address, or take it out.',
    };
  }
  const help = 'Open it in a browser: some servers refuse programs.';
  return {severity: 'warning', message: `${address} could not be seen: the server answers ${status}.`, help};
};

/**
 * Asks for each address once, a few at a time; gives a finding for each place of one that does not answer.
 * @param allowPrivate asks addresses too that only this computer or its network can reach
 */
export const linkFindings = async (links: readonly Link[], allowPrivate: boolean): Promise<Finding[]> => {
  const fetchWith = allowPrivate ? fetch : fetchPublic;
  const page = (address: string): string => address.replace(/#.*/, '');
  const waiting = [...new Set(links.map(({address}) => page(address)))];
  const found = new Map<string, Awaited<ReturnType<typeof trouble>>>();
  const work = async (): Promise<void> => {
    for (let address; (address = waiting.shift());) found.set(address, await trouble(address, fetchWith));
  };
  await Promise.all(Array.from({length: atOnce}, work));
  return links.flatMap(({address, line}): Finding[] => {
    const wrong = found.get(page(address));
    return wrong ? [{...wrong, rule: 'dead-link', line}] : [];
  });
};
