// Which way a language is written, which of our words serve it, and how it writes dates, numbers and lists.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {directionOf, languageOf} from '../../dist/language/direction.js';
import {
  compareWords,
  formatDate,
  formatEndonym,
  formatLanguage,
  formatList,
  formatMinutes,
  formatNumber,
} from '../../dist/language/format.js';
import {locales, resolveLocale, sourceLocale} from '../../dist/language/locales.js';
import {message} from '../../dist/language/message.js';

describe('the direction of a language', () => {
  const rtl = [
    'ar',
    'ckb',
    'dv',
    'fa',
    'he',
    'iw',
    'ps',
    'sd',
    'ug',
    'ur',
    'ur-PK',
    'yi',
    'UR',
    'nqo',
    'syr',
    'ff-Adlm',
  ];
  const ltr = ['en', 'en-GB', 'cy', 'pl', 'so', 'bn', 'gu', 'ta', 'zh-Hans', 'ff'];
  for (const tag of rtl) it(`${tag} runs from right to left`, () => assert.equal(directionOf(tag), 'rtl'));
  for (const tag of ltr) it(`${tag} runs from left to right`, () => assert.equal(directionOf(tag), 'ltr'));

  it('is that of the script where the tag names one', () => {
    assert.equal(directionOf('pa'), 'ltr');
    assert.equal(directionOf('pa-Arab'), 'rtl');
    assert.equal(directionOf('pa-Guru-PK'), 'ltr');
    assert.equal(directionOf('ar-Latn'), 'ltr');
    assert.equal(directionOf('az-Arab-IR'), 'rtl');
  });

  it('is that of the script that the country writes, where the tag names that', () => {
    assert.equal(directionOf('pa-PK'), 'rtl');
    assert.equal(directionOf('ks'), 'rtl');
  });

  for (const tag of ['', ' ', 'en_GB', 'ur_PK', 'x', 'not a language', '-', '\u202e']) {
    it(`of what is no tag, "${tag}", is that of English`, () => {
      assert.equal(directionOf(tag), 'ltr');
      assert.equal(languageOf(tag).language, 'en');
    });
  }
});

describe('the words that serve a language', () => {
  const module = () => Promise.resolve({templates: {}});
  const speaking = (tags: readonly string[], test: () => void) => {
    for (const tag of tags) locales[tag] = module;
    try {
      test();
    } finally {
      for (const tag of tags) delete locales[tag];
    }
  };

  it('are those of the tag, else of the tag without its end, else English', () => {
    speaking(['ur', 'pa-Arab', 'zh-Hant', 'zh-Hant-HK'], () => {
      for (const [tag, locale] of [
        ['ur', 'ur'],
        ['ur-PK', 'ur'],
        ['ur-Arab-PK', 'ur'],
        ['pa', sourceLocale],
        ['pa-Arab', 'pa-Arab'],
        ['pa-Arab-PK', 'pa-Arab'],
        ['pa-PK', sourceLocale],
        ['zh-Hant-TW', 'zh-Hant'],
        ['zh-Hant-HK-x-private', 'zh-Hant-HK'],
        ['urd', sourceLocale],
        ['en-GB', sourceLocale],
        ['', sourceLocale],
      ])
        assert.equal(resolveLocale(tag!), locale, tag);
    });
  });
});

describe('a message', () => {
  const id = {id: 'greeting', desc: ''};
  const templateOf = (strings: TemplateStringsArray, ...values: unknown[]) => ({
    strTag: true as const,
    strings,
    values,
  });
  const source = templateOf`Hello ${'Ada'}, ${3} stories`;

  it('is said in the source language where there is no translation', () => {
    assert.equal(message(undefined, 'Hello', id), 'Hello');
    assert.equal(message({}, 'Hello', id), 'Hello');
    assert.equal(message(undefined, source, id), 'Hello Ada, 3 stories');
    assert.equal(message({another: 'X'}, source, id), 'Hello Ada, 3 stories');
  });

  it('is translated', () => {
    assert.equal(message({greeting: 'Helo'}, 'Hello', id), 'Helo');
  });

  it('has its values where the translation puts them, once, twice or not at all', () => {
    assert.equal(message({greeting: templateOf`${1} stori, ${0}`}, source, id), '3 stori, Ada');
    assert.equal(message({greeting: templateOf`${0}, ${0}!`}, source, id), 'Ada, Ada!');
    assert.equal(message({greeting: 'Helo'}, source, id), 'Helo');
  });

  it('takes values for text, whatever is in them', () => {
    assert.equal(message({}, templateOf`${'<b>'}${'\\n'}${undefined}`, id), '<b>\\nundefined');
  });
});

describe('a date', () => {
  it('is the day that the publisher wrote, whatever the time and zone', () => {
    for (const iso of ['2026-03-12', '2026-03-12T00:30:00+01:00', '2026-03-12T23:30:00-08:00', '2026-03-12T12:00'])
      assert.equal(formatDate('en-GB', iso), '12 March 2026', iso);
  });

  it('is written as its language writes it', () => {
    assert.equal(formatDate('en-US', '2026-03-12'), 'March 12, 2026');
    assert.equal(formatDate('cy', '2026-03-12'), '12 Mawrth 2026');
    assert.equal(formatDate('en-GB', '2026-03-12'), '12 March 2026');
  });

  it('says no day where only the month is known', () => {
    assert.equal(formatDate('en-GB', '2026-11'), 'November 2026');
    assert.equal(formatDate('pl', '2026-11'), 'listopad 2026');
  });

  for (const iso of [undefined, '', 'soon', '2026-13-01'])
    it(`that is none, ${iso}, is nothing`, () => assert.equal(formatDate('en-GB', iso), undefined));
});

describe('a length of time', () => {
  it('has the plural of its language', () => {
    assert.equal(formatMinutes('en-GB', 1), '1 minute');
    assert.equal(formatMinutes('en-GB', 1200), '1,200 minutes');
    assert.equal(formatMinutes('pl', 2), '2 minuty');
    assert.equal(formatMinutes('pl', 5), '5 minut');
  });
});

describe('a list', () => {
  it('is joined as its language joins it', () => {
    assert.equal(formatList('en-GB', []), '');
    assert.equal(formatList('en-GB', ['A']), 'A');
    assert.equal(formatList('en-GB', ['A', 'B']), 'A and B');
    assert.equal(formatList('en-GB', ['A', 'B', 'C']), 'A, B and C');
    assert.equal(formatList('de', ['A', 'B']), 'A und B');
  });
});

describe('the name of a language', () => {
  it('is said in another', () => {
    assert.equal(formatLanguage('en-GB', 'cy'), 'Welsh');
    assert.equal(formatLanguage('en-GB', 'ur'), 'Urdu');
    assert.equal(formatLanguage('de', 'cy'), 'Walisisch');
  });
});

describe('the name of a language in itself', () => {
  for (const [tag, name] of [
    ['cy', 'Cymraeg'],
    ['pl', 'polski'],
    ['ur', 'اردو'],
    ['pa', 'ਪੰਜਾਬੀ'],
    ['tlh', undefined],
    ['valueOf', undefined],
    ['no tag', undefined],
    ['en-u-ca-buddhist', 'en-u-ca-buddhist'],
  ] as const)
    it(`is ${name} for ${tag}`, () => assert.equal(formatEndonym(tag), name));
});

describe('numbers and words', () => {
  it('are written and sorted as their language does, lists beside them too', () => {
    assert.equal(formatNumber('en-GB', 5000), '5,000');
    assert.equal(formatNumber('pl', 50000), '50\u00a0000');
    assert.equal(formatList('en-GB', ['A', 'B', 'C']), 'A, B and C');
    assert.deepEqual(
      ['Zebra', 'ł', 'Lama', 'm'].toSorted((one, other) => compareWords('pl', one, other)),
      ['Lama', 'ł', 'm', 'Zebra'],
    );
  });
});
