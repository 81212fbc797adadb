// What every element does that shows several others under a heading. Knows nothing of what they are.
import {html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {headingLevelOf} from './attributes.js';
import {heading} from './heading.js';
import {MtgElement} from './mtg-element.js';

export abstract class MtgSection extends MtgElement {
  /** The heading over the whole; without one there or in the slot there is none. */
  @property() heading?: string;

  /** The page's own heading, else that of the attribute. */
  protected renderHeading(): unknown {
    if (this.slotted('heading').length)
      return html`<div class="heading" part="heading"><slot name="heading"></slot></div>`;
    return this.heading ? heading(headingLevelOf(this, 2), this.renderText(this.heading)) : nothing;
  }

  /** The level of the headings below: one down from the section's own; without that, the level that the page asks for. */
  protected get levelBelow(): number {
    return Math.min(headingLevelOf(this, 2) + (this.heading || this.slotted('heading').length ? 1 : 0), 6);
  }
}
