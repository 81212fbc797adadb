// Turns an entry of any feed into an item of ours, in plain text; it must not know the other items or the file they go to.
import type {Entry, Publication} from './entries.ts';
import {contentOf, excerptOf, lineOf, readingMinutes} from './excerpt.ts';
import {clean} from './html.ts';

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

/**
 * The running text of an item stands in `content_text`, which every item must have, as an excerpt. `summary` is left to the
 * publisher: the elements show it instead.
 *
 * @param base what relative addresses are resolved against
 * @param language of a feed that does not say
 */
export function itemOf(
  entry: Entry,
  {home, language, authors}: Publication,
  base = home,
  otherLanguage?: string,
): NewItem {
  const content = entry.content && contentOf(entry.content);
  const summary = entry.summary && contentOf(entry.summary);
  // What stands in until a script has run, such as data:, has no address of the web.
  const picture = [entry.picture, ...(content?.pictures ?? []), ...(summary?.pictures ?? [])].find((one) =>
    webAddress(one?.src, base),
  );
  const image = webAddress(picture?.src, base);
  const alt = picture?.alt || content?.pictures.find(({src}) => webAddress(src, base) === image)?.alt;
  const extension = absolute(entry.extension, base);
  const attachments = entry.attachments.flatMap((file) => {
    const url = webAddress(file.url, base);
    return url ? [{...file, url}] : [];
  });
  const kind = kindOf({...entry, attachments});
  const heard = [kind, extension['kind']].some((one) => one === 'podcast' || one === 'video');
  const transcript = webAddress(entry.transcript, base);
  const item = {
    id: entry.id,
    url: webAddress(entry.url, base),
    title: entry.title && lineOf(entry.title),
    content_text: (summary && excerptOf(summary)) || (content && excerptOf(content)) || '',
    image,
    date_published: isoDate(entry.published),
    authors: (entry.authors ?? authors)?.map((author) => ({
      ...author,
      name: clean(author.name),
      url: webAddress(author.url, base),
    })),
    language: tagOf(entry.language ?? language) ?? otherLanguage,
    attachments: attachments.length ? attachments : undefined,
    _diverse_data: {
      reading_minutes: content && !heard ? readingMinutes(content) : undefined,
      ...extension,
    },
  };
  // An alternative text without its picture would describe nothing.
  const inferred = {kind, image_alt: (image && alt) || undefined, transcript_url: transcript};
  return JSON.parse(JSON.stringify({item, inferred})) as NewItem;
}

const kindOf = ({attachments, film}: Entry): string => {
  if (attachments.some(({mime_type}) => /^audio\//i.test(mime_type))) return 'podcast';
  return film || attachments.some(({mime_type}) => /^video\//i.test(mime_type)) ? 'video' : 'article';
};

/** An absolute http: or https: address, if it is one, without Medium's note of which feed the reader came from. */
export function webAddress(address: string | undefined, base: string | undefined): string | undefined {
  if (!address || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  if (/^rss(-|$)/.test(url.searchParams.get('source') ?? '')) url.searchParams.delete('source');
  return /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** The extension of an item, with the addresses in it made absolute. */
function absolute(extension: unknown, base: string | undefined): Extension {
  const {transcript_url, translations, ...rest} = Object(extension) as Record<string, unknown>;
  const resolved = (url: unknown): string | undefined => webAddress(typeof url === 'string' ? url : undefined, base);
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

/** A date of RSS (RFC 822) as ISO 8601 in UTC; a date that is ISO 8601 already stays as it is written. */
function isoDate(date: string | undefined): string | undefined {
  const written = date?.trim() ?? '';
  if (/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(written)) return written;
  // Without a zone it would be another time on each computer that reads it.
  const zoned = /\d:\d\d(:\d\d)?(\.\d+)?$/.test(written)
    ? `${written}${/\dT\d/.test(written) ? 'Z' : ' UTC'}`
    : written;
  const time = Date.parse(zoned);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace('.000Z', 'Z');
}

function tagOf(language: string | undefined): string | undefined {
  try {
    return language && Intl.getCanonicalLocales(language.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
