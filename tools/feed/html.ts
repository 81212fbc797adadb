// Reads HTML for its words, its pictures, its dates and the feeds that it points to; it must not know what they are wanted for.
import {type Token, Tokenizer, TokenizerMode} from 'parse5';
import {fromC1} from './encoding.ts';
import {lowered, raised} from './powers.ts';
import {isForReaders} from './trackers.ts';

export interface Picture {
  readonly src: string;
  /** '' where the page says that the picture only decorates, or says nothing. */
  readonly alt: string;
}

export interface Block {
  readonly text: string;
  readonly heading: boolean;
}

export interface Content {
  /** Paragraphs, headings and entries of lists, as plain text. */
  readonly blocks: readonly Block[];
  readonly pictures: readonly Picture[];
  /** URLs of the feeds that a page has, as it writes them. */
  readonly feeds: readonly string[];
  /** What `<time datetime>` states. */
  readonly dates: readonly string[];
}

/** What is inside these is for programs, is no part of the running text, or is struck out of it. */
const unread =
  /^(script|style|noscript|iframe|noembed|noframes|textarea|title|template|figcaption|button|select|svg|del|s|strike|annotation|annotation-xml)$/;
const rawText = /^(script|style|noscript|iframe|noembed|noframes|textarea|title)$/;
const inline =
  /^(a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|q|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr|math|m[a-z]+|semantics)$/;
const voidTags = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
/** Elements whose end tag may be left out: https://html.spec.whatwg.org/multipage/syntax.html#optional-tags */
const endsByItself = /^(p|li|dd|dt|tr|td|th|option)$/;
/** What stands between the parts of MathML that is written as a line. */
const betweenParts: Readonly<Record<string, string>> = {mfrac: '/', msup: '^', msub: '_'};

/** Plain text on one line, without characters that do something instead of showing something. */
export const clean = (text: string): string =>
  fromC1(text)
    .replace(/(?!\s)[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Reads any HTML, however broken. Only the tokenizer of parse5 is used, because building its tree takes time that grows
 * with the square of the depth, and a feed comes from somebody else.
 */
export function readHtml(html: string): Content {
  const reader = new Reader();
  const take = ({chars}: Token.CharacterToken): void => reader.text(chars);
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag(token) {
        if (rawText.test(token.tagName)) {
          tokenizer.state = token.tagName === 'script' ? TokenizerMode.SCRIPT_DATA : TokenizerMode.RAWTEXT;
        }
        reader.start(token);
      },
      onEndTag: ({tagName}) => reader.end(tagName),
      onCharacter: take,
      onWhitespaceCharacter: take,
      onNullCharacter() {},
      onComment() {},
      onDoctype() {},
      onEof() {},
    },
  );
  tokenizer.write(html, true);
  return reader.content();
}

type AttributeOf = (name: string) => string;

/** Builds the content of a document from its tags and its text, in their order. */
class Reader {
  readonly #blocks: Block[] = [];
  readonly #pictures: Picture[] = [];
  readonly #feeds: string[] = [];
  readonly #dates: string[] = [];
  #words: string[] = [];
  #isHeading = false;
  /** The element whose inside is not read, and how many of its kind are open in it, itself included. */
  #skipped: {readonly tagName: string; depth: number} | undefined;
  /** The text of the `sup` or `sub` that is open. */
  #shifted: {readonly tagName: string; text: string} | undefined;
  /** The elements of MathML that are open, and how many parts each has had. */
  readonly #math: {readonly tagName: string; parts: number}[] = [];

  text(chars: string): void {
    if (this.#skipped) return;
    if (this.#shifted) this.#shifted.text += chars;
    else this.#words.push(chars);
  }

  start({tagName, attrs, selfClosing}: Token.TagToken): void {
    const attribute: AttributeOf = (name) => attrs.find((one) => one.name === name)?.value.trim() ?? '';
    const isHidden = attrs.some(({name}) => name === 'hidden') || isOutOfSight(attribute);
    if (this.#isSkipped(tagName)) return;
    if ((unread.test(tagName) && !selfClosing) || (isHidden && !voidTags.test(tagName))) {
      this.#skipped = {tagName, depth: 1};
    }
    if (tagName === 'img' && !isHidden && isForReaders(attribute)) {
      this.#pictures.push({src: attribute('src'), alt: clean(attribute('alt'))});
    }
    if (tagName === 'link' && /\balternate\b/i.test(attribute('rel')) && isFeed.test(attribute('type'))) {
      this.#feeds.push(attribute('href'));
    }
    if (tagName === 'time' && attribute('datetime')) this.#dates.push(attribute('datetime'));
    if (tagName === 'sup' || tagName === 'sub') this.#shift(tagName);
    this.#startOfMath(tagName, selfClosing);
    if (tagName === 'br') this.text(' ');
    else if (!inline.test(tagName)) {
      this.#endBlock();
      this.#isHeading = /^h[1-6]$/.test(tagName);
    }
  }

  end(tagName: string): void {
    if (this.#skipped) {
      if (this.#skipped.tagName !== tagName || --this.#skipped.depth > 0) return;
      this.#skipped = undefined;
    }
    if (tagName === this.#shifted?.tagName) this.#unshift();
    if (tagName === this.#math.at(-1)?.tagName) this.#math.pop();
    if (inline.test(tagName)) return;
    this.#endBlock();
    this.#isHeading = false;
  }

  content(): Content {
    this.#endBlock();
    return {blocks: this.#blocks, pictures: this.#pictures, feeds: this.#feeds, dates: this.#dates};
  }

  #endBlock(): void {
    this.#unshift();
    const text = clean(this.#words.join(''));
    if (text) this.#blocks.push({text, heading: this.#isHeading});
    this.#words = [];
  }

  /** Whether a tag that starts is inside of what is not read. What ends by itself ends at the next paragraph or the like. */
  #isSkipped(tagName: string): boolean {
    if (!this.#skipped) return false;
    if (endsByItself.test(this.#skipped.tagName) && !inline.test(tagName)) {
      this.#skipped = undefined;
      return false;
    }
    if (this.#skipped.tagName === tagName) this.#skipped.depth += 1;
    return true;
  }

  #shift(tagName: string): void {
    this.#unshift();
    this.#shifted = {tagName, text: ''};
  }

  #unshift(): void {
    if (!this.#shifted) return;
    const {tagName, text} = this.#shifted;
    this.#shifted = undefined;
    this.#words.push(tagName === 'sup' ? raised(text, this.#words.at(-1)?.at(-1) ?? '') : lowered(text));
  }

  #startOfMath(tagName: string, selfClosing: boolean): void {
    const around = this.#math.at(-1);
    if (!around && tagName !== 'math') return;
    if (around && around.parts++) this.text(betweenParts[around.tagName] ?? '');
    if (!selfClosing) this.#math.push({tagName, parts: 0});
  }
}

const isFeed = /^application\/(rss\+xml|atom\+xml|feed\+json)/i;

/** Preheaders of newsletters and the like, which nobody sees; buttons that FeedBurner adds below a post. */
const isOutOfSight = (attribute: AttributeOf): boolean =>
  /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|opacity\s*:\s*0\s*(;|$)|font-size\s*:\s*0)/i.test(
    attribute('style'),
  ) || /(^|\s)feedflare(\s|$)/.test(attribute('class'));
