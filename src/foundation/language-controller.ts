// Which language an element speaks: that of its nearest `lang`, followed live. Knows elements, but no element's words.
import type {MsgFn, MsgOptions, TemplateMap} from '@lit/localize/internal/types.js';
import type {StrResult} from '@lit/localize/internal/str-tag.js';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {directionOf, localeOf} from '../language/direction.js';
import {locales, resolveLocale, sourceLocale} from '../language/locales.js';
import {message} from '../language/message.js';

const connected = new Set<LanguageController>();
let observer: MutationObserver | undefined;

/**
 * The element itself or its nearest ancestor that fits, out of shadow roots too. A document's observer does not see into
 * shadow roots: each root on the way is watched.
 */
const nearest = (element: Element, selector: string): HTMLElement | undefined => {
  const root = element.getRootNode();
  observer!.observe(root, {subtree: true, attributeFilter: ['lang', 'dir']});
  return (
    element.closest<HTMLElement>(selector) ?? (root instanceof ShadowRoot ? nearest(root.host, selector) : undefined)
  );
};

export class LanguageController implements ReactiveController {
  /** The page's language here, as a canonical BCP 47 tag. A page that does not say is taken to be in English. */
  tag = sourceLocale;
  /** The locale of our own words: the page's language if we speak it, else English. */
  locale = sourceLocale;
  /** The direction of the layout: the nearest `dir`, else that of the page's language here. */
  dir = 'ltr';

  readonly #host: ReactiveControllerHost & Element;
  #templates: TemplateMap | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** The tag to format dates and numbers with, so that they match the words around them. */
  get formatTag(): string {
    const {tag, locale} = this;
    return tag.startsWith(`${locale}-`) ? tag : locale === sourceLocale ? 'en-GB' : locale;
  }

  /** The direction of our own words. */
  get wordsDir(): 'ltr' | 'rtl' {
    return directionOf(this.locale);
  }

  /** Words in the element's language. Typed as lit-localize's own `msg`, by which its extractor finds the calls. */
  readonly msg = ((source: string | StrResult, options: MsgOptions & {id: string}) =>
    message(this.#templates, source, options)) as MsgFn;

  hostConnected(): void {
    connected.add(this);
    observer ??= new MutationObserver(() => connected.forEach((controller) => void controller.#follow()));
    void this.#follow();
  }

  hostDisconnected(): void {
    connected.delete(this);
    if (!connected.size) observer!.disconnect();
  }

  async #follow(): Promise<void> {
    const tag = localeOf(nearest(this.#host, '[lang]')?.lang ?? '').toString();
    const dir = nearest(this.#host, '[dir=ltr], [dir=rtl]')?.dir ?? directionOf(tag);
    if (tag === this.tag && dir === this.dir) return;
    this.tag = tag;
    this.dir = dir;
    this.#host.requestUpdate();
    const locale = resolveLocale(tag);
    // Words that cannot be loaded are said in English, as those that are not translated are.
    const module = await locales[locale]?.().catch(() => undefined);
    if (tag !== this.tag || module?.templates === this.#templates) return;
    this.#templates = module?.templates;
    this.locale = module ? locale : sourceLocale;
    this.#host.requestUpdate();
  }
}
