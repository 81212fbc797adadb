import {css} from 'lit';
import {slotted} from '../../design/isolation.js';
import {prose} from '../../design/prose.js';

const stream = css`
  .stream {
    display: flex;
    flex-direction: column;
    gap: var(--_space);
  }
  .drawing {
    color: var(--_accent);
    max-inline-size: 15.625em;
  }
  .drawing svg {
    display: block;
    inline-size: 100%;
    block-size: auto;
  }
  /* The motif runs with the reading. */
  .drawing:dir(rtl) {
    transform: scaleX(-1);
  }
  .body {
    display: flex;
    flex-direction: column;
    gap: calc(0.5 * var(--_space));
    max-inline-size: 38em;
  }
  .heading {
    font-size: 1.375em;
  }
  .heading a {
    color: inherit;
  }
  .strapline {
    font-weight: 600;
    color: var(--_accent);
  }
  [data-stream='understand'] :is(.drawing, .strapline) {
    color: var(--_understand);
  }
  [data-stream='fill'] :is(.drawing, .strapline) {
    color: var(--_fill);
  }
  [data-stream='bridge'] :is(.drawing, .strapline) {
    color: var(--_bridge);
  }
  [data-stream='close'] :is(.drawing, .strapline) {
    color: var(--_close);
  }
  /* Wide: the drawing stands beside the words. */
  @container (min-width: 36em) {
    .stream {
      flex-direction: row;
      align-items: start;
      gap: calc(2 * var(--_space));
    }
    .drawing {
      flex: 0 0 12.5em;
    }
  }
  @media (forced-colors: active) {
    .drawing {
      color: CanvasText;
    }
  }
  @media print {
    .stream {
      break-inside: avoid;
    }
    .heading a::after {
      content: ' (' attr(href) ')';
    }
  }
`;

export const styles = [prose, slotted, stream];
