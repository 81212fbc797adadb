// What is wrong with the words that readers see of an item: their house style, their length, HTML in them. Knows one item; not its neighbours.
import {textOf, type Entry, type Fault, type Fields} from './entry.ts';
import {textFaults} from './texts.ts';
import {flat} from '../page.ts';

/** The texts that readers see, with their fields, as they were written. */
const shownTexts = (raw: Fields): (readonly [field: string, text: string])[] => {
  const ours = Object(raw._diverse_data) as Fields;
  const retracted = Object(ours.retracted) as Fields;
  const summary = raw.summary ? 'summary' : 'content_text';
  return (
    [
      ['title', raw.title],
      [summary, textOf(raw[summary]).slice(0, 600)],
      ['_diverse_data/image_alt', ours.image_alt],
      ['_diverse_data/retracted/reason', retracted.reason],
    ] as const
  ).flatMap(([field, value]) => (textOf(value) ? [[field, textOf(value)] as const] : []));
};

/** What is wrong with the words of an item. */
export const wordFaults = ({raw, story, pointer}: Entry): Fault[] => {
  const texts = shownTexts(raw);
  const faults = textFaults(texts, pointer, story?.language);
  const cut = (written: unknown, read: string | undefined): boolean =>
    read?.at(-1) === '…' && flat(textOf(written)) !== read;
  const long = (field: string, length: number): Fault => ({
    severity: 'warning',
    rule: 'too-long',
    pointer: `${pointer}/${field}`,
    message: `The elements cut the ${field} after ${length} characters.`,
    help: 'Say it shorter.',
  });
  if (cut(raw.title, story?.title)) faults.push(long('title', story!.title.length - 1));
  if (raw.summary && cut(raw.summary, story?.summary)) faults.push(long('summary', story!.summary!.length - 1));
  if (!raw.summary && cut(raw.content_text, story?.summary)) {
    const message = 'There is no summary: cards show the first words of content_text, cut.';
    faults.push({
      severity: 'warning',
      rule: 'too-long',
      pointer,
      message,
      help: 'Write a summary of one or two sentences.',
    });
  }
  return faults;
};
