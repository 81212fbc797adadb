// Keeps an element supplied with a feed of stories. Knows how feeds are read; not what is shown.
import type {ReactiveControllerHost} from 'lit';
import type {Feed} from '../content/feed.js';
import {parseItems, type ParsedFeed} from '../content/parse-feed.js';
import {readCatalogue} from './catalogue.js';
import {ResourceController, type ResourceType} from './resource-controller.js';
import {runInTimeSlices} from './time-slices.js';

const feedType: ResourceType<ParsedFeed> = {
  name: 'feed',
  parse: (data, base) => runInTimeSlices(parseItems(data, base)),
  bundled: readCatalogue,
};

export class FeedController extends ResourceController<ParsedFeed> {
  constructor(host: ReactiveControllerHost & Element) {
    super(host, feedType);
  }

  /** The last feed that could be read. */
  get feed(): Feed | undefined {
    return this.content?.feed;
  }
}
