// Reads HTML for its words, its pictures and the feeds that it points to; it must not know what they are wanted for.
import {type Token, Tokenizer, TokenizerMode} from 'parse5';

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
  /** Addresses of the feeds that a page has, as it writes them. */
  readonly feeds: readonly string[];
}

/** What is inside these is for programs, or is no part of the running text. */
const unread = /^(script|style|noscript|iframe|noembed|noframes|textarea|title|template|figcaption|button|select|svg)$/;
const rawText = /^(script|style|noscript|iframe|noembed|noframes|textarea|title)$/;
const inline =
  /^(a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|q|ruby|s|samp|small|span|strong|sub|sup|time|tt|u|var|wbr)$/;

/** Plain text on one line, without characters that do something instead of showing something. */
export const clean = (text: string): string =>
  text
    .replace(/(?!\s)[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Reads any HTML, however broken. Only the tokenizer of parse5 is used, because building its tree takes time that grows
 * with the square of the depth, and a feed comes from somebody else.
 */
export function readHtml(html: string): Content {
  const blocks: Block[] = [];
  const pictures: Picture[] = [];
  const feeds: string[] = [];
  let words: string[] = [];
  let heading = false;
  let inside = '';

  const endBlock = (): void => {
    const text = clean(words.join(''));
    if (text) blocks.push({text, heading});
    words = [];
  };
  const take = ({chars}: Token.CharacterToken): void => {
    if (!inside) words.push(chars);
  };

  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag({tagName, attrs, selfClosing}) {
        const attribute = (name: string): string => attrs.find((one) => one.name === name)?.value.trim() ?? '';
        if (rawText.test(tagName)) {
          tokenizer.state = tagName === 'script' ? TokenizerMode.SCRIPT_DATA : TokenizerMode.RAWTEXT;
        }
        if (inside) return;
        if (unread.test(tagName) && !selfClosing) inside = tagName;
        if (tagName === 'img' && isShown(attribute))
          pictures.push({src: attribute('src'), alt: clean(attribute('alt'))});
        if (tagName === 'link' && /\balternate\b/i.test(attribute('rel')) && isFeed.test(attribute('type'))) {
          feeds.push(attribute('href'));
        }
        if (tagName === 'br') words.push(' ');
        else if (!inline.test(tagName)) {
          endBlock();
          heading = /^h[1-6]$/.test(tagName);
        }
      },
      onEndTag({tagName}) {
        if (inside && inside !== tagName) return;
        inside = '';
        if (inline.test(tagName)) return;
        endBlock();
        heading = false;
      },
      onCharacter: take,
      onWhitespaceCharacter: take,
      onNullCharacter() {},
      onComment() {},
      onDoctype() {},
      onEof() {},
    },
  );
  tokenizer.write(html, true);
  endBlock();
  return {blocks, pictures, feeds};
}

const isFeed = /^application\/(rss\+xml|atom\+xml|feed\+json)/i;

/** Leaves out what readers never see: Medium's counter of readers, other pixels that count, emoji as pictures. */
const isShown = (attribute: (name: string) => string): boolean =>
  attribute('src') !== '' &&
  !/^[^?#]*\/_\/stat([?#]|$)/.test(attribute('src')) &&
  ![attribute('width'), attribute('height')].some((length) => length === '0' || length === '1') &&
  !/\b(wp-smiley|emoji)\b/.test(attribute('class'));
