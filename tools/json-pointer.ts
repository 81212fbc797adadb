// JSON Pointers (RFC 6901). Knows nothing of what they point into.

/** The keys of a pointer, from the whole document on. */
export const keysOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
