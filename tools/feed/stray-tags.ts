// Finds the tags of a title that are not markup but what it is about: “How to use the <template> element”. Knows HTML; nothing of feeds.
import {type Token, Tokenizer, TokenizerMode} from 'parse5';

/** What is markup in a title. Whatever else it names is named. */
const markup =
  /^(a|abbr|b|bdi|bdo|big|br|cite|code|del|dfn|div|em|font|h[1-6]|i|img|ins|kbd|mark|math|m[a-z]+|p|q|rp|rt|ruby|s|samp|script|semantics|small|span|strike|strong|style|sub|sup|svg|time|tt|u|var|wbr)$/;
const needsNoEnd = /^(br|img|p|wbr)$/;

/** Where the last end tags are of elements whose inside is no HTML. */
const lastEndTags = (html: string): Readonly<Record<string, number>> => {
  const lowerCase = html.toLowerCase();
  return {script: lowerCase.lastIndexOf('</script'), style: lowerCase.lastIndexOf('</style')};
};

/**
 * The HTML of a title in which each `<` that begins no markup is written `&lt;`: that of an element that titles do not have, of a start
 * tag without its end tag, of an end tag without its start tag, and of a tag that is never finished, as in “a<b”.
 */
export function withoutStrayTags(html: string): string {
  const stray = new Set<number>();
  /** Where the start tags are that have no end tag yet, by their names. */
  const open = new Map<string, number[]>();
  const lastEnd = lastEndTags(html);
  let read = 0;
  const see = ({location}: Token.Token): void => void (read = location?.endOffset ?? read);

  const tokenizer = new Tokenizer(
    {sourceCodeLocationInfo: true},
    {
      onStartTag(token) {
        see(token);
        const {tagName: name, selfClosing} = token;
        const offset = token.location!.startOffset;
        if (!markup.test(name)) stray.add(offset);
        else if (!needsNoEnd.test(name) && !(selfClosing && (name === 'svg' || open.has('math')))) {
          const others = open.get(name);
          if (others) others.push(offset);
          else open.set(name, [offset]);
        }
        if ((lastEnd[name] ?? -1) > offset)
          tokenizer.state = name === 'script' ? TokenizerMode.SCRIPT_DATA : TokenizerMode.RAWTEXT;
      },
      onEndTag(token) {
        see(token);
        if (open.get(token.tagName)?.pop() === undefined && !needsNoEnd.test(token.tagName))
          stray.add(token.location!.startOffset);
      },
      onCharacter: see,
      onWhitespaceCharacter: see,
      onNullCharacter: see,
      onComment: see,
      onDoctype: see,
      onEof() {},
    },
  );
  tokenizer.write(html, true);
  for (const offset of [...open.values()].flat()) stray.add(offset);
  if (read < html.length) stray.add(read);

  let escaped = '';
  let end = 0;
  for (const offset of [...stray].sort((a, b) => a - b)) {
    escaped += html.slice(end, offset) + (html[offset] === '<' ? '&lt;' : html.slice(offset, offset + 1));
    end = offset + 1;
  }
  return escaped + html.slice(end);
}
