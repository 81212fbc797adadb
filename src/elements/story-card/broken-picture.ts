// Whether a picture can be shown. Knows pictures; no card.

/** Resolves with the URL of a picture when it turns out that it cannot be loaded; never, if it can. */
export const whenBroken = (image: HTMLImageElement): Promise<string> =>
  new Promise((resolve) => {
    const check = (): void => {
      if (image.complete && !image.naturalWidth) resolve(image.src);
    };
    // A rejected promise in place of a listener, which each card would need. Firefox also rejects it for a lazy picture that it
    // has not asked for yet: https://html.spec.whatwg.org/multipage/embedded-content.html#dom-img-decode
    image.decode().catch(() => {
      if (image.complete) check();
      else image.addEventListener('error', check, {once: true});
    });
  });
