// What a page says of a story by the attributes of a card, read as an item of a feed is read. Pure: knows no element.
import type {Context} from '../../content/field.js';
import {item} from '../../content/parse-feed.js';
import type {Story} from '../../content/story.js';
import type {Facts} from './story-card.text.js';

/** What a card has been told, as it was written. */
interface CardAttributes {
  readonly heading?: string | undefined;
  readonly href?: string | undefined;
  readonly summary?: string | undefined;
  readonly image?: string | undefined;
  readonly imageAlt?: string | undefined;
  readonly kind?: string | undefined;
  readonly published?: string | undefined;
  readonly duration?: number | undefined;
  readonly story?: Story | undefined;
}

/** The usable facts; the link in the page, and then the attributes, go before the story that the page has set. */
export const storyFromAttributes = (card: CardAttributes, linkUrl: string | undefined, context: Context): Facts =>
  item(
    {
      url: linkUrl ?? (card.href || card.story?.url),
      title: card.heading,
      summary: card.summary,
      image: card.image || card.story?.image,
      date_published: card.published,
      _diverse_data: {kind: card.kind, image_alt: card.imageAlt, duration_minutes: card.duration},
    },
    context,
  ) || {};
