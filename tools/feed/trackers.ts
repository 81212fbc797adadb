// Tells pictures that are for readers from those that count them, sell to them or stand for a letter. Knows URLs; nothing of feeds.

/** Hosts of counters, of advertisements and of buttons to share by, which feeds carry below each post. */
const neverShown =
  /(^|\.)(doubleclick\.net|feedblitz\.com|feedburner\.com|feeds\.wordpress\.com|feedsportal\.com|gravatar\.com|pheedo\.com|pixel\.wp\.com|stats\.wordpress\.com|statcounter\.com)$/;

/** Medium's counter of readers; the buttons, counters and advertisements of FeedBurner, which it serves by the host of a blog too. */
const counterPath = /\/_\/stat$|^\/~(a|at|ff|f|hr|i|r)\//;

/** `attribute` gives the value of an attribute of an `img`, or ''. */
export function isForReaders(attribute: (name: string) => string): boolean {
  const src = attribute('src');
  if (!src || /\b(wp-smiley|emoji)\b/.test(attribute('class'))) return false;
  if ([attribute('width'), attribute('height')].some((length) => /^[01](px)?$/.test(length))) return false;
  // A relative URL has a path all the same.
  const base = 'https://relative.example/';
  if (!URL.canParse(src, base)) return false;
  const {hostname, pathname} = new URL(src, base);
  return !neverShown.test(hostname) && !counterPath.test(pathname);
}
