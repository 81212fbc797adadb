import {css} from 'lit';
import {slotted} from '../../design/isolation.js';
import {prose} from '../../design/prose.js';
import {state} from '../../design/state.js';

const gap = css`
  .figure {
    display: grid;
    gap: calc(1.25 * var(--_space));
  }
  .heading {
    max-inline-size: 22em;
    font-size: 1.75em;
  }
  .text {
    max-inline-size: 38em;
  }
  /* Paper of its own, so that every colour has its contrast on any page. */
  .chart {
    display: grid;
    gap: calc(1.75 * var(--_space));
    padding: 1.25em;
    background: var(--_raised);
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
  }
  .bands {
    display: grid;
    gap: calc(1.25 * var(--_space));
  }
  .label {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.625em;
    margin-block-end: 0.3em;
  }
  .name {
    font-weight: 600;
  }
  .value {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    color: var(--_understand);
  }
  .words,
  .key,
  .notes,
  caption {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .band {
    display: block;
    inline-size: 100%;
    block-size: 1.5em;
    overflow: visible;
  }
  .band:dir(rtl) {
    transform: scaleX(-1);
  }
  .band svg {
    overflow: visible;
  }
  .here {
    fill: var(--_understand);
  }
  .others {
    fill: var(--_accent);
  }
  .track {
    stroke: var(--_line);
    stroke-width: 0.0625em;
  }
  .rings,
  .holes {
    stroke: var(--_accent);
    stroke-width: 1em;
    stroke-linecap: round;
    stroke-dasharray: 0 1.375em;
    transform: translateX(-0.5em);
  }
  .holes {
    stroke: var(--_raised);
    stroke-width: 0.75em;
  }
`;

export const styles = [prose, slotted, state, gap];
