// What makes consent provable: the exact words and a version of them. Pure.
import type {Consent} from './provider.js';

/** A short name for a text, its FNV-1a hash: another text has another name. */
export const fingerprint = (text: string): string => {
  let hash = 2166136261;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 16777619);
  return (hash >>> 0).toString(16);
};

/** The consent record of the words that a person saw, in a language. */
export const consentTo = (words: string, language: string): Consent => {
  const text = words.replace(/\s+/g, ' ').trim();
  return {given: true, text, version: fingerprint(text), language};
};
