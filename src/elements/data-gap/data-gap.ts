import {html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {ownField} from '../../content/field.js';
import {parseDataset, type Dataset, type ParsedDataset, type SeriesDataset} from '../../content/dataset.js';
import type {FiguresName} from '../../content/figures.js';
import {urlAttribute} from '../../foundation/attributes.js';
import {ResourceController, type ResourceType} from '../../foundation/resource-controller.js';
import {readFigures} from '../../foundation/figures.js';
import {MtgDocument} from '../../foundation/mtg-document.js';
import {warn} from '../../foundation/warn.js';
import {formatNumber, formatPercent} from '../../language/format.js';
import {drawBand} from './band.js';
import {csvAddress, tabbed} from './csv.js';
import {bandText, dateText, headerLabels, chartLabels, restText} from './data-gap.text.js';
import {styles} from './data-gap.styles.js';
import {bandsOf, leading, tableOf, type Band} from './rows.js';

/** A dataset that a page names, or all of ours by name. */
interface Figures extends ParsedDataset {
  readonly bundled?: Readonly<Record<string, Dataset>>;
}

const figuresType: ResourceType<Figures> = {
  name: 'dataset',
  // Ours are what they should be: the compiler has read them.
  parse: (data, base) => (base ? parseDataset(data, base) : {bundled: data as Figures['bundled'], problems: []}),
  bundled: readFigures,
};

/**
 * Who is in the data and who is not: bands drawn to scale, with what is missing as a gap, and the whole table. A dataset has one
 * source, one method and one kind of groups; one that has not is not drawn, and the words inside the tag stay.
 *
 * @summary The gap in the data, as a chart.
 * @slot - What the finding means, in place of the dataset's words.
 * @slot heading - The finding, in place of the dataset's.
 * @slot source - Where the figures come from, in place of the dataset's.
 * @csspart figure - The whole.
 * @csspart heading - The finding.
 * @csspart text - What the finding means.
 * @csspart chart - The paper that the bands, the notes and the table are on.
 * @csspart source - The source.
 * @csspart button - A button.
 * @csspart link - The link to the file.
 * @csspart table - The table.
 * @csspart status - What a button has done; or that a dataset is awaited, or cannot be had.
 */
export class MtgDataGap extends MtgDocument<Figures> {
  static override styles = [MtgDocument.styles, styles];

  /** Which of the datasets that ship with the package: `gnomad`, `gwas-by-year`, `score-accuracy` or `census`. */
  @property() figures?: FiguresName = 'gnomad';

  /** Whether the table is unfolded; by itself it is where there is room. */
  @state() private isOpen?: boolean;
  /** Whether the table is wider than its place. */
  @state() private doesScroll = false;
  /** What a button has done. */
  @state() private done = '';

  protected override readonly document = new ResourceController(this, figuresType);

  protected override willUpdate(): void {
    const {url} = this.document;
    this.document.read(this.src ? urlAttribute(this, 'src', this.src) : '');
    // Another dataset is another finding: the last one does not stand in for it.
    if (this.document.url !== url) this.document.content = undefined;
  }

  protected override updated(): void {
    const chart = this.renderRoot.querySelector('.chart');
    if (chart && this.isOpen === undefined) this.isOpen = chart.clientWidth > 640;
    const table = this.renderRoot.querySelector('.table');
    if (table) this.#sizes?.observe(table);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes?.disconnect();
  }

  /** A table that is wider than its place is a tab stop, so that it can be scrolled by keys; another one is none. */
  readonly #sizes =
    globalThis.ResizeObserver &&
    new ResizeObserver(([entry]) => {
      const {scrollWidth, clientWidth} = entry!.target;
      this.doesScroll = scrollWidth > clientWidth;
    });

  protected override render(): TemplateResult {
    const dataset = this.#dataset;
    return this.isolate(html`
      <section part="figure" aria-busy=${this.document.pending}>
        ${this.renderHeading(dataset?.title)}
        <div class="text" part="text">
          ${this.slotted().length || !dataset ? nothing : this.renderContent(dataset.summary)}
          <slot></slot>
        </div>
        ${dataset ? this.#renderChart(dataset) : this.renderStatus({isEmpty: true})}
        ${dataset ? nothing : html`<slot name="source"></slot>`}
      </section>
    `);
  }

  #renderChart(dataset: Dataset): TemplateResult {
    const bands = bandsOf(dataset);
    const isOpen = this.isOpen ?? false;
    return html`<div class="chart" part="chart">
      <div class="picture ${dataset.measure}">
        ${dataset.measure === 'series' ? this.#renderEnds(dataset) : nothing}
        <ul class="bands" role="list">
          ${bands.map((band) => this.#renderBand(band, dataset))}
        </ul>
        ${bands.some(({share, gapTo = 0}) => gapTo > share) ? this.#renderKey() : nothing}
      </div>
      ${this.#renderNotes(dataset)} ${this.#renderActions(dataset, isOpen)} ${this.#renderTable(dataset, isOpen)}
    </div>`;
  }

  /** What the two ends of a series are: the leading group, and everybody else. */
  #renderEnds(dataset: SeriesDataset): TemplateResult {
    const {label} = dataset.groups[leading(dataset)]!;
    return html`<p class="ends">${this.renderContent(label)} ${this.renderText(restText(0, this.msg))}</p>`;
  }

  #renderKey(): TemplateResult {
    return html`<p class="key" aria-hidden="true">${this.renderText(chartLabels(this.msg).key)}</p>`;
  }

  #renderBand(band: Band, dataset: Dataset): TemplateResult {
    const {formatTag: tag} = this.language;
    const {label, rest, share, isPartial} = band;
    const partial = isPartial ? chartLabels(this.msg).partial : '';
    return html`<li>
      <p class="label">
        <b>${label ? this.renderContent(label) : this.renderText(restText(rest, this.msg))}</b>
        <b>${this.renderText(formatPercent(tag, share))}</b>
        <small>${this.renderText(`${bandText(band, dataset, tag, this.msg)} ${partial}`)}</small>
      </p>
      ${drawBand(band)}
    </li>`;
  }

  #renderNotes(dataset: Dataset): TemplateResult {
    const {caveats, method, source, asOf} = dataset;
    const labels = chartLabels(this.msg);
    const isAuthored = this.slotted('source').length > 0;
    const note = (name: string, text: unknown): TemplateResult => html`<p><b>${this.renderText(name)}</b> ${text}</p>`;
    return html`<div class="notes">
      <div>
        <p><b>${this.renderText(labels.caveats)}</b></p>
        <ul class="caveats">
          ${caveats.map((caveat) => html`<li>${this.renderContent(caveat)}</li>`)}
        </ul>
      </div>
      <div>
        ${note(labels.method, this.renderContent(method))}
        <div part="source">
          <slot name="source">${isAuthored ? nothing : note(labels.source, this.#renderSource(source))}</slot>
        </div>
        ${note(labels.asOf, this.renderText(dateText(this.language.formatTag, asOf)))}
      </div>
    </div>`;
  }

  #renderSource(source: Dataset['source']): TemplateResult {
    const {name, url} = source;
    const doi = ownField(source, 'doi');
    return html`<a href=${doi ? `https://doi.org/${doi}` : url}>${this.renderContent(name)}</a>${doi ? ` doi:${doi}` : nothing}`;
  }

  #renderActions(dataset: Dataset, isOpen: boolean): TemplateResult {
    const labels = chartLabels(this.msg);
    const {heads, rows} = this.#table(dataset);
    return html`<div class="actions">
      <button part="button" type="button" aria-expanded=${isOpen} @click=${this.#handleFold}>
        ${this.renderText(labels.table)}
      </button>
      <button part="button" type="button" @click=${this.#handleCopy}>${this.renderText(labels.copy)}</button>
      <a part="link" download="figures.csv" href=${csvAddress([heads, ...rows])}>
        ${this.renderText(labels.download)}
      </a>
      <span part="status" role="status">${this.renderText(this.done)}</span>
    </div>`;
  }

  #renderTable(dataset: Dataset, isOpen: boolean): TemplateResult {
    const {formatTag: tag} = this.language;
    const {heads, rows} = this.#table(dataset);
    const isSeries = dataset.measure === 'series';
    // The columns of a series are groups of the dataset.
    const headCell = (head: string, column: number): unknown =>
      column && isSeries ? this.renderContent(head) : this.renderText(head);
    const cell = (value: string | number | undefined, column: number): unknown => {
      if (value === undefined) return nothing;
      const format = column === 1 || isSeries ? formatPercent : formatNumber;
      return this.renderText(format(tag, value as number));
    };
    return html`<div
        class="table"
        part="table"
        ?hidden=${!isOpen}
        tabindex=${this.doesScroll ? 0 : nothing}
        role=${this.doesScroll ? 'region' : nothing}
        aria-labelledby=${this.doesScroll ? 'caption' : nothing}
      >
        <table>
          <caption id="caption">${this.renderContent(dataset.caption)}</caption>
          <thead>
            <tr>
              ${heads.map((head, column) => html`<th scope="col">${headCell(head, column)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ([name, ...values]) =>
                html`<tr>
                  <th scope="row">${this.renderContent(String(name))}</th>
                  ${values.map((value, index) => html`<td>${cell(value, index + 1)}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
  }

  protected override get contentLanguage(): string | undefined {
    return this.#dataset?.language;
  }

  /** What is shown: the document's where the page names one, else one of ours. */
  get #dataset(): Dataset | undefined {
    const {dataset, bundled} = this.document.content ?? {};
    const {figures = 'gnomad'} = this;
    if (!bundled || Object.hasOwn(bundled, figures)) return bundled?.[figures] ?? dataset;
    warn(this, `figures="${figures}" is not known: use ${Object.keys(bundled).join(', ')}.`);
    return undefined;
  }

  #table(dataset: Dataset): ReturnType<typeof tableOf> {
    return tableOf(dataset, headerLabels(dataset, this.msg));
  }

  readonly #handleFold = (): void => {
    this.isOpen = !this.isOpen;
  };

  readonly #handleCopy = async (): Promise<void> => {
    const {heads, rows} = this.#table(this.#dataset!);
    const {copied, notCopied} = chartLabels(this.msg);
    try {
      await navigator.clipboard.writeText(tabbed([heads, ...rows]));
      this.done = copied;
    } catch {
      // A page without https, a frame without the right, or the reader's settings forbid it.
      this.done = notCopied;
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mtg-data-gap': MtgDataGap;
  }
}

if (MtgDataGap.mayDefine('mtg-data-gap')) customElements.define('mtg-data-gap', MtgDataGap);
