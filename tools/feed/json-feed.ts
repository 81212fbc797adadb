// The entries of JSON Feed (https://www.jsonfeed.org/version/1.1/) in common terms. Knows that format and our extension of it.
import type {JsonFeed} from 'feedsmith';
import {amount, html, links, picture, plain, type Author, type Publication} from './entry.ts';

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
    self: feed.feed_url,
    lang: feed.language,
    authors: named(feed.authors, raw),
    entries: (feed.items ?? []).map((item) => ({
      id: item.id,
      links: links(item.url, item.external_url),
      title: plain(item.title),
      summary: plain(item.summary),
      content: html(item.content_html) ?? plain(item.content_text),
      picture: picture(item.image ?? item.banner_image),
      published: item.date_published ?? item.date_modified,
      authors: named(item.authors, ours.get(item.id ?? '') ?? {}),
      lang: item.language,
      attachments: (item.attachments ?? []).map(({url = '', mime_type = '', ...file}) => ({
        ...file,
        url,
        mime_type,
        size_in_bytes: amount(file.size_in_bytes),
        duration_in_seconds: amount(file.duration_in_seconds),
      })),
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
