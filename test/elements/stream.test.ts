import '@mind-the-gap/elements/stream.js';
import {expect, fixture, html} from '@open-wc/testing';

describe('<mtg-stream>', () => {
  it("shows a stream's name, strap-line and meaning in the programme's words", async () => {
    const element = await fixture(html`<mtg-stream stream="fill"></mtg-stream>`);
    expect(element.shadowRoot!.querySelector('h3')!.textContent).to.contain('Data');
  });
});
