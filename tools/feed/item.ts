// Turns an entry of any feed into an item of ours, in plain text; it must not know the other items or the file they go to.
import {isoDate} from './dates.ts';
import type {Attachment, Author, Entry, Publication, ScopedText} from './entry.ts';
import {contentOf, excerptOf, readingMinutes, titleOf} from './excerpt.ts';
import {clean, type Content} from './html.ts';
import {innerBase, webUrl} from './url.ts';

export type Extension = Readonly<Record<string, unknown>>;

/** An item of a JSON Feed; fields that are not named here are kept as they are. */
export interface Item {
  readonly id?: string;
  readonly title?: string;
  readonly url?: string;
  readonly image?: string;
  readonly date_published?: string;
  readonly _diverse_data?: Extension;
  readonly [field: string]: unknown;
}

export interface NewItem {
  /** What the feed states: it wins over what was known before. */
  readonly item: Item;
  /** What is only concluded of the item: what was known before wins over it. */
  readonly inferred: Extension;
}

/** What is known of an item's surroundings. */
export interface Surroundings {
  /** Where the feed was found, if on the web. */
  readonly address?: string | undefined;
  /** The language of a feed that does not say. */
  readonly language?: string | undefined;
}

/** A text, what it says, and what relative URLs in it are resolved against. */
interface Read {
  readonly content: Content;
  readonly base: string | undefined;
}

const read = (text: ScopedText | undefined, base: string | undefined): Read | undefined =>
  text && {content: contentOf(text), base: innerBase(text.base, base)};

/**
 * The running text of an item stands in `content_text`, which every item must have, as an excerpt. `summary` is left to the
 * publisher: the elements show it instead.
 * @param report is told of what the feed says and cannot be used
 */
export function itemOf(
  entry: Entry,
  publication: Publication,
  {address, language}: Surroundings,
  report: (problem: string) => void,
): NewItem {
  const base = innerBase(entry.base, baseOf(publication, address));
  const content = read(entry.content, base);
  const summary = read(entry.summary, base);
  const extension = absolute(entry.extension, base);
  const attachments = usable(entry.attachments, base);
  const lost = entry.attachments.length - attachments.length;
  if (lost) report(`${lost} of its recordings and files without a usable URL or type, left out.`);
  const kind = kindOf(attachments, entry.isFilm);
  const isHeard = [kind, extension['kind']].some((one) => one === 'podcast' || one === 'video');
  const {image, alt} = pictureOf(entry, [content, summary], base);
  const item = {
    id: entry.id,
    url: entry.links.map((link) => webUrl(link.href, innerBase(link.base, base))).find(Boolean),
    title: entry.title && titleOf(entry.title),
    content_text: (summary && excerptOf(summary.content)) || (content && excerptOf(content.content)) || '',
    image,
    date_published: dateOf(entry.published, report),
    authors: authorsOf(entry.authors ?? publication.authors, base),
    language: languageOf(entry, publication) ?? language,
    attachments: attachments.length ? attachments : undefined,
    _diverse_data: {
      reading_minutes: content && !isHeard ? readingMinutes(content.content) : undefined,
      ...extension,
    },
  };
  // An alternative text without its picture would describe nothing.
  const inferred = {kind, image_alt: (image && alt) || undefined, transcript_url: webUrl(entry.transcript, base)};
  return JSON.parse(JSON.stringify({item, inferred})) as NewItem;
}

/** Where the feed was found, or says that it is, or whose feed it is; `xml:base` wins over them. */
const baseOf = ({base, self, home}: Publication, address: string | undefined): string | undefined =>
  innerBase(base, address ?? webUrl(self, undefined) ?? webUrl(home, undefined));

function pictureOf(
  entry: Entry,
  texts: readonly (Read | undefined)[],
  base: string | undefined,
): {readonly image?: string; readonly alt?: string} {
  const inTexts = texts.flatMap((text) =>
    (text?.content.pictures ?? []).map(({src, alt}) => ({image: webUrl(src, text?.base), alt})),
  );
  const stated = entry.picture && {image: webUrl(entry.picture.src, base), alt: entry.picture.alt};
  // What stands in until a script has run, such as data:, has no URL of the web.
  const chosen = [stated, ...inTexts].find((one) => one?.image);
  if (!chosen?.image) return {};
  const alt = chosen.alt || inTexts.find(({image}) => image === chosen.image)?.alt;
  return {image: chosen.image, ...(alt && {alt})};
}

const usable = (attachments: readonly Attachment[], base: string | undefined): readonly Attachment[] =>
  attachments.flatMap((file) => {
    const url = webUrl(file.url, base);
    return url && /^[\w.+-]+\/[\w.+-]+/.test(file.mime_type) ? [{...file, url}] : [];
  });

function kindOf(attachments: readonly Attachment[], isFilm = false): string {
  if (attachments.some(({mime_type}) => /^audio\//i.test(mime_type))) return 'podcast';
  return isFilm || attachments.some(({mime_type}) => /^video\//i.test(mime_type)) ? 'video' : 'article';
}

const authorsOf = (authors: readonly Author[] | undefined, base: string | undefined): readonly Author[] | undefined =>
  authors?.map((author) => ({...author, name: clean(author.name), url: webUrl(author.url, base)}));

function dateOf(published: string | undefined, report: (problem: string) => void): string | undefined {
  if (!published?.trim()) return undefined;
  const date = isoDate(published);
  if (!date)
    report(`its date, “${clean(published.slice(0, 60))}”, is none that can be read for sure, and is left out.`);
  return date;
}

/** The extension of an item, with the URLs in it made absolute. */
function absolute(extension: unknown, base: string | undefined): Extension {
  const {transcript_url, translations, ...rest} = Object(extension) as Record<string, unknown>;
  const resolved = (url: unknown): string | undefined => webUrl(typeof url === 'string' ? url : undefined, base);
  return {
    ...rest,
    transcript_url: resolved(transcript_url),
    translations: Array.isArray(translations)
      ? translations.map(
          (one: unknown) => ({...Object(one), url: resolved((Object(one) as {url?: unknown}).url)}) as unknown,
        )
      : undefined,
  };
}

/** What is nearest to the words that a card shows says their language. */
const languageOf = ({title, summary, content, lang}: Entry, publication: Publication): string | undefined =>
  [title?.lang, summary?.lang, content?.lang, lang, publication.lang].map(tagOf).find(Boolean);

function tagOf(language: string | undefined): string | undefined {
  try {
    return language && Intl.getCanonicalLocales(language.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
