// What readers or partners would trip over in a document of a programme's words, or in a dataset. Knows both sorts and what day it is; not
// where a document lives, nor feeds.
import {parseDataset} from '@mind-the-gap/elements/dataset.js';
import {parseProgramme} from '@mind-the-gap/elements/parse-programme.js';
import {fieldsOf, openAddresses} from './data.ts';
import {isToCome} from './day.ts';
import {textOf, type Fault} from './entry.ts';
import type {Finding} from './finding.ts';
import {tagFault} from './language-tag.ts';
import type {LocatedJson} from './located-json.ts';
import {departures} from './schema-words.ts';
import {textFaults} from './texts.ts';

/** The place of a field as the elements name it: `groups[2].share`, and `groups[].share` for all of them. */
const pointerOf = (field: string): string =>
  `/${field
    .replace(/\[\].*/, '')
    .replace(/\[(\d+)\]/g, '/$1')
    .replaceAll('.', '/')}`;

/** What no schema can say, and only the elements see. */
const beyondSchema = {
  dataset: (value: unknown, base: string): Fault[] =>
    parseDataset(value, base).problems.map(({message}) => ({
      severity: 'error',
      rule: 'refused',
      pointer: pointerOf(message.split(' ')[0]!),
      message,
      help: 'Correct it: until then the element refuses the dataset, and the words inside the tag stay.',
    })),
  programme: (value: unknown, base: string): Fault[] =>
    parseProgramme(value, base).problems.map(({message}) => ({
      severity: 'error',
      rule: 'left-out',
      pointer: '',
      message,
      help: 'Correct it: the elements leave out what they cannot use.',
    })),
};

/** What is wrong with the texts of a value that stand side by side, and with those of what is in it; `place` is `streams/0/`. */
const wordsIn = (value: unknown, place: string, language: string | undefined): Fault[] => {
  const entries = Object.entries(fieldsOf(value));
  const texts = entries.flatMap(([key, text]) =>
    typeof text === 'string' && !/^(slug|topic|href|url|doi|language|as_of|date|measure|groups_by)$/.test(key)
      ? [[`${place}${key}`, text] as const]
      : [],
  );
  const inner = entries.filter(([, one]) => typeof one === 'object');
  return [
    ...textFaults(texts, '', language),
    ...inner.flatMap(([key, one]) => wordsIn(one, `${place}${key}/`, language)),
  ];
};

const about = (value: unknown, today: string): Fault[] => {
  const {language, as_of: asOf} = fieldsOf(value);
  const faults: Fault[] = [];
  const tag = textOf(language) && tagFault(textOf(language));
  if (tag) faults.push({rule: 'language-tag', pointer: '/language', ...tag});
  if (!language) {
    const message = 'Nothing says which language it is in: screen readers guess.';
    const help = 'Give its language, such as "language": "en-GB".';
    faults.push({severity: 'warning', rule: 'no-language', pointer: '', message, help});
  }
  if (isToCome(asOf, today)) {
    const message = `as_of is in the future: ${textOf(asOf)}.`;
    faults.push({severity: 'warning', rule: 'date', pointer: '/as_of', message, help: 'Correct it.'});
  }
  return faults;
};

/**
 * Everything found in a document.
 *
 * @param base where its relative addresses start
 * @param today the day, as an ISO date
 */
export const documentFindings = (
  kind: keyof typeof beyondSchema,
  {value, lineOf}: LocatedJson,
  base: string,
  today: string,
): Finding[] => {
  const told: Fault[] = [
    ...departures(value, kind).map((one) => ({severity: 'error', rule: 'schema', ...one}) as const),
    ...about(value, today),
  ];
  const faults = [
    ...told,
    // What is wrong already would be told again.
    ...(told.some(({severity}) => severity === 'error') ? [] : beyondSchema[kind](value, base)),
    ...openAddresses(value, ''),
    ...wordsIn(value, '', textOf(fieldsOf(value).language)),
  ];
  return faults.map(({pointer, ...fault}) => ({...fault, line: lineOf(pointer)}));
};
