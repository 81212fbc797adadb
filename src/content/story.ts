// What a story is, and when two addresses mean the same one; it must not know where stories come from or how they look.
import {WebUrl} from './web-url.js';

/** What a reader meets behind the link. */
export type StoryKind = 'story' | 'article' | 'podcast' | 'video';

/** Every kind there is, in the order in which a choice of kinds shows them. */
export const storyKinds: readonly StoryKind[] = ['story', 'article', 'podcast', 'video'];

/** Somebody who wrote, tells or hosts a story. An organisation may stand in for a person. */
export interface Person {
  readonly name: string;
  readonly organisation?: string;
  /** What the person does there or in the story, in words: "Host". */
  readonly role?: string;
}

/** The same story in another language. */
export interface Translation {
  /** BCP 47 language tag. */
  readonly language: string;
  readonly url: string;
  readonly title: string;
}

/** A file that belongs to a story: the sound of a podcast, a text to print. */
export interface Attachment {
  readonly url: string;
  readonly mimeType: string;
  readonly title?: string;
  /** Rounded up. */
  readonly durationInSeconds?: number;
}

/**
 * One story, article, podcast or video. Every text is plain text, never HTML. Every address is absolute and starts with
 * `https:` or `http:`. Every date is an ISO 8601 date (`2026-11-30`) or date with time, as the publisher wrote it.
 */
export interface Story {
  /** Unique in its feed. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly kind: StoryKind;
  /** At most 600 characters. */
  readonly summary?: string;
  readonly people?: readonly Person[];
  readonly image?: string;
  readonly imageAlt?: string;
  readonly datePublished?: string;
  /** BCP 47 language tag of the title, the summary and the story itself. */
  readonly language?: string;
  /** Whole minutes, rounded up. */
  readonly readingMinutes?: number;
  /** Whole minutes of sound or film, rounded up. */
  readonly durationMinutes?: number;
  /** Slug of who speaks: "patient", "researcher". */
  readonly voice?: string;
  /** Slugs of the programme's streams. */
  readonly streams?: readonly string[];
  /** True when there is a transcript, at `transcriptUrl` or on the page of the story itself. */
  readonly hasTranscript?: boolean;
  readonly transcriptUrl?: string;
  readonly hasCaptions?: boolean;
  /** When the story was last checked, and when it will be again. */
  readonly review?: {readonly last?: string; readonly next?: string};
  readonly translations?: readonly Translation[];
  /** Set when the publisher took the story back. */
  readonly retracted?: {readonly date?: string; readonly reason?: string};
  readonly attachments?: readonly Attachment[];
}

/**
 * A key that two addresses share when they mean the same page, for an index of stories by address.
 * Left out of it: the scheme (`http:` or `https:`), the fragment, a slash at the end of the path, and the query parameters
 * that only say where a reader came from (`utm_…`, `source`). Host (with `www.`), path and the rest of the query count.
 * Gives '' for anything that is not an absolute `http:` or `https:` address; never throws.
 */
export function urlKey(url: string): string {
  try {
    const {protocol, host, pathname, search} = new WebUrl(url);
    const query = search.replace(/[?&](utm_[^&=]*|source)(=[^&]*)?(?=&|$)/gi, '').slice(1);
    return /^https?:$/.test(protocol) ? `${host}${pathname.replace(/\/$/, '')}?${query}` : '';
  } catch {
    return '';
  }
}

/** Tells whether two absolute addresses mean the same page, by `urlKey`. False for what is no web address; never throws. */
export function sameUrl(a: string, b: string): boolean {
  const key = urlKey(a);
  return key !== '' && key === urlKey(b);
}

/** Keys of the stories that were looked for: a page may look fifty cards up among thousands. */
const keys = new WeakMap<Story, string>();

/** The first story with an id, or with an address that means the same page. */
export function findStory(stories: readonly Story[], wanted: string): Story | undefined {
  const key = urlKey(wanted);
  return stories.find((story) => {
    if (story.id === wanted) return true;
    if (!key) return false;
    let own = keys.get(story);
    if (own === undefined) keys.set(story, (own = urlKey(story.url)));
    return own === key;
  });
}
