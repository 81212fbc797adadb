import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {prepareSearch, primaryLanguage, select, type Choice, type Selection} from '../../content/selection.js';
import type {StoryKind} from '../../content/story.js';
import {WebUrl} from '../../content/web-url.js';
import {enumAttribute, urlAttribute} from '../../foundation/attributes.js';
import {MtgSection} from '../../foundation/mtg-section.js';
import {pageUrl} from '../../foundation/page-url.js';
import {asWritten} from '../../foundation/property-values.js';
import {elsewhereText} from '../../foundation/shared-text.js';
import {runInTimeSlices} from '../../foundation/time-slices.js';
import {warn} from '../../foundation/warn.js';
import '../story-card/story-card.js';
import type {MtgStoryCard} from '../story-card/story-card.js';
import {cardLayout, focusCard, matchCards, renderCard, type CardSlot} from './cards.js';
import {Collection, type FeedErrorDetail, type FeedLoadDetail} from './collection.js';
import {renderFilters, type FilterChangeDetail} from './story-filters.js';
import {controlLabels, statusText} from './story-list.text.js';
import {styles} from './story-list.styles.js';

export type {FeedErrorDetail, FeedLoadDetail} from './collection.js';
export type {FilterChangeDetail} from './story-filters.js';

/**
 * A collection of stories, live from its feed: the first few, more on demand, with filters and a search if they are asked
 * for. The cards inside the tag are shown until the feed is there, and when it cannot be had. A card inside whose
 * story is in the feed stays as its author wrote it.
 *
 * @summary A collection of stories, live from its feed.
 * @slot - Story cards, for before the feed is there and without script.
 * @slot heading - A heading, in place of the attribute's.
 * @slot more - A link to where all the stories are.
 * @fires {CustomEvent<FeedLoadDetail>} mtg-feed-load - Stories have been read.
 * @fires {CustomEvent<FeedErrorDetail>} mtg-feed-error - The feed, or a further page of it, cannot be read.
 * @fires {CustomEvent<FilterChangeDetail>} mtg-filter-change - The reader chose or searched.
 * @fires {CustomEvent<StoryOpenDetail>} mtg-story-open - The reader follows the link of a card; cancel it to stay on the page.
 * @csspart list - The whole list.
 * @csspart heading - The heading.
 * @csspart filters - The search and the filters.
 * @csspart status - What is said of the stories: how many there are, or why there are none.
 * @csspart stories - The cards.
 * @csspart button - A button.
 * @csspart more - The link to where all the stories are.
 */
export class MtgStoryList extends MtgSection {
  static override styles = [MtgSection.styles, styles];
  // By hand, so that a card of the page's author can stand wherever the feed has its story.
  static override shadowRootOptions: ShadowRootInit = {mode: 'open', slotAssignment: 'manual'};

  /** The address of the feed; without it, the catalogue that ships with the package. */
  @property() src?: string;
  /** How many stories to show at first, and with each “Show more”. */
  @property({type: Number}) limit?: number = 6;
  /** `grid` (side by side where there is room), `list` (one below the other) or `compact` (titles, for a sidebar or footer). */
  @property() layout: 'grid' | 'list' | 'compact' = 'grid';
  /** Only `story`, `article`, `podcast` or `video`; with filters, what is chosen at first. */
  @property() kind?: StoryKind;
  /** Only stories told by these: `patient`, `researcher`, or what else the feed names. */
  @property() voice?: string;
  /** Only stories of one stream of the programme: `understand`, `fill`, `bridge` or `close`. */
  @property() stream?: string;
  /** Only stories in one language, as `cy`. */
  @property({attribute: 'story-language'}) storyLanguage?: string;
  /** Lets readers choose by kind, voice, stream and language. */
  @property({type: Boolean, attribute: 'with-filters', converter: asWritten}) withFilters = false;
  /** Lets readers search titles, summaries and people. */
  @property({type: Boolean, attribute: 'with-search', converter: asWritten}) withSearch = false;
  /** The day of the stories that are written inside, or the month, as an ISO date; said when newer ones cannot be had. */
  @property({attribute: 'as-at'}) asAt?: string;
  /** Origins besides the page's and the feed's that pictures may be loaded from, separated by spaces. */
  @property({attribute: 'picture-origins'}) pictureOrigins?: string;

  /** What the reader chose; it goes before what the attributes say. */
  @state() private choice: Choice = {};
  /** How many stories are shown at most. */
  @state() private shown = 0;
  /** Whether the reader waits for what a button does. */
  @state() private busy = false;

  readonly #collection = new Collection(this);
  #selection: Selection = select([], {});
  #failure?: string;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const src = urlAttribute(this, 'src', this.src);
    if (changed.has('src') || changed.has('limit')) this.shown = this.#step;
    const events: CustomEvent[] = [];
    const hasNews = this.#collection.read(this.src ? src : '');
    const {stories = [], failure} = this.#collection;
    if (hasNews) {
      if (this.withSearch) void runInTimeSlices(prepareSearch(stories));
      const detail: FeedLoadDetail = {src: src ?? '', count: stories.length};
      events.push(new CustomEvent('mtg-feed-load', {detail, bubbles: true, composed: true}));
    }
    if (failure && failure !== this.#failure) {
      const detail: FeedErrorDetail = {src: src ?? '', reason: failure};
      events.push(new CustomEvent('mtg-feed-error', {detail, bubbles: true, composed: true}));
    }
    this.#failure = failure;
    // When the page can see what it is told.
    void this.updateComplete.then(() => events.forEach((event) => this.dispatchEvent(event)));
    this.#selection = this.#collection.select(this.#chosen);
    if (hasNews && this.#hasOthers && !this.#hasControls)
      warn(this, 'shows nothing: no story of the feed has its kind, voice, stream and story-language.');
  }

  protected override updated(changed: PropertyValues<this>): void {
    for (const card of this.#cards) {
      if (!card.hasAttribute('layout')) card.layout = cardLayout(this.layout);
      if (changed.has('src')) card.requestUpdate();
    }
    // The DOMs of test runners have no `assign`: there, slots are filled by their names.
    for (const slot of this.renderRoot.querySelectorAll<CardSlot>('slot'))
      slot.assign?.(...((slot.card ? [slot.card] : this.slotted(slot.name)) as Element[]));
  }

  protected override render(): TemplateResult {
    const {next, first, newer} = this.#collection;
    const labels = controlLabels(select(newer, this.#chosen).stories.length, this.msg);
    const isWaiting = this.busy || first.pending;
    const status = isWaiting ? labels.loading : this.#status;
    const settledClass = this.#failure ? 'failed' : '';
    // The button stays while it works: the focus is on it.
    const hasMore = next || (this.busy && !this.#failure) || this.#selection.stories.length > this.shown;
    return this.isolate(html`
      <section part="list">
        ${this.renderHeading()} ${this.#renderFilters()}
        <p class="status ${isWaiting ? 'waiting' : settledClass}" part="status" role="status">
          ${this.renderText(status)}
        </p>
        ${this.#renderButton(this.#failure && labels.retry, this.#handleRetry)}
        ${this.#renderButton(labels.newer, this.#handleNewer)}
        ${this.#renderButton(this.#hasControls && this.#hasOthers && labels.everything, this.#handleEverything)}
        ${this.#renderStories()}
        ${this.#renderButton(hasMore && labels.more, this.#handleMore)}
        ${this.#renderElsewhere()}
      </section>
    `);
  }

  #renderFilters(): unknown {
    const shows = {search: this.withSearch, facets: this.withFilters, isRead: Boolean(this.#collection.stories)};
    return this.#hasControls
      ? renderFilters(shows, this.#selection, this.#chosen, this.#handleChoice, this.language, this.msg)
      : nothing;
  }

  #renderButton(words: string | 0 | false | undefined, action: () => unknown): unknown {
    return words
      ? html`<button part="button" type="button" @click=${action}>${this.renderText(words)}</button>`
      : nothing;
  }

  #renderStories(): unknown {
    const layout = enumAttribute(this, 'layout', this.layout, ['grid', 'list', 'compact']);
    const make = {
      layout: cardLayout(this.layout),
      headingLevel: this.levelBelow,
      pictureOrigins: `${this.pictureOrigins ?? ''} ${new WebUrl(this.#collection.first.url || pageUrl()).origin}`,
    };
    const cards = this.#cards;
    const stories = this.#selection.stories.slice(0, this.shown);
    const authored = matchCards(stories, cards);
    if (this.#collection.stories)
      return stories.length
        ? html`<ul class="stories ${layout}" part="stories" role="list">
            ${stories.map((story) => renderCard(story, authored.get(story), make))}
          </ul>`
        : nothing;
    // The place that the stories will take, where the page has none of its own.
    const places = cards.length || !this.#collection.first.pending ? 0 : Math.min(this.#step, 12);
    return html`<div class="stories ${layout}" part="stories">
      <slot></slot>
      ${[...Array(places).keys()].map(() => html`<div class="place waiting"></div>`)}
    </div>`;
  }

  #renderElsewhere(): unknown {
    const {site} = this.#collection;
    const link = site && html`<a href=${site}>${this.renderText(elsewhereText(site, this.msg))}</a>`;
    return link || this.slotted('more').length
      ? html`<div class="more" part="more"><slot name="more">${link}</slot></div>`
      : nothing;
  }

  /** The cards that the page's author wrote; by their name, since their class may be of another script. */
  get #cards(): MtgStoryCard[] {
    return this.slotted().filter(
      (node) => (node as Element).localName === 'mtg-story-card',
    ) as Element[] as MtgStoryCard[];
  }

  get #step(): number {
    const limit = this.limit ?? 6;
    if (limit >= 1) return Math.floor(limit);
    warn(this, 'limit must be a number from 1.');
    return 6;
  }

  /** What the reader chose, else what the attributes say. */
  get #chosen(): Record<keyof Choice, string> {
    const {kind, voice, stream, storyLanguage} = this;
    const language = primaryLanguage(storyLanguage ?? '');
    return {kind: kind ?? '', voice: voice ?? '', stream: stream ?? '', language, query: '', ...this.choice};
  }

  get #hasControls(): boolean {
    return this.withFilters || this.withSearch;
  }

  /** Whether there are stories, but none that fits what the reader chose. */
  get #hasOthers(): boolean {
    return !this.#selection.stories.length && Boolean(this.#collection.stories?.length);
  }

  get #status(): string {
    if (!this.#collection.stories && !this.#failure) return '';
    const state = {
      ...this.#collection.state(this.#cards.length > 0, this.asAt ?? ''),
      total: this.#selection.stories.length,
      shown: this.shown,
      hasOthers: this.#hasOthers,
    };
    return statusText(state, this.language.formatTag, this.msg);
  }

  readonly #handleChoice = async (choice: Choice): Promise<void> => {
    this.choice = choice;
    this.shown = this.#step;
    await this.updateComplete;
    const detail: FilterChangeDetail = {...this.#chosen, count: this.#selection.stories.length};
    this.dispatchEvent(new CustomEvent('mtg-filter-change', {detail, bubbles: true, composed: true}));
  };

  readonly #handleEverything = (): void => {
    void this.#handleChoice({kind: '', voice: '', stream: '', language: '', query: ''});
    // The button that had the focus is gone.
    this.renderRoot.querySelector<HTMLElement>('input, select')?.focus();
  };

  readonly #handleNewer = async (): Promise<void> => {
    this.#collection.showNewer();
    await focusCard(this, 0);
  };

  readonly #handleRetry = (): Promise<void> => this.#getMore(() => this.#collection.retry());

  readonly #handleMore = (): Promise<void> =>
    this.#getMore(async (from) => {
      while (this.#selection.stories.length <= from && this.#collection.next) {
        await this.#collection.more();
        await this.updateComplete;
      }
      this.shown = from + this.#step;
    });

  async #getMore(work: (from: number) => Promise<void>): Promise<void> {
    if (this.busy) return;
    const from = Math.min(this.shown, this.#selection.stories.length);
    this.busy = true;
    await work(from);
    this.busy = false;
    if (!this.#collection.failure) await focusCard(this, from);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mtg-story-list': MtgStoryList;
  }
}

if (MtgStoryList.mayDefine('mtg-story-list')) customElements.define('mtg-story-list', MtgStoryList);
