// What Media RSS says of an entry, beside it, in a group, or in one file of it: https://www.rssboard.org/media-rss. Knows that; not feeds.
import type {MediaNs} from 'feedsmith';
import {amount, isSoundOrFilm, picture, type Attachment} from './entry.ts';
import type {Picture} from './html.ts';

type Media = MediaNs.ItemOrFeed | undefined;

/** What may have a title, a text, a picture or a player: the entry, its groups, and the files in either. */
const partsOf = (media: Media): readonly MediaNs.ItemOrFeed[] => {
  const beside = media ? [media, ...(media.groups ?? [])] : [];
  return [...beside, ...beside.flatMap((one) => one.contents ?? [])];
};

const filesOf = (media: Media): readonly MediaNs.Content[] => partsOf(media).flatMap((one) => one.contents ?? []);

export function mediaPicture(media: Media): Picture | undefined {
  const image = filesOf(media).find(({medium, type}) => medium === 'image' || type?.startsWith('image/'));
  return picture(image?.url ?? partsOf(media).flatMap((one) => one.thumbnails ?? [])[0]?.url);
}

export const mediaText = (media: Media, which: 'title' | 'description'): string | undefined =>
  partsOf(media).find((one) => one[which]?.value)?.[which]?.value;

export const isMediaFilm = (media: Media): boolean =>
  filesOf(media).some(({medium, type}) => medium === 'video' || /^video\//i.test(type ?? '')) ||
  partsOf(media).some(({player}) => player?.url);

/** The recording: of several renditions the one that is meant to be taken, or the first. */
export function mediaAttachments(media: Media): readonly Attachment[] {
  const files = filesOf(media).filter(({url, type}) => url && isSoundOrFilm(type));
  const file = files.find(({isDefault}) => isDefault) ?? files[0];
  if (!file) return [];
  const {url = '', type = '', fileSize, duration} = file;
  return [{url, mime_type: type, size_in_bytes: amount(fileSize), duration_in_seconds: amount(duration)}];
}
