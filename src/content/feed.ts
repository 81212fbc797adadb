// What a feed of stories is once it has been read; it must not know the wire format or where the feed lives.

import type {Story} from './story.js';

/** A feed, or one page of it. Every text is plain text and every address is absolute, as in a `Story`. */
export interface Feed {
  readonly title?: string;
  readonly homePageUrl?: string;
  readonly feedUrl?: string;
  /** The next page of the same feed. */
  readonly nextUrl?: string;
  /** BCP 47 language tag. */
  readonly language?: string;
  /** True when the publisher says that nothing will be added any more. */
  readonly expired?: boolean;
  readonly stories: readonly Story[];
}

/** Something in a feed that could not be used. */
export interface Problem {
  /** Place of the item in `items`, counted from 0. Absent when the feed itself is meant. */
  readonly item?: number;
  /** The item's id; '' where it has no usable one. */
  readonly id?: string;
  /** One plain sentence in English, for whoever publishes the feed: what is wrong and how to mend it. */
  readonly message: string;
}
