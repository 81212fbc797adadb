// A band to scale, with its gap: what is there is solid, what is missing is a row of empty rings. Knows no words.
import {svg, nothing, type SVGTemplateResult} from 'lit';
import type {Band} from './rows.js';

const percent = (share: number): string => `${share}%`;

/** The row of rings from one share to another. */
const drawGap = (from: number, to: number): SVGTemplateResult =>
  svg`<svg x=${percent(from)} width=${percent(to - from)}>
    <line class="rings" x1="100%" x2="1.5em" y1="50%" y2="50%" />
    <line class="holes" x1="100%" x2="1.5em" y1="50%" y2="50%" />
  </svg>`;

const drawOthers = (from: number, others: number): SVGTemplateResult =>
  svg`<svg x=${percent(from)}>
    <rect class="others" x=".25em" width=${percent(others)} height="100%" rx=".5em" />
  </svg>`;

/** The drawing of a band, in per cent of its own width. It says nothing that its words do not. */
export const drawBand = ({share, gapTo = 0, others = 0}: Band): SVGTemplateResult =>
  svg`<svg class="band" aria-hidden="true">
    ${gapTo - share > 1 ? drawGap(share, gapTo) : nothing}
    ${others ? drawOthers(share, others) : nothing}
    <rect class="here" width=${share && share < 1 ? '.25em' : percent(share)} height="100%" rx=".5em" />
  </svg>`;
