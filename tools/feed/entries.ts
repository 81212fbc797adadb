// The entries of each format of feed in common terms; it must not know what becomes of them.
import type {AtomFeed, JsonFeed, MediaNs, RssFeed} from 'feedsmith';
import {lineOf, type Written} from './excerpt.ts';
import {clean, type Picture} from './html.ts';

export interface Author {
  readonly name: string;
  readonly url?: string | undefined;
  readonly _diverse_data?: unknown;
}

/** As JSON Feed has it. */
export interface Attachment {
  readonly url: string;
  readonly mime_type: string;
  readonly title?: string | undefined;
  readonly size_in_bytes?: number | undefined;
  readonly duration_in_seconds?: number | undefined;
}

/** One entry of a feed. Addresses are as the feed writes them. */
export interface Entry {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly title?: Written | undefined;
  /** What its author says of it in short. */
  readonly summary?: Written | undefined;
  /** The whole of it, as far as the feed has it. */
  readonly content?: Written | undefined;
  readonly picture?: Picture | undefined;
  readonly published?: string | undefined;
  readonly authors?: readonly Author[] | undefined;
  readonly language?: string | undefined;
  readonly attachments: readonly Attachment[];
  /** True of an entry that is a film, though it has no file. */
  readonly film?: boolean;
  readonly transcript?: string | undefined;
  /** What a JSON Feed says in `_diverse_data`. */
  readonly extension?: unknown;
}

export interface Publication {
  readonly title?: Written | undefined;
  readonly home?: string | undefined;
  readonly language?: string | undefined;
  readonly authors?: readonly Author[] | undefined;
  readonly entries: readonly Entry[];
}

const html = (value: string | undefined): Written | undefined => (value ? {html: value} : undefined);
const plain = (value: string | undefined): Written | undefined => (value ? {text: value} : undefined);
const picture = (src: string | undefined): Picture | undefined => (src ? {src, alt: ''} : undefined);

/** People by name. An address to write to is not for publishing. */
const people = (...names: (string | undefined)[]): readonly Author[] | undefined => {
  const authors = names.flatMap((name) => {
    const known = clean(name ?? '').replace(/^\S+@\S+\s*\((.+)\)$/, '$1');
    return known && !known.includes('@') ? [{name: known}] : [];
  });
  return authors.length ? authors : undefined;
};

/** A page that can be read is better for readers than captions with times, and those than data. */
const transcriptTypes = ['text/html', 'text/plain', 'text/vtt', 'application/x-subrip', 'application/srt'];

/** RSS does not say whether a name is HTML; where it is none, this changes nothing. */
const asText = (name: string | undefined): string => lineOf({html: name ?? ''});

const soundOrFilm = (type: string | undefined): boolean => /^(audio|video)\//i.test(type ?? '');

const mediaPicture = (media: MediaNs.ItemOrFeed | undefined): Picture | undefined => {
  const all = [media, ...(media?.groups ?? [])];
  const content = all
    .flatMap((one) => one?.contents ?? [])
    .find(({medium, type}) => medium === 'image' || type?.startsWith('image/'));
  return picture(content?.url ?? all.flatMap((one) => one?.thumbnails ?? [])[0]?.url);
};

export function fromRss({title, link, language, items = [], itunes}: RssFeed.Feed<string>): Publication {
  return {
    title: html(title),
    home: link,
    language,
    authors: people(asText(itunes?.author)),
    entries: items.map((item): Entry => {
      const enclosures = item.enclosures ?? [];
      const transcripts = item.podcast?.transcripts ?? [];
      const rank = (type: string): number => transcriptTypes.indexOf(type) + 1 || 99;
      // What a guid is when nothing is said: RSS 2.0, https://www.rssboard.org/rss-specification#ltguidgtSubelementOfLtitemgt
      const permalink = item.guid?.isPermaLink === false ? undefined : item.guid?.value;
      const files = enclosures.filter(({type}) => soundOrFilm(type));
      const url = item.link ?? permalink ?? files[0]?.url;
      return {
        id: item.guid?.value ?? url,
        url,
        title: html(item.title ?? item.itunes?.title),
        summary: html(item.description ?? item.itunes?.summary ?? item.media?.description?.value),
        content: html(item.content?.encoded),
        picture:
          mediaPicture(item.media) ??
          picture(item.itunes?.image ?? enclosures.find(({type}) => type?.startsWith('image/'))?.url),
        published: item.pubDate ?? item.dc?.dates?.[0],
        authors:
          people(...(item.dc?.creators ?? []).map(asText)) ??
          people(...(item.authors ?? []).map(({name}) => asText(name))) ??
          people(asText(item.itunes?.author)),
        language: item.xml?.lang ?? item.dc?.languages?.[0],
        attachments: files.map(({url = '', type = '', length}, index) => ({
          url,
          mime_type: type,
          size_in_bytes: length || undefined,
          duration_in_seconds: index ? undefined : item.itunes?.duration,
        })),
        transcript: [...transcripts].sort((a, b) => rank(a.type ?? '') - rank(b.type ?? ''))[0]?.url,
      };
    }),
  };
}

const written = (text: AtomFeed.Text | AtomFeed.Content | undefined): Written | undefined =>
  // An absent type is "text": RFC 4287, section 3.1.1.
  /html/.test(text?.type ?? '') ? html(text?.value) : plain(text?.value);

export function fromAtom({title, links = [], xml, authors, entries = []}: AtomFeed.Feed<string>): Publication {
  const page = (all: readonly {rel?: string; href?: string}[]): string | undefined =>
    all.find(({rel = 'alternate'}) => rel === 'alternate')?.href;
  return {
    title: written(title),
    home: page(links),
    language: xml?.lang,
    authors: people(...(authors ?? []).map(({name}) => name)),
    entries: entries.map((entry) => ({
      id: entry.id,
      url: page(entry.links ?? []),
      title: written(entry.title),
      summary: written(entry.summary) ?? plain(entry.media?.groups?.[0]?.description?.value),
      content: written(entry.content),
      picture: mediaPicture(entry.media),
      published: entry.published ?? entry.updated,
      authors: people(...(entry.authors ?? []).map(({name}) => name)),
      language: entry.xml?.lang ?? entry.content?.xml?.lang,
      attachments: (entry.links ?? [])
        .filter(({rel, type}) => rel === 'enclosure' && soundOrFilm(type))
        .map(({href = '', type = '', length}) => ({url: href, mime_type: type, size_in_bytes: length || undefined})),
      film: !!entry.yt?.videoId,
    })),
  };
}

/** What the library does not read of an item: fields of ours. */
interface Ours {
  readonly id?: unknown;
  readonly authors?: unknown;
  readonly author?: unknown;
  readonly _diverse_data?: unknown;
}

export function fromJson(
  feed: JsonFeed.Feed<string>,
  raw: {readonly items?: unknown; readonly authors?: unknown},
): Publication {
  const ours = new Map(
    ([raw.items].flat() as (Ours | null)[]).map((item) => [String(item?.id).trim(), item ?? {}] as const),
  );
  return {
    title: plain(feed.title),
    home: feed.home_page_url,
    language: feed.language,
    authors: named(feed.authors, raw),
    entries: (feed.items ?? []).map((item) => ({
      id: item.id,
      url: item.url ?? item.external_url,
      title: plain(item.title),
      summary: plain(item.summary),
      content: html(item.content_html) ?? plain(item.content_text),
      picture: picture(item.image ?? item.banner_image),
      published: item.date_published,
      authors: named(item.authors, ours.get(item.id ?? '') ?? {}),
      language: item.language,
      attachments: (item.attachments ?? []).map(({url = '', mime_type = '', ...file}) => ({url, mime_type, ...file})),
      extension: ours.get(item.id ?? '')?._diverse_data,
    })),
  };
}

/** The people that the library found, with what we added about them. */
const named = (authors: JsonFeed.Author[] | undefined, {authors: list, author = list}: Ours): Author[] | undefined => {
  const raw = [list ?? author].flat() as ({readonly name?: unknown; readonly _diverse_data?: unknown} | null)[];
  return authors?.flatMap(({name, url}) =>
    name ? [{name, url, _diverse_data: raw.find((one) => one?.name === name)?._diverse_data}] : [],
  );
};
