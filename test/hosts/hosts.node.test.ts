// Every story looks the same on every host, in every engine.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Measurement} from './bench.ts';
import {engines, type Engine} from './engines.ts';
import {hosts} from './hosts.ts';
import {servePages, type Pages} from './server.ts';

let pages: Pages;

before(async () => {
  pages = await servePages();
});

after(() => pages.stop());

for (const [name, start] of engines) {
  describe(`in ${name}`, () => {
    let engine: Engine;
    let bare: Measurement;

    const measured = async (host: string): Promise<Measurement> => {
      await engine.goto(`${pages.url}/hosts/${host}`);
      return JSON.parse(await engine.value('document.documentElement.dataset.measurement ?? null')) as Measurement;
    };

    /** Whether autofill, password managers and the page's scripts find the email field of the form that a partner pastes. */
    const findsEmail = (): Promise<boolean[]> =>
      engine.value(`(() => {
        const place = document.getElementById('mtg-signup-form--Snippet');
        const input = place.querySelector('input[autocomplete=email]');
        const {form} = input;
        const {control} = form.querySelector('label');
        return [document.contains(input), form.elements.email === input, control === input, new FormData(form).has('email')];
      })()`);

    before(async () => {
      engine = await start();
      bare = await measured('bare');
    });

    after(() => engine.stop());

    for (const host of Object.keys(hosts).filter((other) => other !== 'bare')) {
      it(`every story looks on a page of ${host} as on a bare one`, async () => {
        const there = await measured(host);
        const differences = Object.entries(bare).flatMap(([story, nodes]) => {
          if (there[story]?.length !== nodes.length)
            return [`${story}: ${nodes.length} nodes, there ${there[story]?.length}`];
          return nodes.flatMap(({name: node, box, text}, index) => {
            const other = there[story]![index]!;
            const moved = box.some((length, at) => Math.abs(length - other.box[at]!) > 1);
            const changed = Object.entries(text).filter(([style, value]) => other.text[style] !== value);
            return [
              ...(moved ? [`${story} ${node}: box ${box.join(' ')}, there ${other.box.join(' ')}`] : []),
              ...changed.map(([style, value]) => `${story} ${node}: ${style} ${value}, there ${other.text[style]}`),
            ];
          });
        });
        assert.deepEqual(await findsEmail(), [true, true, true, true]);
        assert.ok(!differences.length, `${differences.length} differences\n${differences.slice(0, 12).join('\n')}`);
      });
    }

    it('shows stories at all', () => assert.ok(Object.values(bare).flat().length > 200));
  });
}
