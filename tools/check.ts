// `mtg check`: says what readers or partners would trip over in feeds, documents and pages. Knows its options and how to report; the rules stand beside.
import {Command} from 'commander';
import {elementFindings} from './check/element-findings.ts';
import {baseOf, kindOf, linksIn, readData} from './check/data.ts';
import {documentFindings} from './check/document-findings.ts';
import {feedFindings} from './check/feed-findings.ts';
import {inWords, numberOf, type Finding, type Report} from './check/finding.ts';
import {linkFindings, type Link} from './check/links.ts';
import {ancestors, attribute, isOurs, lineOf, readPage, type Page} from './page.ts';
import {pageFindings} from './check/page-findings.ts';
import {inPlainWords, readText, withoutMark} from './resource.ts';
import {isAddress} from './source.ts';
import {compare} from './check/comparison.ts';
import {fetchStories, storiesOf, type Stories} from './stories.ts';
import {printable, printableJson} from './terminal.ts';

interface Options {
  readonly feed?: string;
  readonly links?: true;
  readonly allowPrivate?: boolean;
  readonly strict?: true;
  readonly json?: true;
}

/** A page begins with a tag, but so does RSS, which is a feed that we do not read. */
const isPage = (text: string, source: string): boolean =>
  /^\s*</.test(text) ? !/^\s*<(\?xml(?![^]*<html)|rss|feed)\b/i.test(text) : /\.x?html?$/i.test(source);

/** The addresses that a page's tags of ours send people to; relative ones where the page has an address itself. */
const pageLinks = ({elements}: Page, base: string | undefined): Link[] =>
  elements
    .filter((element) => isOurs(element) || ancestors(element).some(isOurs))
    .flatMap((element) =>
      ['href', 'src', 'privacy-href', 'fallback-href'].flatMap((name): Link[] => {
        const value = attribute(element, name);
        if (!value || !URL.canParse(value, base)) return [];
        const {href} = new URL(value, base);
        return isAddress(href) ? [{address: href, line: lineOf(element)}] : [];
      }),
    );

/** Asks for links, where that is wanted. */
type LinkCheck = (links: readonly Link[]) => Promise<readonly Finding[]>;

const checkPage = async (
  text: string,
  source: string,
  address: string | undefined,
  given: Stories | undefined,
  checkLinks: LinkCheck,
) => {
  const page = readPage(text);
  const storiesFor = await storiesOf(page, address === undefined && source !== '-' ? source : '', given);
  const {findings, obstacles} = compare(page, storiesFor);
  // Of a tag that may show nothing there is nothing else to say.
  const gone = new Set(findings.filter(({severity}) => severity === 'error').map(({line}) => line));
  const inTags = elementFindings(page)
    .filter(({rule, line}) => rule !== 'no-baseline' || !gone.has(line))
    .map((one) => ({...one, help: (one.rule === 'no-baseline' && obstacles.get(one.line ?? 0)) || one.help}));
  return [...pageFindings(page), ...inTags, ...findings, ...(await checkLinks(pageLinks(page, address)))];
};

const checkData = async (
  text: string,
  address: string | undefined,
  checkLinks: LinkCheck,
): Promise<Pick<Report, 'kind' | 'findings'>> => {
  const json = readData(text);
  if (Array.isArray(json)) return {kind: 'feed', findings: json};
  const kind = kindOf(json.value);
  const base = baseOf(json.value, address);
  const today = new Date().toISOString().slice(0, 10);
  const findings = kind === 'feed' ? feedFindings(json, base, today) : documentFindings(kind, json, base, today);
  return {kind, findings: [...findings, ...(await checkLinks(linksIn(json, base)))]};
};

const checkSource = async (source: string, given: Stories | undefined, checkLinks: LinkCheck): Promise<Report> => {
  try {
    const text = withoutMark(await readText(source));
    const address = isAddress(source) ? source : undefined;
    return isPage(text, source)
      ? {source, kind: 'page', findings: await checkPage(text, source, address, given, checkLinks)}
      : {source, ...(await checkData(text, address, checkLinks))};
  } catch (error) {
    return {source, findings: [], failure: inPlainWords(error)};
  }
};

export const check = new Command('check')
  .description(
    'Says what readers or partners would trip over in feeds, in the data that a tag’s src names, and in pages with mtg- tags, and how to mend it.',
  )
  .argument('<feed|data|page...>', 'files, http(s) addresses, or - for standard input')
  .option(
    '--feed <file|address>',
    'what the pages are compared with (else: the file that a tag’s src names, or the catalogue)',
  )
  .option('--links', 'ask each http(s) address whether it answers; without this only the addresses given are asked')
  .option('--allow-private', 'with --links: ask addresses too that only this computer or its network can reach')
  .option('--strict', 'count warnings as errors')
  .option('--json', 'print the findings as JSON')
  .addHelpText(
    'after',
    `
Ends with 0 if there is no error, with 1 if there is one, with 2 if something could not be checked.

--json prints {"errors", "warnings", "checked": [{"source", "kind": "feed" | "programme" | "dataset" | "page", "findings": [
  {"severity": "error" | "warning", "rule", "message", "help", "line"?, "item"?, "id"?}], "failure"?}]}.
Lines count from 1, items from 0. Rules keep their names; messages may change.`,
  )
  .exitOverride(({exitCode}) => process.exit(exitCode ? 2 : 0))
  .action(async (sources: string[], {feed, links, allowPrivate = false, strict, json}: Options) => {
    let given: Stories | undefined;
    try {
      given = feed === undefined ? undefined : await fetchStories(feed);
    } catch (error) {
      process.stderr.write(`${printable(`${feed}: ${inPlainWords(error)}`)}\n`);
      process.exitCode = 2;
      return;
    }
    const checkLinks: LinkCheck = (found) => (links ? linkFindings(found, allowPrivate) : Promise.resolve([]));
    const checked: Report[] = [];
    for (const source of sources) checked.push(await checkSource(source, given, checkLinks));
    const all = checked.flatMap(({findings}) => findings);
    const [errors, warnings] = [numberOf('error', all), numberOf('warning', all)];
    if (json) process.stdout.write(`${printableJson({errors, warnings, checked})}\n`);
    else for (const report of checked) (report.failure ? process.stderr : process.stdout).write(`${inWords(report)}\n`);
    if (checked.some(({failure}) => failure)) process.exitCode = 2;
    else if (errors || (strict && warnings)) process.exitCode = 1;
  });
