// What `mtg check` tells the author of a programme's document or of a dataset.
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, describe, it} from 'node:test';
import {datasetWith} from '../content/dataset-with.ts';
import {Folder} from './command.ts';

interface Report {
  readonly kind: string;
  readonly findings: readonly {
    readonly severity: string;
    readonly rule: string;
    readonly message: string;
    readonly help: string;
    readonly line?: number;
  }[];
}

const folder = await Folder.make({after});

/** What is found in each of these texts, asked for at once. */
const check = async (name: string, texts: readonly string[], ...options: readonly string[]): Promise<Report[]> => {
  const names = texts.map((_, index) => `${name}-${index}.json`);
  await Promise.all(names.map((file, index) => folder.write(file, texts[index]!)));
  const {out} = await folder.mtg(['check', '--json', ...options, ...names]);
  return (JSON.parse(out) as {checked: Report[]}).checked;
};

const stream = (more: object = {}) => ({
  slug: 'fill',
  name: 'Data',
  meaning: 'What people do in this stream.',
  ...more,
});
const programme = (more: object = {}) => JSON.stringify({language: 'en-GB', streams: [stream()], ...more}, null, 1);
const dataset = (more: object = {}) => JSON.stringify(datasetWith({language: 'en-GB', ...more}), null, 1);

describe('an author of a document is told nothing of', () => {
  const figures = new URL('../../stories/figures/', import.meta.url);
  const cases = [
    ['a programme', 'programme', programme()],
    ['a programme with addresses relative to it', 'programme', programme({streams: [stream({href: '/data'})]})],
    ['an idiom beside a literal line', 'programme', programme({streams: [stream({strapline: 'Fill the data gap'})]})],
    ['a dataset', 'dataset', dataset()],
    ['a dataset of a year', 'dataset', dataset({as_of: '2021'})],
    ...readdirSync(figures)
      .filter((name) => name !== 'refused.json')
      .map((name) => [name, 'dataset', readFileSync(new URL(name, figures), 'utf8')] as const),
  ] as const;
  const found = check(
    'good',
    cases.map(([, , text]) => text),
  );
  for (const [index, [what, kind]] of cases.entries())
    it(what, async () => {
      const report = (await found)[index]!;
      assert.deepEqual([report.kind, ...report.findings], [kind]);
    });
});

describe('an author of a document is told of', () => {
  const groups = (...more: readonly object[]) => dataset({groups: more});
  const cases: readonly (readonly [what: string, text: string, found: string, at: string, words: RegExp])[] = [
    [
      'a slug with a space',
      programme({streams: [stream({slug: 'Fill it'})]}),
      'error schema',
      '"slug"',
      /streams\[0\]\.slug/,
    ],
    ['a stream without a meaning', programme({streams: [{slug: 'a', name: 'A'}]}), 'error schema', '{', /no meaning/],
    ['two streams of one slug', programme({streams: [stream(), stream()]}), 'error left-out', '{', /fill stands twice/],
    ['a month that there is not', programme({as_of: '2026-13'}), 'error schema', '"as_of"', /a month, such as 2026-11/],
    ['a month to come', programme({as_of: '2999-01'}), 'warning date', '"as_of"', /in the future/],
    [
      'a link that runs a script',
      programme({links: [{title: 'A', href: 'javascript:a'}]}),
      'error schema',
      '"href"',
      /https/,
    ],
    [
      'a link without https',
      programme({links: [{title: 'A', href: 'http://a.b/'}]}),
      'warning https',
      '"href"',
      /can read/,
    ],
    [
      'HTML in a text',
      programme({outcomes: [{slug: 'a', title: '<b>A</b>', meaning: 'B'}]}),
      'error markup',
      '"title"',
      /<b>/,
    ],
    ['words of another style', programme({title: 'Please join'}), 'warning words', '"title"', /Please/],
    ['an idiom alone', programme({title: 'Mind the gap'}), 'warning words', '"title"', /idiom/],
    ['no language', programme({language: undefined}), 'warning no-language', '{', /screen readers guess/],
    ['a language that there is not', programme({language: 'en_GB'}), 'error language-tag', '"language"', /en-GB/],
    ['nothing to show', programme({streams: []}), 'error schema', '{', /neither title nor streams/],
    [
      'groups of no known kind',
      dataset({groups_by: 'race'}),
      'error schema',
      '"groups_by"',
      /genetic-ancestry or ethnic-group/,
    ],
    ['a share under nothing', groups({label: 'A', share: -1}), 'error schema', '"share": -1', /0 to 100/],
    ['a share in words', groups({label: 'A', share: '50%'}), 'error schema', '"share": "50%"', /without the sign/],
    [
      'shares over the whole',
      groups({label: 'A', share: 60}, {label: 'B', share: 60}),
      'error refused',
      '"groups"',
      /100 or less/,
    ],
    ['a group twice', groups({label: 'A', share: 6}, {label: 'a', share: 6}), 'error refused', '"label": "a"', /twice/],
    ['a source without an address', dataset({source: {name: 'A'}}), 'error schema', '"source"', /neither url nor doi/],
    [
      'a method of a group’s own',
      groups({label: 'A', share: 6, method: 'B'}),
      'error schema',
      '"method": "B"',
      /once, for the whole/,
    ],
    ['no caveat', dataset({caveats: []}), 'error schema', '"caveats"', /at least 1/],
    ['a score without a reference', dataset({measure: 'score'}), 'error schema', '{', /no reference/],
    ['a day that there is not', dataset({as_of: '2026-02-31'}), 'error refused', '"as_of"', /as_of/],
    ['a date in words', dataset({as_of: 'May'}), 'error schema', '"as_of"', /a day, a month or a year/],
  ];
  const found = check(
    'bad',
    cases.map(([, text]) => text),
  );
  for (const [index, [what, text, expected, at, words]] of cases.entries())
    it(what, async () => {
      const {findings} = (await found)[index]!;
      assert.deepEqual(
        findings.map(({severity, rule}) => `${severity} ${rule}`),
        [expected],
      );
      const [{line, message, help}] = findings as [Report['findings'][0]];
      assert.match(`${message} ${help}`, words);
      assert.equal(text.split('\n')[line! - 1]!.trim().startsWith(at), true, `line ${line}`);
    });

  it('the addresses in it that do not answer', async () => {
    const server = createServer((_, answer) => answer.writeHead(404).end());
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const href = `http://127.0.0.1:${(server.address() as AddressInfo).port}/gone`;
    const [report] = await check('links', [programme({links: [{title: 'A page', href}]})], '--links');
    server.close();
    assert.deepEqual(
      report!.findings.map(({rule}) => rule),
      ['https', 'dead-link'],
    );
  });
});
