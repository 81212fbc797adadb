import {html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {sameAddress, type Story, type StoryKind} from '../../content/story.js';
import {storyArt} from '../../design/art.js';
import {FeedController} from '../../foundation/feed-controller.js';
import {heading} from '../../foundation/heading.js';
import {LightStyles} from '../../foundation/light-styles.js';
import {MtgElement} from '../../foundation/mtg-element.js';
import {warn} from '../../foundation/warn.js';
import {directionOf} from '../../language/direction.js';
import {formatDate} from '../../language/format.js';
import {linkStyles, styles} from './story-card.styles.js';
import {kindLine, metaLines, retractionNotice, type Facts} from './story-facts.js';

/** What `mtg-story-open` tells: which story, never who reads it. */
export interface StoryOpenDetail {
  readonly id: string;
  readonly url: string;
  readonly kind: StoryKind | undefined;
}

/**
 * One story, as a card with one link. The link inside the tag is the whole embed: a story of the feed with that address
 * supplies the rest, and a link that no feed knows is a good card too.
 *
 * @summary One story, as a card with one link.
 * @slot - The story's link, bare or in a heading.
 * @slot summary - What the story is about, in place of the feed's summary.
 * @slot media - A picture, in place of the feed's or of the drawing.
 * @slot meta - People and dates, in place of the feed's.
 * @fires {CustomEvent<StoryOpenDetail>} mtg-story-open - The reader follows the link; cancel it to stay on the page.
 * @csspart card - The whole card.
 * @csspart media - The picture or drawing.
 * @csspart kind - Kind, length and language.
 * @csspart heading - The title.
 * @csspart link - The link, where the page did not write one.
 * @csspart summary - What the story is about.
 * @csspart meta - People and dates.
 */
export class MtgStoryCard extends MtgElement {
  static override styles = [MtgElement.styles, styles];

  /** The address of the feed to look the story up in; without it, the catalogue that ships with the package. */
  @property() src?: string;
  /** The id or address of the story, where no link is written inside the tag. */
  @property({attribute: 'story-id'}) storyId?: string;
  /** The title, for a card without a feed. */
  @property() heading?: string;
  /** The story's address, for a card without a link inside. */
  @property() href?: string;
  /** What the story is about. */
  @property() summary?: string;
  /** The address of a picture. */
  @property() image?: string;
  /** What the picture shows, if it says something that the text does not. */
  @property({attribute: 'image-alt'}) imageAlt?: string;
  /** `story`, `article`, `podcast` or `video`. */
  @property() kind?: StoryKind;
  /** The people, as they should be read. */
  @property() byline?: string;
  /** The day of publication, as an ISO date: 2026-03-12. */
  @property() published?: string;
  /** How long it takes to listen or watch, in minutes. */
  @property({type: Number}) duration?: number;
  /** `stacked`, `row` (picture beside the text where there is room) or `compact` (no picture, no summary). */
  @property() layout: 'stacked' | 'row' | 'compact' = 'stacked';
  /** Origins besides the page's and the feed's that pictures may be loaded from, separated by spaces. */
  @property({attribute: 'picture-origins'}) pictureOrigins = '';
  /** The story itself, for a page that has it already. */
  @property({attribute: false}) story?: Story;

  @state() private brokenImage?: string;

  readonly #feed = new FeedController(this);
  #facts: Facts = {};

  constructor() {
    super();
    new LightStyles(this, linkStyles);
    this.addEventListener('click', this.#handleFollow);
    this.addEventListener('auxclick', this.#handleFollow);
  }

  protected override willUpdate(): void {
    const {src, storyId, heading: title, summary, imageAlt, published, duration: durationMinutes} = this;
    const link = this.#link;
    const url = link?.href ?? this.webAddress('href', this.href);
    const wanted = !this.story && (src || storyId || (url && !title));
    this.#feed.read(wanted ? (src ? this.webAddress('src', src) : '') : undefined);
    const known =
      this.story ??
      this.#feed.feed?.stories.find((story) =>
        storyId ? story.id === storyId || sameAddress(story.url, storyId) : sameAddress(story.url, url ?? ''),
      );
    const image = this.webAddress('image', this.image);
    const kind = this.kind && this.oneOf('kind', this.kind, ['story', 'article', 'podcast', 'video']);
    const said = {url, title, summary, image, imageAlt, kind, published, durationMinutes};
    this.#facts = {...known};
    for (const [name, value] of Object.entries(said)) if (value) Object.assign(this.#facts, {[name]: value});
    if (this.#feed.pending) return;
    if (storyId && !known) warn(this, `story-id="${storyId}" is not in the feed.`);
    if (published && !formatDate('en', published))
      warn(this, `published="${published}" is not an ISO date such as 2026-03-12.`);
    if (durationMinutes !== undefined && !(durationMinutes > 0)) warn(this, 'duration is not a number of minutes.');
    if (!this.#facts.url) warn(this, 'has no link: put <a href="…">title</a> inside, or set href and heading.');
    if (link && !link.textContent?.trim())
      warn(this, `has a link without text: write the title of ${link.href} in it.`);
  }

  protected override render(): TemplateResult {
    const {retracted, summary, language, streams} = this.#facts;
    const {formatTag} = this.language;
    const layout = this.oneOf('layout', this.layout, ['stacked', 'row', 'compact']);
    const compact = layout === 'compact';
    const meta = metaLines(this.#facts, this.byline, formatTag, this.msg);
    return this
      .isolate(html`<article class="card ${layout} ${streams?.[0] ?? ''}" part="card" @click=${this.#handleClick}>
      ${retracted ? nothing : this.#part('media', !compact && this.#renderMedia())}
      <div class="body">
        ${this.#renderKind()} ${this.#renderHeading()}
        ${
          retracted
            ? html`<div class="notice">${this.#words(retractionNotice(this.#facts, formatTag, this.msg))}</div>`
            : this.#part('summary', !compact && summary && this.#text(summary, language))
        }
        ${this.#part('meta', meta.length && meta.map((line) => this.#words(line)))}
      </div>
    </article>`);
  }

  #renderMedia(): unknown {
    const {image, imageAlt = '', url, title = ''} = this.#facts;
    if (image && image !== this.brokenImage && this.#mayLoad(image)) {
      return html`<img src=${image} alt=${imageAlt} loading="lazy" decoding="async" referrerpolicy="no-referrer" @error=${this.#handleImageError} />`;
    }
    // While the story may still come with a picture, the place for it is kept empty.
    return this.#feed.pending ? html`` : storyArt(url ?? title);
  }

  #renderKind(): unknown {
    const line = kindLine(this.#facts, this.language.tag, this.language.formatTag, this.msg);
    return line || this.#feed.pending ? html`<div class="kind" part="kind">${this.#words(line)}</div>` : nothing;
  }

  #renderHeading(): unknown {
    const {url, title, language} = this.#facts;
    const slot = html`<slot></slot>`;
    // The author's heading is the card's heading.
    if (this.querySelector('h1, h2, h3, h4, h5, h6')) return html`<div class="heading" part="heading">${slot}</div>`;
    const words = this.authored().length ? nothing : this.#text(title ?? url, language);
    return heading(this.level(3), this.#link || !url ? slot : html`<a part="link" href=${url}>${words}${slot}</a>`);
  }

  /** A part of the card with the slot of its name; left out when there is nothing in either. */
  #part(name: string, words: unknown): unknown {
    return words || this.authored(name).length
      ? html`<div class=${name} part=${name}><slot name=${name}>${words}</slot></div>`
      : nothing;
  }

  /** Words of ours. */
  #words(text: string): TemplateResult {
    return html`<p dir=${this.language.wordsDir ?? nothing} .textContent=${text}></p>`;
  }

  /** Words of the story, in the story's language. */
  #text(text = '', language: string | undefined): TemplateResult {
    return html`<span lang=${language ?? nothing} dir=${language ? directionOf(language) : nothing} .textContent=${text}></span>`;
  }

  /** The link that the page's author wrote. */
  get #link(): HTMLAnchorElement | null {
    return this.querySelector(':scope > a[href]:not([slot]), :scope > :not([slot]) a[href]');
  }

  /** The page's author may name any picture; a feed only those of its own origin, of the page, or allowed by the author. */
  #mayLoad(image: string): boolean {
    const {origin} = new URL(image);
    const home = [document.baseURI, this.webAddress('src', this.src)].map((url) => url && new URL(url).origin);
    return Boolean(this.image) || [...home, ...this.pictureOrigins.split(/\s+/)].includes(origin);
  }

  /** Tells the page that the link is followed, whatever follows it: mouse, key, script or the card around it. */
  readonly #handleFollow = (event: MouseEvent): void => {
    const link = this.#link ?? this.renderRoot.querySelector('a');
    if (event.button > 1 || !link || !event.composedPath().includes(link)) return;
    const {id = link.href, kind} = this.#facts;
    const detail: StoryOpenDetail = {id, url: link.href, kind};
    const open = new CustomEvent('mtg-story-open', {detail, bubbles: true, composed: true, cancelable: true});
    if (!this.dispatchEvent(open)) event.preventDefault();
  };

  /** A plain click on the card's text follows the link too, unless the reader has selected something. */
  #handleClick(event: MouseEvent): void {
    const {button, altKey, ctrlKey, metaKey, shiftKey} = event;
    if (button || altKey || ctrlKey || metaKey || shiftKey || getSelection()?.type === 'Range') return;
    const path = event.composedPath();
    const controls = 'a, button, input, select, textarea, label, summary, audio, video';
    if (path.slice(0, path.indexOf(this)).some((target) => target instanceof Element && target.matches(controls)))
      return;
    (this.#link ?? this.renderRoot.querySelector('a'))?.click();
  }

  #handleImageError(): void {
    this.brokenImage = this.#facts.image;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mtg-story-card': MtgStoryCard;
  }
}

if (!customElements.get('mtg-story-card')) customElements.define('mtg-story-card', MtgStoryCard);
