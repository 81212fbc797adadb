// The part of the URL standard that this folder uses. Browsers, workers and Node all have it, but the ES2022 library does
// not declare it, and the DOM library would let `document` in. Only src/content/tsconfig.json reads this file.

interface URL {
  readonly href: string;
  readonly protocol: string;
  readonly host: string;
  readonly pathname: string;
  readonly search: string;
}

// `var`, so that it is a member of `globalThis` too.
declare var URL: {new (url: string, base?: string): URL};
