import {css} from 'lit';
import {slotted} from '../../design/isolation.js';
import {prose} from '../../design/prose.js';

const gap = css`
  section {
    display: flex;
    flex-direction: column;
    gap: calc(1.25 * var(--_space));
    overflow-wrap: anywhere;
  }
  section > .heading {
    font-size: 1.75em;
  }
  /* The figures are on their way, and take about this much room: between the words and the source. */
  [aria-busy='true'] {
    min-block-size: 68em;
  }
  ::slotted([slot='source']) {
    margin-block-start: auto !important;
  }
  .text {
    max-inline-size: 38em;
  }
  /* Paper of its own, so that every colour has its contrast on any page. */
  .chart {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.5 * var(--_space));
    padding: calc(1.25 * var(--_space));
    background: var(--_raised);
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
  }
  .bands,
  .picture,
  .notes {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
  }
  .label {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.5em;
  }
  /* A page without a doctype has a type of its own for tables: https://quirks.spec.whatwg.org/#the-tables-inherit-color-from-body-quirk */
  table {
    font: inherit;
  }
  small,
  .key,
  .notes,
  .actions,
  table {
    font-size: 0.875em;
    color: var(--_muted);
  }
  b,
  th {
    color: var(--_text);
    font-weight: 600;
  }
  svg {
    overflow: visible;
  }
  /* In the type of its own size, so that one number makes it larger or smaller. */
  .band {
    display: block;
    inline-size: 100%;
    block-size: 1.5em;
  }
  .band:dir(rtl) {
    transform: scaleX(-1);
  }
  .here {
    fill: var(--_understand);
  }
  /* Told apart from the first by more than their colour. */
  .others {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 0.125em;
  }
  .rings,
  .holes {
    stroke: var(--_accent);
    stroke-width: 1.25em;
    stroke-linecap: round;
    stroke-dasharray: 0 1.5em;
    transform: translateX(-0.625em);
  }
  /* What is under it is not known there: dots in place of rings. */
  .host .rings {
    stroke-width: 0.375em;
  }
  .holes {
    stroke: var(--_raised);
    stroke-width: 1em;
  }
  .ends {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    font-weight: 600;
    color: var(--_understand);
  }
  .ends :last-child {
    margin-inline-start: auto;
    color: var(--_accent);
  }
  .series .bands {
    gap: calc(0.5 * var(--_space));
  }
  .series .band {
    font-size: 0.6667em;
  }
  .caveats {
    padding-inline-start: 1em;
    list-style: disc;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 1em;
  }
  button {
    color: var(--_text);
    background: none;
  }
  .table {
    overflow-wrap: break-word;
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  caption,
  th {
    text-align: start;
  }
  caption,
  th,
  td {
    padding: 0.5em;
    border-block-end: 0.0625em solid var(--_line);
  }
  td,
  th + th {
    text-align: end;
  }
  @container (min-width: 34em) {
    section > .heading {
      font-size: 2.25em;
    }
    .chart {
      gap: calc(2 * var(--_space));
      padding: calc(2 * var(--_space));
    }
    .notes {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: calc(2 * var(--_space));
    }
    .series li {
      display: grid;
      grid-template-columns: 15em 1fr;
      align-items: center;
    }
    .ends {
      margin-inline-start: 15em;
    }
  }
  @media (forced-colors: active) {
    .here {
      fill: CanvasText;
    }
    .others,
    .rings {
      stroke: CanvasText;
    }
    .holes {
      stroke: Canvas;
    }
  }
  @media print {
    .table[hidden] {
      display: block;
    }
    .actions {
      display: none;
    }
    a::after {
      content: ' (' attr(href) ')';
    }
  }
`;

export const styles = [prose, slotted, gap];
