// The entries of Atom (RFC 4287) in common terms. Knows that format; not what becomes of entries.
import type {AtomFeed} from 'feedsmith';
import {
  amount,
  asLink,
  html,
  isSoundOrFilm,
  people,
  plain,
  type Attachment,
  type Author,
  type Entry,
  type Link,
  type Publication,
  type ScopedText,
} from './entry.ts';
import {isMediaFilm, mediaAttachments, mediaPicture, mediaText} from './media.ts';
import type {InnerScopes, Scope, Scopes} from './scopes.ts';

type AtomLink = AtomFeed.Link<string>;

/** An absent type is "text": RFC 4287, section 3.1.1. What is neither text nor HTML is a file, in base64 or in XML: section 4.1.3.3. */
function written(text: AtomFeed.Text | AtomFeed.Content | undefined): ScopedText | undefined {
  const {value, type = 'text', xml} = text ?? {};
  const scope = {base: xml?.base, lang: xml?.lang};
  if (/html/i.test(type)) return html(value, scope);
  return /^text(\/|$)/i.test(type) ? plain(value, scope) : undefined;
}

const isAlternate = ({rel = 'alternate'}: AtomLink): boolean => rel === 'alternate';
const isPage = ({type = 'text/html'}: AtomLink): boolean => /html/i.test(type);

/** Where an entry or a feed can be read: pages before what programs read. */
function pages(all: readonly AtomLink[], scopes: readonly Scope[] = []): readonly Link[] {
  const found = all.map((link, index) => ({...link, ...scopes[index]})).filter(isAlternate);
  return [...found.filter(isPage), ...found.filter((link) => !isPage(link))].flatMap(({href, base, lang}) =>
    href ? [{href, base, lang}] : [],
  );
}

const authorsOf = (all: readonly {readonly name?: string}[] = []): readonly Author[] | undefined =>
  people(...all.map(({name}) => name));

export function fromAtom(feed: AtomFeed.Feed<string>, {root, entries: inner}: Scopes): Publication {
  const {title, links = [], xml, authors, dc, entries = []} = feed;
  return {
    base: xml?.base ?? root.base,
    lang: xml?.lang ?? dc?.languages?.[0],
    title: written(title),
    home: pages(links)[0]?.href,
    self: links.find(({rel}) => rel === 'self')?.href,
    authors: authorsOf(authors) ?? people(...(dc?.creators ?? [])),
    entries: entries.map((entry, index) => entryOf(entry, inner.length === entries.length ? inner[index]! : {})),
  };
}

function entryOf(entry: AtomFeed.Entry<string>, inner: InnerScopes): Entry {
  const {id, links = [], xml, media, dc, dcterms, source} = entry;
  return {
    base: xml?.base,
    lang: xml?.lang ?? dc?.languages?.[0],
    id,
    links: [
      ...pages(links, inner['link']),
      ...[asLink(id), entry.content?.src].flatMap((href) => (href ? [{href}] : [])),
    ],
    title: written(entry.title) ?? plain(mediaText(media, 'title')),
    summary: written(entry.summary) ?? plain(mediaText(media, 'description')),
    content: written(entry.content),
    picture: mediaPicture(media),
    published: entry.published ?? dc?.dates?.[0] ?? dcterms?.issued?.[0] ?? entry.updated,
    authors: authorsOf(entry.authors) ?? people(...(dc?.creators ?? [])) ?? authorsOf(source?.authors),
    attachments: attachmentsOf(entry),
    isFilm: !!entry.yt?.videoId || isMediaFilm(media),
  };
}

function attachmentsOf({links = [], media}: AtomFeed.Entry<string>): readonly Attachment[] {
  const files = links.filter(({rel, type}) => rel === 'enclosure' && isSoundOrFilm(type));
  if (!files.length) return mediaAttachments(media);
  return files.map(({href = '', type = '', length}) => ({url: href, mime_type: type, size_in_bytes: amount(length)}));
}
