// The search field and the filters of a list, as a form. Pure: knows selections and words, not the element.
import type {MsgFn} from '@lit/localize/internal/types.js';
import {html, nothing, type TemplateResult} from 'lit';
import {facets, type Choice, type Facet, type Selection} from '../../content/selection.js';
import type {LanguageController} from '../../foundation/language-controller.js';
import {compareWords, formatNumber} from '../../language/format.js';
import {facetLabels, valueLabel} from './story-list.text.js';

/** What `mtg-filter-change` tells: what the reader chose, '' for any, and how many stories that leaves. */
export interface FilterChangeDetail extends Record<Facet | 'query', string> {
  readonly count: number;
}

/** What of the form there is; before anything is read, the usual fields keep their places. */
interface Shows {
  readonly search: boolean;
  readonly facets: boolean;
  readonly isRead: boolean;
}

const stay = (event: Event): void => event.preventDefault();

/** The language that is spoken, and its direction. */
type Language = Pick<LanguageController, 'formatTag' | 'wordsDir'>;

/** The form, with how many stories each choice would leave. `choose` hears every change. */
export const renderFilters = (
  shows: Shows,
  {counts}: Selection,
  choice: Choice,
  choose: (choice: Choice) => unknown,
  {formatTag: tag, wordsDir: dir}: Language,
  msg: MsgFn,
): TemplateResult => {
  const labelled = (words: string, field: TemplateResult): TemplateResult =>
    html`<label><span dir=${dir} .textContent=${words}></span>${field}</label>`;
  const any = msg('All', {id: 'list-any', desc: 'Choice of every kind, voice, stream or language'});
  const renderFacet = (facet: Facet): unknown => {
    const chosen = choice[facet] ?? '';
    const options = [...new Set([...counts[facet].keys(), chosen])]
      .filter(Boolean)
      .map((value) => ({value, words: valueLabel(facet, value, tag, msg)}))
      .sort((one, other) => compareWords(tag, one.words, other.words));
    // One value is no choice.
    if (shows.isRead ? options.length < 2 && !chosen : /voice|language/.test(facet)) return nothing;
    return labelled(
      facetLabels(msg)[facet],
      html`<select name=${facet}>
        <option value="" .selected=${!chosen} .textContent=${any}></option>
        ${options.map(({value, words}) => {
          const count = formatNumber(tag, counts[facet].get(value) ?? 0);
          return html`<option
            value=${value}
            dir=${dir}
            .selected=${value === chosen}
            .textContent=${`${words} (${count})`}
          ></option>`;
        })}
      </select>`,
    );
  };
  const search = msg('Search', {id: 'list-search', desc: 'Label of the search field'});
  const handleInput = ({currentTarget}: Event): unknown =>
    choose(Object.fromEntries(new FormData(currentTarget as HTMLFormElement)));
  const name = msg('Find stories', {id: 'list-filters', desc: 'Name of the search field and the filters of a list'});
  const searchField = html`<input type="search" name="query" autocomplete="off" .value=${choice.query ?? ''} />`;
  return html`<form
    class="filters"
    part="filters"
    role="search"
    aria-label=${name}
    method="get"
    @submit=${stay}
    @input=${handleInput}
  >
    ${shows.search ? labelled(search, searchField) : nothing}
    ${shows.facets ? facets.map(renderFacet) : nothing}
  </form>`;
};
