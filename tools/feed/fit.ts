// Holds an item to the schema of feeds: what of it does not fit is left out; it must not know where the item came from.
import {extensionFields, validatorOf} from '../schema.ts';
import type {Item} from './item.ts';

/**
 * Gives the item without the fields that the schema refuses, and without fields of the extension that it does not know;
 * undefined when it needs one of them. A retraction that does not fit stays as `{}`: without it, an item that was taken back
 * would pass for one that stands.
 * @param report is told the name of each field that is left out
 */
export function fit({_diverse_data = {}, ...rest}: Item, report: (field: string) => void): Item | undefined {
  const item: Record<string, unknown> = {...rest};
  // Null, false, 0 and '' mean “not given”, as for the elements.
  const ours: Record<string, unknown> = Object.fromEntries(
    Object.entries(_diverse_data).filter(([field, value]) => extensionFields.includes(field) && value),
  );
  if (Object.keys(ours).length) item['_diverse_data'] = ours;
  const fits = validatorOf('item');
  let isWithdrawn = false;
  for (;;) {
    if (fits(item)) {
      if (isWithdrawn) item['_diverse_data'] = {...ours, retracted: {}};
      return item;
    }
    const places = fits.errors!.map(({instancePath}) => instancePath.split('/').slice(1)).filter(({length}) => length);
    if (!places.length) return undefined;
    for (const [field = '', ourField] of places) {
      const [from, name] = field === '_diverse_data' && ourField ? [ours, ourField] : [item, field];
      if (name in from) report(name);
      isWithdrawn ||= name === 'retracted';
      delete from[name];
    }
  }
}
