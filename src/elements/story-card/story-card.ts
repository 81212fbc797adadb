import {html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {item} from '../../content/parse-feed.js';
import {findStory, type Story, type StoryKind} from '../../content/story.js';
import {storyArt} from '../../design/art.js';
import {FeedController} from '../../foundation/feed-controller.js';
import {heading} from '../../foundation/heading.js';
import {LightStyles} from '../../foundation/light-styles.js';
import {MtgElement} from '../../foundation/mtg-element.js';
import {warn} from '../../foundation/warn.js';
import {directionOf} from '../../language/direction.js';
import {formatEndonym} from '../../language/format.js';
import {authoredLink, linkOf} from './link.js';
import {renderPlayer} from './player.js';
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
  @property({attribute: false}) story?: Story;

  @state() private brokenImage?: string;

  readonly #feed = new FeedController(this);
  #facts: Facts = {};

  constructor() {
    super();
    new LightStyles(this, linkStyles);
    this.addEventListener('click', this.#handleClick);
    this.addEventListener('auxclick', this.#handleClick);
  }

  protected override willUpdate(): void {
    const {story, storyId} = this;
    const link = authoredLink(this);
    // What the page says of a story is read as an item of a feed is.
    const said =
      item(
        {
          url: link?.href ?? (this.href || story?.url),
          title: this.heading,
          summary: this.summary,
          image: this.image || story?.image,
          date_published: this.published,
          _diverse_data: {kind: this.kind, image_alt: this.imageAlt, duration_minutes: this.duration},
        },
        this.context,
      ) || {};
    const {url, image} = said;
    // A card in a list is of the list's feed, also while the list's script is on its way.
    const list = this.closest('mtg-story-list');
    const named = this.src ?? list?.src ?? list?.getAttribute('src') ?? undefined;
    const src = this.webAddress('src', named);
    // A card that says everything itself needs no feed.
    const wanted = storyId || (named || !said.title ? url : undefined);
    this.#feed.read(story || !wanted ? undefined : named ? src : '');
    const known = story ? {...story, url, image} : findStory(this.#feed.feed?.stories ?? [], wanted ?? '');
    this.#facts = {...known, ...said};
    if (this.#feed.pending) return;
    if (storyId && !known) warn(this, `story-id="${storyId}" is not in the feed.`);
    if (!this.#facts.url) warn(this, 'needs a link inside, or href and heading.');
    if (link && !link.textContent?.trim()) warn(this, `needs words in its link to ${link.href}.`);
  }

  protected override render(): TemplateResult {
    const {retracted, summary, streams, language = ''} = this.#facts;
    const {tag, formatTag} = this.language;
    const layout = this.oneOf('layout', this.layout, ['stacked', 'row', 'compact']);
    const compact = layout === 'compact';
    const kind = kindLine(this.#facts, tag, formatTag, this.msg);
    const meta = metaLines(this.#facts, this.byline, formatTag, this.msg);
    return this.isolate(html`
      <article class="card ${layout} ${streams?.[0] ?? ''}" part="card">
        ${retracted ? nothing : this.#slot('media', !compact && this.#renderMedia())}
        <div class="body">
          ${this.#part('kind', (kind || this.#feed.pending) && this.#words(kind))} ${this.#renderHeading()}
          ${
            retracted
              ? this.#part('notice', this.#words(retractionNotice(retracted, formatTag, this.msg)))
              : [
                  this.#slot('summary', !compact && summary && this.#words(summary, language)),
                  this.#part('player', !compact && renderPlayer(this.#facts, (url) => this.#mayLoad(url))),
                  this.#part('translations', this.#renderTranslations()),
                ]
          }
          ${this.#slot('meta', meta.length && meta.map((line) => this.#words(line)))}
        </div>
      </article>
    `);
  }

  #renderMedia(): TemplateResult {
    const {image, imageAlt = '', url, title = ''} = this.#facts;
    if (image && image !== this.brokenImage && (this.image || this.#mayLoad(image))) {
      return html`<img src=${image} alt=${imageAlt} loading="lazy" referrerpolicy="no-referrer" @error=${() => (this.brokenImage = image)} />`;
    }
    // While the story may still come with a picture, the place for it is kept empty.
    return this.#feed.pending ? html`` : storyArt(url ?? title);
  }

  /** Each in its own language, as those who read it find it best. */
  #renderTranslations(): unknown {
    const {translations} = this.#facts;
    return (
      translations &&
      html`<ul role="list">${translations.map(({language, url, title}) => html`<li><a href=${url} hreflang=${language} lang=${language} dir=${directionOf(language)}><span .textContent=${[formatEndonym(language), title].filter(Boolean).join(': ')}></span></a></li>`)}</ul>`
    );
  }

  #renderHeading(): unknown {
    const {url, title = url, language = ''} = this.#facts;
    const authored = this.authored();
    const words = html`${authored.length ? nothing : this.#words(title, language)}<slot></slot>`;
    const content = authoredLink(this) || !url ? words : html`<a part="link" href=${url}>${words}</a>`;
    // The author's heading is the card's heading.
    return authored.some((node) => node instanceof HTMLHeadingElement)
      ? this.#part('heading', content)
      : heading(this.level(3), content);
  }

  /** A part of the card, if it has any content. */
  #part(name: string, content: unknown): unknown {
    return content ? html`<div class=${name} part=${name}>${content}</div>` : nothing;
  }

  /** A part of the card that the page's author may fill. */
  #slot(name: string, words: unknown): unknown {
    return this.#part(name, (words || this.authored(name).length) && html`<slot name=${name}>${words}</slot>`);
  }

  /** Words in a language, ours if it is not said, '' if it is not known. */
  #words(text = '', language = this.language.locale): TemplateResult {
    return html`<span lang=${language || nothing} dir=${language ? directionOf(language) : nothing} .textContent=${text}></span>`;
  }

  /** The page's author may name any picture; a feed only what is on its own origin, the page's, or one that the author allows. */
  #mayLoad(url: string): boolean {
    const origins = [
      origin,
      new URL(this.#feed.url || location.href).origin,
      ...(this.pictureOrigins ?? '').split(/\s+/),
    ];
    return origins.includes(new URL(url).origin);
  }

  /**
   * Tells the page that the link is followed, whatever follows it: mouse, key, script or the card around it. A click on the
   * card's text follows it too, unless it was for something else: to select, or for a control that the author wrote.
   */
  readonly #handleClick = (event: MouseEvent): void => {
    const link = linkOf(this);
    const path = event.composedPath();
    if (!link || event.button > 1) return;
    if (path.includes(link)) {
      const {id = link.href, kind} = this.#facts;
      const detail: StoryOpenDetail = {id, url: link.href, kind};
      const open = new CustomEvent('mtg-story-open', {detail, bubbles: true, composed: true, cancelable: true});
      if (!this.dispatchEvent(open)) event.preventDefault();
    } else if (
      !event.button &&
      getSelection()?.type !== 'Range' &&
      !path
        .slice(0, path.indexOf(this))
        .some((node) => (node as Element).matches?.('a, label, summary, audio, video, :enabled'))
    ) {
      link.dispatchEvent(new MouseEvent('click', event));
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mtg-story-card': MtgStoryCard;
  }
}

if (!MtgStoryCard.isTaken('mtg-story-card')) customElements.define('mtg-story-card', MtgStoryCard);
