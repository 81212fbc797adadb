// Everything that the chart says itself, in plain words. Pure: knows datasets and formats, not the element.
import {str} from '@lit/localize/internal/str-tag.js';
import type {MsgFn} from '@lit/localize/internal/types.js';
import type {Dataset} from '../../content/dataset.js';
import {fraction} from '../../content/fraction.js';
import {formatDate, formatNumber, formatPercent} from '../../language/format.js';
import type {Band} from './rows.js';

/** A share as people say it: "about 3 in 4 people". */
export const fractionText = (percent: number, unit: string | undefined, tag: string, msg: MsgFn): string => {
  const of = unit ?? msg('people', {id: 'gap-people', desc: 'What is counted, as in “about 3 in 4 people”'});
  const share = fraction(percent);
  if (share === 'hardly any')
    return msg(str`fewer than 1 in 1,000 ${of}`, {id: 'gap-hardly', desc: 'Inserted is “people”'});
  if (share === 'nearly all') return msg(str`nearly all ${of}`, {id: 'gap-nearly', desc: 'Inserted is “people”'});
  // 0% and 100% say it themselves.
  if (!share) return '';
  const [n, d] = [share.n, share.d].map((number) => formatNumber(tag, number));
  return msg(str`about ${n} in ${d} ${of}`, {id: 'gap-about', desc: 'As in “about 3 in 4 people”'});
};

/** What is said beside the per cent of a band. */
export const bandText = (band: Band, dataset: Dataset, tag: string, msg: MsgFn): string => {
  // Of a year it is short, since there are many.
  if (dataset.measure !== 'score')
    return fractionText(band.share, dataset.measure === 'series' ? '' : dataset.unit, tag, msg);
  const lost = formatPercent(tag, 100 - band.share);
  return band.share < 100
    ? msg(str`${lost} is lost`, {id: 'gap-lost', desc: 'How much less well something works; inserted is a per cent'})
    : '';
};

/** What a band is called that has no name of its own. */
export const restText = (rest: number | undefined, msg: MsgFn): string =>
  rest
    ? msg(str`Everyone else together (${rest} groups)`, {id: 'gap-rest-groups', desc: 'Two or more groups, summed up'})
    : msg('Everyone else together', {id: 'gap-rest', desc: 'All groups but the largest, summed up'});

/** A day, a month, or a year. */
export const dateText = (tag: string, iso: string): string => (iso[4] ? (formatDate(tag, iso) ?? iso) : iso);

/** The head of the table's first column: what its rows are. */
const rowLabel = ({measure, groupsBy}: Dataset, msg: MsgFn): string => {
  if (measure === 'series') return msg('Year', {id: 'gap-year', desc: 'Head of a column'});
  if (groupsBy === 'ethnic-group')
    return msg('Ethnic group', {id: 'gap-ethnic-group', desc: 'Head of a column: what people say of themselves'});
  return msg('Genetic ancestry group', {id: 'gap-ancestry', desc: 'Head of a column: groups made by DNA'});
};

/** The heads of the table. */
export const headerLabels = (dataset: Dataset, msg: MsgFn) => ({
  first: rowLabel(dataset, msg),
  share: msg('Share', {id: 'gap-share', desc: 'Head of a column of per cents'}),
  count: msg('Number', {id: 'gap-number', desc: 'Head of a column: how many are in a group'}),
});

/** What stands beside the figures and on the buttons. */
export const chartLabels = (msg: MsgFn) => ({
  caveats: msg('Take care', {id: 'gap-caveats', desc: 'Over what a reader must know not to be misled'}),
  method: msg('How it was counted:', {id: 'gap-method', desc: 'Before a text on the method'}),
  source: msg('Source:', {id: 'gap-source', desc: 'Before the name of who published the figures'}),
  asOf: msg('As at:', {id: 'gap-as-of', desc: 'Before a date, a month or a year'}),
  table: msg('The whole table', {id: 'gap-table', desc: 'Button that folds and unfolds the table'}),
  copy: msg('Copy the table', {id: 'gap-copy', desc: 'Button beside “The whole table”: puts it on the clipboard'}),
  download: msg('Download (CSV)', {id: 'gap-download', desc: 'Link beside “The whole table”: a file'}),
  copied: msg('Copied.', {id: 'gap-copied', desc: 'Said after the button'}),
  notCopied: msg('Not copied. Download the table.', {id: 'gap-not-copied', desc: 'Said after the button'}),
  key: msg('Circles: the gap to the longest band.', {
    id: 'gap-key',
    desc: 'Explains the drawing: a row of circles, filled or not, for those who are missing',
  }),
  partial: msg('(part of the year)', {id: 'gap-partial', desc: 'Beside a year whose data end before it does'}),
});
