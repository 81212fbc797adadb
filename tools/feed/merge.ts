// Joins new items with those that a feed has already; it must not know where either came from.
import type {Extension, Item, NewItem} from './item.ts';

/** A JSON Feed; fields that are not named here are kept as they are. */
export interface Feed {
  readonly version: string;
  readonly title: string;
  readonly items: readonly Item[];
  readonly [field: string]: unknown;
}

/**
 * Items are the same when their ids are. Of an item that is in both, a field has what the new one states, else what was
 * there, else what is inferred. So everything stays that people add and feeds do not say: items that have left the feed,
 * summaries, voices, streams, alternative texts, reviews, retractions. The newest item is first, and one without a date
 * is last; apart from that the order stays.
 */
export function merge(old: readonly Item[], fresh: readonly NewItem[]): readonly Item[] {
  const byId = new Map(fresh.map((one) => [one.item.id, one]));
  const before = new Set(old.map(({id}) => id));
  return [
    ...old.map((item) => joined(item, byId.get(item.id))),
    ...[...byId.values()].filter(({item}) => !before.has(item.id)).map((one) => joined({}, one)),
  ].sort((a, b) => time(b) - time(a));
}

const joined = (old: Item, fresh: NewItem | undefined): Item => {
  if (!fresh) return old;
  const {_diverse_data: stated, ...item} = fresh.item;
  const extension: Extension = {...fresh.inferred, ...old._diverse_data, ...stated};
  return {...old, ...item, ...(Object.keys(extension).length ? {_diverse_data: extension} : {})};
};

const time = ({date_published}: Item): number => Date.parse(date_published ?? '') || -8.64e15;
