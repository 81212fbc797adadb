// The class of the URL standard, where the page may have taken its name for something else. Knows nothing else.

/**
 * `URL` by its second name, which no page uses for a variable of its own: https://url.spec.whatwg.org/#url-class. Node has only
 * the first.
 */
export const WebUrl = (globalThis as {webkitURL?: typeof URL}).webkitURL ?? globalThis.URL;
