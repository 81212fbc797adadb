// An entry of any feed in common terms. Knows none of the formats, nor what becomes of an entry.
import type {Picture} from './html.ts';
import type {Written} from './excerpt.ts';
import {personName} from './people.ts';
import type {Scope} from './scopes.ts';

export interface Author {
  readonly name: string;
  readonly url?: string | undefined;
  readonly _diverse_data?: unknown;
}

/** As JSON Feed has it. */
export interface Attachment {
  readonly url: string;
  readonly mime_type: string;
  readonly title?: string | undefined;
  readonly size_in_bytes?: number | undefined;
  readonly duration_in_seconds?: number | undefined;
}

/** A text, and what its element says of what is inside it. */
export type ScopedText = Written & Scope;

/** One entry of a feed. URLs are as the feed writes them. */
export interface Entry extends Scope {
  readonly id?: string | undefined;
  /** Where it may be read, the best first. */
  readonly links: readonly Link[];
  readonly title?: ScopedText | undefined;
  /** What its author says of it in short. */
  readonly summary?: ScopedText | undefined;
  /** The whole of it, as far as the feed has it. */
  readonly content?: ScopedText | undefined;
  readonly picture?: Picture | undefined;
  readonly published?: string | undefined;
  readonly authors?: readonly Author[] | undefined;
  readonly attachments: readonly Attachment[];
  /** True of an entry that is a film, though it has no file. */
  readonly isFilm?: boolean;
  /** True of an answer to somebody else's post. */
  readonly isResponse?: boolean;
  readonly transcript?: string | undefined;
  /** What a JSON Feed says in `_diverse_data`. */
  readonly extension?: unknown;
}

export interface Link extends Scope {
  readonly href: string;
}

export interface Publication extends Scope {
  readonly title?: Written | undefined;
  readonly home?: string | undefined;
  /** Where the feed says that it is. */
  readonly self?: string | undefined;
  readonly authors?: readonly Author[] | undefined;
  readonly entries: readonly Entry[];
}

export const html = (value: string | undefined, scope: Scope = {}): ScopedText | undefined =>
  value ? {html: value, ...scope} : undefined;

export const plain = (value: string | undefined, scope: Scope = {}): ScopedText | undefined =>
  value ? {text: value, ...scope} : undefined;

export const picture = (src: string | undefined): Picture | undefined => (src ? {src, alt: ''} : undefined);

/** People by name, as feeds write them; undefined where there is none. */
export function people(...names: readonly (string | undefined)[]): readonly Author[] | undefined {
  const authors = names.flatMap((written) => {
    const name = personName(written ?? '');
    return name ? [{name}] : [];
  });
  return authors.length ? authors : undefined;
}

export const links = (...hrefs: readonly (string | undefined)[]): readonly Link[] =>
  hrefs.flatMap((href) => (href ? [{href}] : []));

/** An identifier that says where a thing is too; most do not. */
export const asLink = (id: string | undefined): string | undefined => (/^https?:\/\//i.test(id ?? '') ? id : undefined);

/** A number that means “not given” when it is 0. */
export const amount = (value: number | undefined): number | undefined =>
  value !== undefined && Number.isFinite(value) && value > 0 ? value : undefined;

export const isSoundOrFilm = (type: string | undefined): boolean => /^(audio|video)\//i.test(type ?? '');
