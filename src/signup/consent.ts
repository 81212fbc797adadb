// What makes consent provable: the exact words and a version of them. Pure.
import type {Consent} from './provider.js';

/** The consent record of the words that a person saw, in a language. Its version is the FNV-1a hash of the words. */
export const consentTo = (words: string, language: string): Consent => {
  const text = words.replace(/\s+/g, ' ').trim();
  let hash = 2166136261;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 16777619);
  return {text, version: (hash >>> 0).toString(16).padStart(8, '0'), language};
};
