// JSON with the line of each value, so that a message can say where to look. Knows the grammar of JSON (RFC 8259); nothing of feeds.
import {keysOf} from '../json-pointer.ts';

export interface LocatedJson {
  readonly value: unknown;
  /** The line, from 1, of the value at a JSON Pointer (RFC 6901); of the nearest value around it where there is none. */
  readonly lineOf: (pointer: string) => number;
}

/** What is wrong with a text that is not JSON. */
export class JsonFault extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/** A value of the text: the line where it starts, and the values inside. */
interface Place {
  readonly line: number;
  readonly inside: Map<string, Place>;
}

const space = /[ \t\r\n]*/y;
const scalar =
  /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Reads JSON. Throws a `JsonFault` that says in plain words what stands where it should not. */
export const readJson = (text: string): LocatedJson => {
  let at = 0;
  let line = 1;

  const skip = (): void => {
    space.lastIndex = at;
    const [found] = space.exec(text)!;
    at += found.length;
    line += found.split('\n').length - 1;
  };
  const fault = (wanted: string): never => {
    const [met] = /^(?:\w{1,20}|\S?)/.exec(text.slice(at, at + 20))!;
    throw new JsonFault(met ? `${wanted} is missing before ${met}` : `${wanted} is missing at the end`, line);
  };
  const take = (sign: string): boolean => {
    skip();
    if (text[at] !== sign) return false;
    at++;
    return true;
  };
  const read = (): string => {
    skip();
    scalar.lastIndex = at;
    const found = scalar.exec(text)?.[0];
    if (found === undefined) {
      if (text[at] === '"')
        throw new JsonFault('a text has no closing quotation mark on its line, or a stray \\', line);
      return fault('a value');
    }
    at += found.length;
    return found;
  };
  const walk = (): Place => {
    skip();
    const place: Place = {line, inside: new Map()};
    if (take('{')) {
      if (take('}')) return place;
      do {
        skip();
        if (text[at] !== '"') fault('a name in double quotation marks');
        const key = read();
        if (!take(':')) fault('a colon');
        place.inside.set(JSON.parse(key) as string, walk());
      } while (take(','));
      if (!take('}')) fault('a comma or }');
    } else if (take('[')) {
      if (take(']')) return place;
      do place.inside.set(String(place.inside.size), walk());
      while (take(','));
      if (!take(']')) fault('a comma or ]');
    } else {
      read();
    }
    return place;
  };

  const document = walk();
  skip();
  if (at < text.length) fault('the end of the file');
  const lineOf = (pointer: string): number => {
    let place = document;
    for (const key of keysOf(pointer)) {
      const inner = place.inside.get(key);
      if (!inner) break;
      place = inner;
    }
    return place.line;
  };
  return {value: JSON.parse(text), lineOf};
};
