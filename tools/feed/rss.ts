// The entries of RSS 2.0, of what came before it, and of RSS 1.0, in common terms. Knows those formats; not what becomes of entries.
import type {RdfFeed, RssFeed} from 'feedsmith';
import {
  amount,
  asLink,
  html,
  isSoundOrFilm,
  links,
  people,
  picture,
  type Attachment,
  type Author,
  type Entry,
  type Publication,
} from './entry.ts';
import {lineOf} from './excerpt.ts';
import {isMediaFilm, mediaAttachments, mediaPicture, mediaText} from './media.ts';
import type {InnerScopes, Scopes} from './scopes.ts';
import {innerBase} from './url.ts';

type Item = RssFeed.Item<string>;

/** A page that can be read is better for readers than captions with times, and those than data. */
const transcriptTypes = ['text/html', 'text/plain', 'text/vtt', 'application/x-subrip', 'application/srt'];

/** RSS does not say whether a name is HTML; where it is none, this changes nothing. */
const asText = (name: string | undefined): string => lineOf({html: name ?? ''});

export function fromRss(feed: RssFeed.Feed<string>, {root, channel, entries: inner}: Scopes): Publication {
  const {title, link, language, items = [], atom, dc, itunes} = feed;
  const hasResponses = isOfOneWriter(feed);
  return {
    base: root.base ? innerBase(channel.base, root.base) : channel.base,
    lang: language ?? dc?.languages?.[0] ?? channel.lang ?? root.lang,
    title: html(title ?? dc?.titles?.[0]),
    home: link ?? alternate(atom?.links),
    self: atom?.links?.find(({rel}) => rel === 'self')?.href,
    authors:
      people(asText(itunes?.author)) ??
      people(...(dc?.creators ?? []).map(asText)) ??
      people(...(atom?.authors ?? []).map(({name}) => name)) ??
      people(asText(feed.managingEditor?.name)),
    entries: items.map((item, index) => ({
      ...entryOf(item, inner.length === items.length ? inner[index]! : {}),
      isResponse: hasResponses && !item.categories?.length,
    })),
  };
}

/**
 * True of what Medium lists of one person: posts, which have tags, and responses to other people's posts, which have none. The feed of a
 * publication has no responses.
 */
const isOfOneWriter = ({title = '', link = ''}: RssFeed.Feed<string>): boolean =>
  /^Stories by .+ on Medium$/.test(title.trim()) || /^https?:\/\/medium\.com\/@/.test(link);

const alternate = (all: readonly {rel?: string; href?: string}[] = []): string | undefined =>
  all.find(({rel = 'alternate'}) => rel === 'alternate')?.href;

function entryOf(item: Item, inner: InnerScopes): Entry {
  const {guid, enclosures = [], media, itunes} = item;
  const {atom, dc, dcterms} = item;
  const files = attachmentsOf(item);
  const [title, description, content] = ['title', 'description', 'content:encoded'].map((name) => inner[name]?.[0]);
  // What a guid is when nothing is said: RSS 2.0, https://www.rssboard.org/rss-specification#ltguidgtSubelementOfLtitemgt
  const permalink = guid?.isPermaLink === false ? undefined : asLink(guid?.value);
  const where = [item.link, alternate(atom?.links), permalink, files[0]?.url];
  return {
    base: item.xml?.base,
    lang: item.xml?.lang ?? dc?.languages?.[0] ?? dcterms?.languages?.[0],
    id: guid?.value ?? where.find(Boolean),
    links: links(...where),
    title: html(item.title ?? itunes?.title ?? dc?.titles?.[0] ?? mediaText(media, 'title'), title),
    summary: html(
      item.description ??
        itunes?.summary ??
        dc?.descriptions?.[0] ??
        dcterms?.abstracts?.[0] ??
        mediaText(media, 'description'),
      description,
    ),
    content: html(item.content?.encoded, content),
    picture:
      mediaPicture(media) ?? picture(itunes?.image ?? enclosures.find(({type}) => type?.startsWith('image/'))?.url),
    published: publishedOf(item),
    authors: authorsOf(item),
    attachments: files,
    isFilm: isMediaFilm(media),
    transcript: transcriptOf(item),
  };
}

const publishedOf = ({pubDate, dc, dcterms, atom}: Item): string | undefined =>
  pubDate ??
  dc?.dates?.[0] ??
  atom?.published ??
  dcterms?.issued?.[0] ??
  dcterms?.created?.[0] ??
  dcterms?.dates?.[0] ??
  atom?.updated ??
  dcterms?.modified?.[0];

const authorsOf = ({dc, dcterms, authors = [], atom, itunes}: Item): readonly Author[] | undefined =>
  people(...(dc?.creators ?? []).map(asText)) ??
  people(...authors.map(({name}) => asText(name))) ??
  people(...(atom?.authors ?? []).map(({name}) => name)) ??
  people(...(dcterms?.creators ?? []).map(asText)) ??
  people(asText(itunes?.author));

function attachmentsOf({enclosures = [], itunes, media}: Item): readonly Attachment[] {
  const files = enclosures.filter(({type}) => isSoundOrFilm(type));
  if (!files.length) return mediaAttachments(media);
  return files.map(({url = '', type = '', length}, index) => ({
    url,
    mime_type: type,
    size_in_bytes: amount(length),
    duration_in_seconds: index ? undefined : amount(itunes?.duration),
  }));
}

function transcriptOf({podcast}: Item): string | undefined {
  const rank = (type = ''): number => transcriptTypes.indexOf(type) + 1 || transcriptTypes.length + 1;
  return [...(podcast?.transcripts ?? [])].sort((a, b) => rank(a.type) - rank(b.type))[0]?.url;
}

/** RSS 1.0, in which a journal or a repository of preprints lists what is new. */
export function fromRdf({title, link, dc, items = [], xml}: RdfFeed.Feed<string>, {root}: Scopes): Publication {
  return {
    base: xml?.base ?? root.base,
    lang: dc?.languages?.[0] ?? xml?.lang ?? root.lang,
    title: html(title ?? dc?.titles?.[0]),
    home: link,
    authors: people(...(dc?.creators ?? []).map(asText)),
    entries: items.map(({rdf, ...item}) => {
      const about = rdf?.about ?? item.link;
      return entryOf({...item, ...(about && {guid: {value: about, isPermaLink: true}})}, {});
    }),
  };
}
