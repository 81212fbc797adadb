// The elements that this version of the package has, with their attributes and slots. Knows custom-elements.json; no element by name.
import manifest from '@mind-the-gap/elements/custom-elements.json' with {type: 'json'};

interface Attribute {
  readonly name: string;
  /** Its values, where there is a choice of a few. */
  readonly values: readonly string[];
}

interface Element {
  readonly attributes: readonly Attribute[];
  /** The names of its slots; '' for that without one. */
  readonly slots: readonly string[];
}

interface Declaration {
  readonly tagName?: string;
  readonly slots?: readonly {readonly name: string}[];
  readonly attributes?: readonly {readonly name: string; readonly type?: {readonly text: string}}[];
}

const valuesOf = (type = ''): string[] => [...type.matchAll(/'([^']*)'/g)].map((match) => match[1]!);

/** By tag. */
export const elements: ReadonlyMap<string, Element> = new Map(
  (manifest.modules as readonly {readonly declarations: readonly Declaration[]}[])
    .flatMap(({declarations}) => declarations)
    .flatMap(({tagName, attributes = [], slots = []}) =>
      tagName
        ? [
            [
              tagName,
              {
                attributes: attributes.map(({name, type}) => ({name, values: valuesOf(type?.text)})),
                slots: slots.map(({name}) => name),
              },
            ] as const,
          ]
        : [],
    ),
);

/** Attributes that any element of HTML may have: https://html.spec.whatwg.org/multipage/dom.html#global-attributes */
const everywhere =
  /^(aria-.+|data-.+|accesskey|autocapitalize|autocorrect|autofocus|class|contenteditable|dir|draggable|enterkeyhint|exportparts|hidden|id|inert|inputmode|is|item(id|prop|ref|scope|type)|lang|nonce|part|popover|role|slot|spellcheck|style|tabindex|title|translate|writingsuggestions|xml:lang|xmlns)$/;

export const isGlobalAttribute = (name: string): boolean => everywhere.test(name);

/** How many letters have to be changed, added or taken away (Levenshtein). */
const distance = (a: string, b: string): number => {
  let row = Array.from({length: b.length + 1}, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    row = row.reduce<number[]>(
      (next, above, j) => [
        ...next,
        j ? Math.min(above + 1, next[j - 1]! + 1, row[j - 1]! + (letter === b[j - 1] ? 0 : 1)) : i + 1,
      ],
      [],
    );
  }
  return row[b.length]!;
};

/** The known name that was probably meant. */
export const nearest = (name: string, known: readonly string[]): string | undefined => {
  const ranked = known.map((one) => [one, distance(name, one)] as const).toSorted((a, b) => a[1] - b[1]);
  const [best] = ranked;
  return best && best[1] <= Math.max(2, Math.floor(name.length / 4)) ? best[0] : undefined;
};
