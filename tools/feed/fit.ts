// Holds an item to the schema of feeds: what of it does not fit is left out; it must not know where the item came from.
import type {ErrorObject} from 'ajv/dist/2020.js';
import {keysOf} from '../json-pointer.ts';
import {extensionFields, validatorOf} from '../schema.ts';
import type {Item} from './item.ts';

export interface Fitting {
  /** The item without what the schema refuses. */
  readonly item: Item;
  /** False of an item that lacks something that it needs. */
  readonly fits: boolean;
}

/**
 * Gives the item without what the schema refuses, and without fields of the extension that it does not know. Of a list or an object only
 * the part that does not fit is left out, unless the rest needs it. A retraction that does not fit stays as `{}`: without it, an item that
 * was taken back would pass for one that stands.
 * @param report is told the name of each field of which something is left out, once
 */
export function fit({_diverse_data = {}, ...rest}: Item, report: (field: string) => void): Fitting {
  // A copy: parts of it are taken out below.
  const item = structuredClone(rest) as Record<string, unknown>;
  // Null, false, 0 and '' mean “not given”, as for the elements.
  const ours: Record<string, unknown> = Object.fromEntries(
    Object.entries(structuredClone(_diverse_data)).filter(([field, value]) => extensionFields.includes(field) && value),
  );
  if (Object.keys(ours).length) item['_diverse_data'] = ours;
  const reported = new Set<string>();
  const fits = validatorOf('item');
  let isWithdrawn = false;
  while (!fits(item)) {
    const faults = fits.errors!.map(pathOf).filter(({length}) => length > 0);
    // What is missing from the item itself can be mended by nobody here.
    if (!faults.length) return {item, fits: false};
    for (const [field = '', inner = '', ...path] of faults) {
      const name = field === '_diverse_data' ? inner || field : field;
      reported.add(name);
      if (name === 'retracted') {
        isWithdrawn = true;
        delete ours['retracted'];
      } else takeOut(item, [field, ...(inner ? [inner] : []), ...path]);
    }
    withoutGaps(item);
  }
  reported.forEach(report);
  if (isWithdrawn) item['_diverse_data'] = {...ours, retracted: {}};
  return {item, fits: true};
}

/** Where what does not fit stands, from the item on. */
const pathOf = ({instancePath}: ErrorObject): readonly string[] => keysOf(instancePath);

/** Stands where a part of a list was, until all of a list's parts have been looked at. */
const gap = Symbol('gap');

function takeOut(item: object, path: readonly string[]): void {
  const place = path.slice(0, -1).reduce<unknown>((part, key) => (Object(part) as Record<string, unknown>)[key], item);
  const key = path.at(-1)!;
  if (Array.isArray(place)) place[Number(key)] = gap;
  else if (typeof place === 'object' && place !== null) delete (place as Record<string, unknown>)[key];
}

/** Takes the gaps out of lists, and with them the lists and objects in which nothing is left. */
function withoutGaps(part: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(part)) {
    if (Array.isArray(value)) part[key] = value.filter((one) => one !== gap);
    const inner = part[key];
    if (typeof inner !== 'object' || inner === null) continue;
    withoutGaps(inner as Record<string, unknown>);
    if (!Array.isArray(part) && !Object.keys(inner).length) delete part[key];
  }
}
