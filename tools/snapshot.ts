// `mtg snapshot`: writes into pages what our tags say without script. Knows its options and its words; the work is done beside.
import {Command} from 'commander';
import {baselineOf} from './snapshot/baseline.ts';
import {declaredEncoding, readPage} from './page.ts';
import {Failure, inPlainWords, readText, withoutMark} from './resource.ts';
import {isAddress} from './source.ts';
import {snapshotPage, type Note, type Snapshot} from './snapshot/page-snapshot.ts';
import {templatesIn, withoutTemplates} from './snapshot/templates.ts';
import {compare} from './check/comparison.ts';
import {fetchStories, storiesOf, type Stories} from './stories.ts';
import {printable} from './terminal.ts';
import {writeWhole} from './write.ts';

const write = (line: string): void => void process.stdout.write(`${printable(line)}\n`);

/** A page with its baselines, and its text as it was. Throws a `Failure`. */
const snapshotOf = async (
  file: string,
  stories: Stories | undefined,
): Promise<Snapshot & {readonly before: string}> => {
  if (isAddress(file) || file === '-') throw new Failure('Only files can be written: save the page as one.');
  const before = await readText(file);
  const text = withoutMark(before);
  const page = readPage(withoutTemplates(text, templatesIn(text)));
  const encoding = declaredEncoding(page);
  if (encoding)
    throw new Failure(
      `It says that its encoding is ${encoding}, and only UTF-8 is written. Save it as UTF-8, and say so in it.`,
    );
  const storiesFor = await storiesOf(page, file, stories);
  const snapshot = snapshotPage(text, (element, freeId) => baselineOf(element, storiesFor, freeId));
  // A withdrawn story in words of the page's own is for its author to take away.
  const withdrawn = new Map(
    compare(page, storiesFor).findings.flatMap(({rule, line, message, help}) =>
      rule === 'retracted' && line ? [[line, `${message} ${help}`] as const] : [],
    ),
  );
  const notes = snapshot.notes.map((note) =>
    note.what === 'kept' ? {...note, why: withdrawn.get(note.line) ?? note.why} : note,
  );
  return {...snapshot, notes, text: before.slice(0, before.length - text.length) + snapshot.text, before};
};

const words: Readonly<Record<Note['what'], string>> = {
  written: 'written',
  refreshed: 'written anew',
  emptied: 'emptied',
  bare: 'stays empty',
  kept: 'left to its author',
  left: 'left as it is',
};

const tell = (file: string, verb: string, notes: readonly Note[], written: boolean): void => {
  write(`${file}: ${verb}`);
  for (const {what, tag, line, lineAfter, why} of notes) {
    if (what !== 'kept' || why)
      write(`  line ${written ? lineAfter : line}  <${tag}> ${words[what]}${why ? `. ${why}` : ''}`);
  }
  const kept = notes.filter(({what, why}) => what === 'kept' && !why).length;
  if (kept) write(`  ${kept} ${kept === 1 ? 'tag has' : 'tags have'} words of the page’s own, which stay.`);
};

interface Options {
  readonly feed?: string;
  readonly check?: true;
}

export const snapshot = new Command('snapshot')
  .description(
    'Writes into each mtg- tag of a page what it says without script, so that the page can be read before and without it.',
  )
  .argument('<page.html...>', 'files to write into; only the inside of mtg- tags changes')
  .option(
    '--feed <file|address>',
    'the stories, for every tag (else: the file that a tag’s src names, or the catalogue)',
  )
  .option('--check', 'write nothing; end with 1 if a page would change')
  .addHelpText(
    'after',
    `
What was written is marked with data-mtg-snapshot on the tag. It is written anew when the feed changes, until a person
changes it: then it is theirs and stays. To have it back, empty the tag.

Ends with 0; with 1 if --check finds a page that would change; with 2 if a page or feed could not be read or written.`,
  )
  .exitOverride(({exitCode}) => process.exit(exitCode ? 2 : 0))
  .action(async (files: string[], {feed, check}: Options) => {
    const fail = (source: string, error: unknown): void => {
      process.stderr.write(`${printable(`${source}: ${inPlainWords(error)}`)}\n`);
      process.exitCode = 2;
    };
    let stories: Stories | undefined;
    try {
      stories = feed === undefined ? undefined : await fetchStories(feed);
    } catch (error) {
      return fail(feed!, error);
    }
    if (stories?.leftOut) write(`${feed}: ${stories.leftOut} of its items could not be used; mtg check says why.`);
    for (const file of files) {
      try {
        const {before, text, notes} = await snapshotOf(file, stories);
        const changes = text !== before;
        if (changes && !check) await writeWhole(file, text);
        const changed = check ? 'would change.' : 'changed.';
        tell(file, changes ? changed : 'nothing to change.', notes, changes && !check);
        if (changes && check) process.exitCode ||= 1;
      } catch (error) {
        fail(file, error);
      }
    }
  });
