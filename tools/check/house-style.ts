// Words that the house does not say to readers, and what it says in their place. Knows English text; not where it stands.

export interface Slip {
  readonly found: string;
  readonly message: string;
  readonly help: string;
}

type Entry = readonly [pattern: RegExp, message: string, help: string];

// Sources: the NHS service manual, https://service-manual.nhs.uk/content/inclusive-content/ethnicity-religion-and-nationality (groups),
// /content/a-to-z-of-nhs-health-writing (words), /content/links (links); docs/conventions.md (tone). One line an entry.
const entries: readonly Entry[] = [
  [/\bBAME\b|\bBME\b/, 'lumps people together.', 'Say “people from ethnic minorities”, or name the groups.'],
  [
    /\bcaucasians?\b/i,
    'is an old word for a theory of races.',
    'Say “of European ancestry”, or “white” for an ethnic group.',
  ],
  [
    /\b(?:human |ethnic )?races?\b(?= (?:and|or) (?:ethnicity|ethnic|gender|sex|religion)\b)|\b(?:person|people|patients|someone)(?:’s|'s|s’|s')? race\b|\bracial (?:group|background|minorit)\w*/i,
    'is not how the NHS speaks of ethnicity.',
    'Say “ethnic group” or, for groups inferred from DNA, “genetic ancestry”.',
  ],
  [/\bnon[- ]european\b/i, 'names people by what they are not.', 'Name the groups, or say “everyone else together”.'],
  [/\bclinicians?\b/i, 'is a word that many people do not know.', 'Say “doctor”, “nurse” or “health professional”.'],
  [/\bplease\b/i, 'is left out in NHS style.', 'Say what to do, without it.'],
  [/\bsorry\b/i, 'is left out in NHS style.', 'Say what happened and what to do.'],
];

// Metaphors that people who read word for word, or in a second language, do not follow.
const idioms =
  /\b(?:mind|bridg(?:e|es|ing)|clos(?:e|es|ing)|fill(?:s|ing)?) the (?:data )?gaps?\b|\bdeep dive\b|\bshin(?:e|es|ing) a light\b|\bgame[- ]chang(?:er|ing)\b|\bat the heart of\b|\blevel playing field\b/i;

/** Words of a link that say nothing of where it goes: https://service-manual.nhs.uk/content/links */
export const isEmptyLinkText = (text: string): boolean =>
  /^(?:click here|click|here|read more|more|learn more|find out more|this link|link)[\s.…»›>→]*$/i.test(text.trim());

/** What stands in a text that the house would say differently. `beside` is what the reader sees with it. */
export const slips = (text: string, beside: readonly string[] = []): Slip[] => {
  const found = entries.flatMap(([pattern, message, help]): Slip[] => {
    const [word] = pattern.exec(text) ?? [];
    return word ? [{found: word, message: `“${word}” ${message}`, help}] : [];
  });
  const [link] = /\b(?:click here|read more)\b/i.exec(text) ?? [];
  if (link)
    found.push({found: link, message: `“${link}” says nothing of where a link goes.`, help: 'Name what is there.'});
  const [idiom] = idioms.exec(text) ?? [];
  // A literal line beside it is any sentence that does without the idiom.
  const literal = [text, ...beside]
    .flatMap((one) => one.split(/(?<=[.!?][”’]?)\s+/))
    .some((line) => line.split(/\s+/).length > 5 && !idioms.test(line));
  if (idiom && !literal) {
    found.push({
      found: idiom,
      message: `“${idiom}” is an idiom, and no literal sentence stands beside it.`,
      help: 'Add a sentence, such as a summary, that says what is meant.',
    });
  }
  return found;
};
