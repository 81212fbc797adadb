import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {consentTo, fingerprint} from '../../dist/signup/consent.js';

describe('the record of a consent', () => {
  it('keeps the words as they were read, without the white space of the markup', () => {
    assert.equal(consentTo('\n  You may\n   email me. ', 'en').text, 'You may email me.');
  });

  it('says that consent was given, and in which language it was asked for', () => {
    const {given, language} = consentTo('ای میل', 'ur');
    assert.deepEqual([given, language], [true, 'ur']);
  });

  it('has one version for the same words, however they are laid out, and another for other words', () => {
    const versions = ['You may email me.', 'You  may email\nme.', 'You may email me!'].map(
      (words) => consentTo(words, 'en').version,
    );
    assert.equal(versions[0], versions[1]);
    assert.notEqual(versions[0], versions[2]);
  });

  // http://www.isthe.com/chongo/src/fnv/test_fnv.c
  for (const [text, hash] of [
    ['', '811c9dc5'],
    ['a', 'e40c292c'],
    ['foobar', 'bf9cf968'],
  ] as const) {
    it(`is versioned by the FNV-1a hash: “${text}” is ${hash}`, () => {
      assert.equal(fingerprint(text), hash);
    });
  }
});
