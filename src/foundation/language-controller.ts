// Which language an element speaks: that of its nearest `lang`, followed live. Knows elements, but no element's words.
import type {MsgFn, MsgOptions} from '@lit/localize/internal/types.js';
import type {StrResult} from '@lit/localize/internal/str-tag.js';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {directionOf} from '../language/direction.js';
import {loadLocale, resolveLocale, sourceLocale, templatesOf} from '../language/locales.js';
import {message} from '../language/message.js';

const connected = new Set<LanguageController>();
let observer: MutationObserver | undefined;

/** The value of an attribute on the element or its nearest ancestor that has it, out of shadow roots too. */
const nearest = (element: Element, attribute: string): string | null => {
  const holder = element.closest(`[${attribute}]`);
  if (holder) return holder.getAttribute(attribute);
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearest(root.host, attribute) : null;
};

export class LanguageController implements ReactiveController {
  /** The page's language here, as a BCP 47 tag. A page that does not say is taken to be in English. */
  tag = sourceLocale;
  /** The locale of our own words: the page's language if we speak it, else English. */
  locale = sourceLocale;
  /** The direction of the layout: the nearest `dir`, else that of the page's language here. */
  dir: 'ltr' | 'rtl' = 'ltr';

  readonly #host: ReactiveControllerHost & Element;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** The tag to format dates and numbers with, so that they match the words around them. */
  get formatTag(): string {
    return this.tag.toLowerCase().startsWith(this.locale)
      ? this.tag
      : this.locale === sourceLocale
        ? 'en-GB'
        : this.locale;
  }

  /** The direction of our own words, when the layout runs the other way. */
  get wordsDir(): 'ltr' | 'rtl' | undefined {
    const dir = directionOf(this.locale);
    return dir === this.dir ? undefined : dir;
  }

  /** Words in the element's language. Typed as lit-localize's own `msg`, by which its extractor finds the calls. */
  readonly msg = ((source: string | StrResult, options: MsgOptions & {id: string}) =>
    message(templatesOf(this.locale), source, options)) as MsgFn;

  hostConnected(): void {
    connected.add(this);
    observer ??= new MutationObserver(() => connected.forEach((controller) => controller.#follow()));
    // A document's observer does not see into shadow roots: watch each root that the element is in.
    for (let root = this.#host.getRootNode(); ; root = root.host.getRootNode()) {
      observer.observe(root, {subtree: true, attributeFilter: ['lang', 'dir']});
      if (!(root instanceof ShadowRoot)) break;
    }
    this.#follow();
  }

  hostDisconnected(): void {
    connected.delete(this);
    if (connected.size) return;
    observer?.disconnect();
    observer = undefined;
  }

  #follow(): void {
    const tag = nearest(this.#host, 'lang') || sourceLocale;
    const explicit = nearest(this.#host, 'dir')?.toLowerCase();
    const dir = explicit === 'rtl' || explicit === 'ltr' ? explicit : directionOf(tag);
    if (tag === this.tag && dir === this.dir && resolveLocale(tag) === this.locale) return;
    this.tag = tag;
    this.dir = dir;
    this.#host.requestUpdate();
    const locale = resolveLocale(tag);
    void loadLocale(locale).then((here) => {
      const spoken = here ? locale : sourceLocale;
      if (tag !== this.tag || spoken === this.locale) return;
      this.locale = spoken;
      this.#host.requestUpdate();
    });
  }
}
