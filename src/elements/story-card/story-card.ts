import {html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {readStory} from '../../content/parse-feed.js';
import {findStory, type Story, type StoryKind} from '../../content/story.js';
import {WebUrl} from '../../content/web-url.js';
import {storyArt} from '../../design/art.js';
import {LightStyles} from '../../foundation/adopted-styles.js';
import {attributeContext, enumAttribute, headingLevelOf, urlAttribute} from '../../foundation/attributes.js';
import {FeedController} from '../../foundation/feed-controller.js';
import {heading, linkedHeading} from '../../foundation/heading.js';
import {MtgElement} from '../../foundation/mtg-element.js';
import {stopWaiting, whenNear} from '../../foundation/near-viewport.js';
import {pageSettled} from '../../foundation/page-settled.js';
import {pageUrl} from '../../foundation/page-url.js';
import {cutOff, warn} from '../../foundation/warn.js';
import {directionOf} from '../../language/direction.js';
import {whenBroken} from './broken-picture.js';
import {cardEvents} from './follow-link.js';
import {authoredLink} from './link.js';
import {renderPlayer} from './player.js';
import {pageSheet} from './page.styles.js';
import {styles} from './story-card.styles.js';
import {kindLine, metaLines, retractionNotice, type Facts} from './story-card.text.js';
import {storyFromAttributes} from './story-from-attributes.js';
import {renderTranslations} from './translations.js';

/** What `mtg-story-open` tells: which story, never who reads it. */
export interface StoryOpenDetail {
  readonly id: string;
  readonly url: string;
  readonly kind: StoryKind | undefined;
}

/** The streams that have a colour of their own; a feed may name others. */
const coloured = ['understand', 'fill', 'bridge', 'close'];

/** The link in the page's tree, and what lets the browser pass over cards that are out of sight. */
const pageStyles = new LightStyles(pageSheet);

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
 * @cssstate empty - There is nothing to show, and nothing to come: the card is not displayed.
 * @csspart card - The whole card.
 * @csspart media - The picture or drawing.
 * @csspart kind - Kind, length and language.
 * @csspart heading - The title.
 * @csspart link - The link, where the page did not write one.
 * @csspart summary - What the story is about.
 * @csspart player - Controls to listen or watch in place, for a recording in the feed.
 * @csspart translations - Links to the story in other languages.
 * @csspart notice - What stands in place of a story that was withdrawn.
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
  @property({attribute: 'picture-origins'}) pictureOrigins?: string;
  /** The story itself, for a page that has it already. */
  @property({attribute: false, type: Object}) story?: Story;

  /** The URL of a picture that could not be loaded. */
  @state() private brokenImage?: string;

  /** What our style sheets ask for: whether the card is `framed`, or `empty`. */
  readonly #states = this.attachInternals?.().states;
  readonly #feed = new FeedController(this);
  #facts: Facts = {};
  /** The picture that the page's author has named; it may be anywhere. */
  #authorImage: string | undefined;
  #hasWaited = false;
  /** What is left to do until a reader comes near: the first frame, or an update of it. */
  #postponed: (() => void) | undefined;

  override connectedCallback(): void {
    pageStyles.add(this);
    cardEvents.add(this);
    // What the page wrote can be read without a frame; what attributes say cannot be found before it is rendered.
    const rest = !this.hasUpdated && authoredLink(this) ? 'settled' : 'loaded';
    if (this.hasUpdated) super.connectedCallback();
    else this.#postponed = this.#showFrame;
    if (this.#postponed) whenNear(this, rest, this.#catchUp);
  }

  override disconnectedCallback(): void {
    pageStyles.delete(this);
    cardEvents.delete(this);
    stopWaiting(this);
    if (this.hasUpdated) super.disconnectedCallback();
  }

  /** A page may change thousands of cards at once: those out of sight follow when the browser has time. */
  protected override scheduleUpdate(): Promise<void> | undefined {
    // Done already, for somebody who could not wait.
    if (!this.isUpdatePending) return undefined;
    return new Promise((resolve) => {
      this.#postponed = () => {
        this.performUpdate();
        resolve();
      };
      whenNear(this, 'loaded', this.#catchUp);
    });
  }

  /** Who waits for the card to be rendered wants to see it. */
  protected override getUpdateComplete(): Promise<boolean> {
    if (this.#postponed) this.#catchUp();
    else if (this.hasUpdated) this.performUpdate();
    return super.getUpdateComplete();
  }

  readonly #catchUp = (): void => {
    const work = this.#postponed;
    this.#postponed = undefined;
    stopWaiting(this);
    work?.();
  };

  /** At once, so that it is there in the next frame and in print. */
  readonly #showFrame = (): void => {
    super.connectedCallback();
    this.performUpdate();
    // For the sheet, which keeps a place until then.
    this.#states?.add('framed');
  };

  protected override willUpdate(): void {
    const {storyId} = this;
    const story = this.story && readStory(this.story, attributeContext(this));
    const link = authoredLink(this);
    const written = storyFromAttributes(this, link?.href, attributeContext(this));
    // A card in a list is of the list's feed, also while the list's script is on its way.
    const list = this.closest('mtg-story-list');
    const src = this.src ?? list?.src ?? list?.getAttribute('src') ?? undefined;
    // A card that says everything itself needs no feed.
    const wanted = storyId || (src || !written.title ? written.url : undefined);
    const feed = src ? urlAttribute(this, 'src', src) : '';
    this.#feed.read(story || !wanted ? undefined : feed);
    const found = wanted ? findStory(this.#feed.feed?.stories ?? [], wanted) : undefined;
    // Without a prototype, so that nothing that the page added to all objects is taken for a fact.
    const {url, image} = written;
    this.#authorImage = this.image ? image : undefined;
    this.#facts = Object.assign(Object.create(null), story ? {...story, url, image} : found, written) as Facts;
    if (!this.#feed.pending) this.#warnOfGaps(link, !storyId || Boolean(story ?? found));
  }

  protected override updated(): void {
    if (this.#isEmpty) this.#states?.add('empty');
    else this.#states?.delete('empty');
    const image = this.renderRoot.querySelector('img');
    if (image)
      void whenBroken(image).then((url) => {
        this.brokenImage = url;
      });
  }

  protected override render(): TemplateResult {
    const layout = enumAttribute(this, 'layout', this.layout, ['stacked', 'row', 'compact']);
    const {streams} = this.#facts;
    // A tag that a page has cut off from its words is no empty frame.
    if (this.#isEmpty) return html`<slot></slot>`;
    // A place that was kept for what the feed may say stays, so that nothing moves where it says nothing.
    this.#hasWaited ||= this.#feed.pending;
    const pending = this.#hasWaited ? 'pending' : '';
    const stream = coloured.find((name) => name === streams?.[0]) ?? '';
    const classes = `${this.wrapperClasses} card ${layout} ${pending} ${stream}`;
    const isAlone = !this.childElementCount && !this.slotted().length;
    return isAlone ? this.#renderAlone(classes, layout) : this.#renderAround(classes, layout);
  }

  /** A card of our own words. It has as few nodes as there can be, since a page may have thousands. */
  #renderAlone(classes: string, layout: string): TemplateResult {
    const {language} = this;
    const {title, url, language: storyLanguage} = this.#facts;
    const lang = storyLanguage ?? nothing;
    const dir = storyLanguage ? directionOf(storyLanguage) : nothing;
    const text = title ?? url ?? '';
    const level = headingLevelOf(this, 3);
    return html`<article class=${classes} part="card" lang=${language.wordsTag} dir=${language.dir}>
      ${this.#renderMedia(layout)}
      <div class="body">
        <p class="kind" part="kind" dir=${this.#wordsDir} .textContent=${this.#kind}></p>
        ${url ? linkedHeading(level, url, text, lang, dir) : heading(level, text)}
        <p class="summary" part="summary" lang=${lang} dir=${dir} .textContent=${this.#summaryIn(layout)}></p>
        ${this.#renderExtras(layout)}
        <p class="meta" part="meta" dir=${this.#wordsDir} .textContent=${this.#meta}></p>
      </div>
    </article>`;
  }

  /** A card around words of the page. */
  #renderAround(classes: string, layout: string): TemplateResult {
    const {language} = this;
    return html`<article class=${classes} part="card" lang=${language.wordsTag} dir=${language.dir}>
      ${this.#renderMedia(layout)}
      <div class="body">
        <p class="kind" part="kind" dir=${this.#wordsDir} .textContent=${this.#kind}></p>
        ${this.#renderHeading()} ${this.#renderSummary(layout)} ${this.#renderExtras(layout)} ${this.#renderMeta()}
      </div>
    </article>`;
  }

  #renderMedia(layout: string): unknown {
    const {image, imageAlt = '', url, title = '', retracted} = this.#facts;
    if (retracted) return nothing;
    if (this.slotted('media').length) return html`<div class="media" part="media"><slot name="media"></slot></div>`;
    if (layout === 'compact') return nothing;
    if (image && image !== this.brokenImage && (image === this.#authorImage || this.#mayLoad(image)))
      return html`<img
        class="media"
        part="media"
        src=${image}
        alt=${imageAlt}
        loading="lazy"
        referrerpolicy="no-referrer"
      />`;
    // While the story may still come with a picture, the place for it is kept empty.
    return html`<div class="media" part="media">${this.#feed.pending ? nothing : storyArt(url ?? title)}</div>`;
  }

  #renderHeading(): unknown {
    const {url, title = url, language} = this.#facts;
    const authored = this.slotted();
    const dir = language ? directionOf(language) : nothing;
    const words = authored.length
      ? html`<slot></slot>`
      : html`<span lang=${language ?? nothing} dir=${dir} .textContent=${title ?? ''}></span><slot></slot>`;
    const content = authoredLink(this) || !url ? words : html`<a part="link" href=${url}>${words}</a>`;
    // The author's heading is the card's heading.
    return authored.some((node) => /^H[1-6]$/.test(node.nodeName))
      ? html`<div class="heading" part="heading">${content}</div>`
      : heading(headingLevelOf(this, 3), content);
  }

  #renderSummary(layout: string): unknown {
    const {language, retracted} = this.#facts;
    if (retracted) return nothing;
    if (this.slotted('summary').length)
      return html`<div class="summary" part="summary"><slot name="summary"></slot></div>`;
    const text = this.#summaryIn(layout);
    const dir = language ? directionOf(language) : nothing;
    return html`<p class="summary" part="summary" lang=${language ?? nothing} dir=${dir} .textContent=${text}></p>`;
  }

  /** What few stories have: a notice in place of the rest, a recording, translations. */
  #renderExtras(layout: string): unknown {
    const {retracted, translations, attachments} = this.#facts;
    const {formatTag} = this.language;
    if (retracted) {
      const text = retractionNotice(retracted, formatTag, this.msg);
      return html`<p class="notice" part="notice" dir=${this.#wordsDir} .textContent=${text}></p>`;
    }
    const player = attachments && layout !== 'compact' && renderPlayer(this.#facts, (url) => this.#mayLoad(url));
    return [player || nothing, translations?.length ? renderTranslations(translations) : nothing];
  }

  #renderMeta(): TemplateResult {
    if (this.slotted('meta').length) return html`<div class="meta" part="meta"><slot name="meta"></slot></div>`;
    return html`<p class="meta" part="meta" dir=${this.#wordsDir} .textContent=${this.#meta}></p>`;
  }

  /** The direction of our own words, where the card runs the other way. */
  get #wordsDir(): unknown {
    const {wordsDir, dir} = this.language;
    return wordsDir === dir ? nothing : wordsDir;
  }

  get #kind(): string {
    const {tag, formatTag} = this.language;
    return kindLine(this.#facts, tag, formatTag, this.msg);
  }

  #summaryIn(layout: string): string {
    const {summary = '', retracted} = this.#facts;
    return layout === 'compact' || retracted ? '' : summary;
  }

  get #meta(): string {
    return metaLines(this.#facts, this.byline, this.language.formatTag, this.msg).join('\n');
  }

  /** The page's author may name any picture; a feed only what is on its own origin, the page's, or one that the author allows. */
  #mayLoad(url: string): boolean {
    const origins = [
      pageUrl().origin,
      new WebUrl(this.#feed.url || pageUrl()).origin,
      ...(this.pictureOrigins ?? '').split(/\s+/),
    ];
    return origins.includes(new WebUrl(url).origin);
  }

  #warnOfGaps(link: HTMLAnchorElement | null, isFound: boolean): void {
    if (!isFound) warn(this, `story-id="${this.storyId}" is not in the feed.`);
    // A framework may set the story later.
    if (!this.#facts.url) void pageSettled().then(this.#warnOfNoStory);
    if (link && !link.textContent?.trim()) warn(this, `needs words in its link to ${link.href}.`);
  }

  readonly #warnOfNoStory = (): void => {
    if (!this.isConnected || this.#facts.url) return;
    const hint = this.closest('p') ? ` It ${cutOff}` : '';
    warn(this, `needs a link inside, or href and heading.${hint}`);
  };

  /** Whether there is nothing to show, and nothing to come. */
  get #isEmpty(): boolean {
    const {title, url} = this.#facts;
    return !title && !url && !this.#feed.pending && !this.childNodes.length;
  }

  /** @internal Tells the page that the reader follows the link. False if the page wants its reader to stay. */
  announceOpen(link: HTMLAnchorElement): boolean {
    const {id = link.href, kind} = this.#facts;
    const detail: StoryOpenDetail = {id, url: link.href, kind};
    return this.dispatchEvent(
      new CustomEvent('mtg-story-open', {detail, bubbles: true, composed: true, cancelable: true}),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mtg-story-card': MtgStoryCard;
  }
}

if (MtgStoryCard.mayDefine('mtg-story-card')) customElements.define('mtg-story-card', MtgStoryCard);
