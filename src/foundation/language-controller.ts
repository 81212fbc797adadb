// Which language an element speaks: that of its nearest `lang`, followed live. Knows elements, but no element's words.
import type {MsgFn, MsgOptions, TemplateMap} from '@lit/localize/internal/types.js';
import type {StrResult} from '@lit/localize/internal/str-tag.js';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {directionOf, languageOf} from '../language/direction.js';
import {locales, resolveLocale, sourceLocale} from '../language/locales.js';
import {message} from '../language/message.js';
import type {Tree} from './per-tree.js';

const connected = new Set<LanguageController>();
/** The trees whose `lang` and `dir` are observed: a document's observer does not see into shadow roots. */
const observed = new Set<Tree>();
let observer: MutationObserver | undefined;

const observe = (tree: Tree): void => {
  if (observed.has(tree)) return;
  observed.add(tree);
  observer ??= new MutationObserver(() => connected.forEach((controller) => controller.follow()));
  observer.observe(tree, {subtree: true, attributeFilter: ['lang', 'dir']});
};

const stopObserving = (): void => {
  observer?.disconnect();
  observed.clear();
};

/** The element itself or its nearest ancestor that fits, out of shadow roots too. */
const nearest = (element: Element, selector: string): HTMLElement | undefined => {
  const found = element.closest<HTMLElement>(selector);
  if (found) return found;
  const {host} = element.getRootNode() as Partial<ShadowRoot>;
  return host && nearest(host, selector);
};

const observeTreesOf = (element: Element): void => {
  const tree = element.getRootNode() as Tree;
  observe(tree);
  if ('host' in tree) observeTreesOf(tree.host);
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
    if (tag.startsWith(`${locale}-`)) return tag;
    return locale === sourceLocale ? 'en-GB' : locale;
  }

  /** The tag of our own words: the page's own, such as `en-GB`, where they are in its language, so that a voice reads on. */
  get wordsTag(): string {
    return this.tag.startsWith(`${this.locale}-`) ? this.tag : this.locale;
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
    observeTreesOf(this.#host);
    this.follow();
  }

  hostDisconnected(): void {
    connected.delete(this);
    if (!connected.size) stopObserving();
  }

  /** Reads what the page says of its language here, and brings the element up to date where that has changed. */
  follow(): void {
    const {tag, direction} = languageOf(nearest(this.#host, '[lang]')?.lang ?? '');
    const dir = nearest(this.#host, '[dir=ltr], [dir=rtl]')?.dir ?? direction;
    if (tag === this.tag && dir === this.dir) return;
    this.tag = tag;
    this.dir = dir;
    this.#host.requestUpdate();
    void this.#speak(tag);
  }

  /** Loads the words of a language. Those that cannot be loaded are said in English, as those that are not translated are. */
  async #speak(tag: string): Promise<void> {
    const locale = resolveLocale(tag);
    if (locale === this.locale) return;
    const module = await locales[locale]?.().catch(() => undefined);
    if (tag !== this.tag || module?.templates === this.#templates) return;
    this.#templates = module?.templates;
    this.locale = module ? locale : sourceLocale;
    this.#host.requestUpdate();
  }
}
