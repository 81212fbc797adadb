// JSON of plain data on any page. Old libraries give arrays and objects a `toJSON` of their own (Prototype 1.6), which makes
// text of them. Knows JSON only.

/** The JSON of a value that is made of plain objects, arrays, texts, numbers and flags, whatever `toJSON` the page has added. */
export const toJson = (value: unknown): string =>
  // What `toJSON` gave is passed over for what stands in the object.
  JSON.stringify(value, function (this: Record<string, unknown>, key: string) {
    return this[key];
  });
