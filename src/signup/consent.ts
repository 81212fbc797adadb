// What makes consent provable: the exact words and a version of them. Pure.
import type {Consent, Purpose} from './provider.js';

/** A short name for a text, its FNV-1a hash: another text has another name. */
export const fingerprint = (text: string): string => {
  let hash = 2166136261;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 16777619);
  return (hash >>> 0).toString(16);
};

const flat = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** The consent record of the words that a person saw, in a language, and of what the person agreed to besides. */
export const consentTo = (words: string, language: string, purposes: readonly Purpose[] = []): Consent => {
  const text = flat(words);
  const others = purposes.map(({name, text}) => ({name, text: flat(text)}));
  const version = fingerprint([text, ...others.map((one) => one.text)].join('\n'));
  return {given: true, text, version, language, ...(others.length && {purposes: others})};
};
