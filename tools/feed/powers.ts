// Writes raised and lowered text in plain text, so that ten to the sixth is not 106. Knows characters; nothing of HTML.

const superscripts = new Map(
  [...'0123456789+-−–=()ni,'].map((char, index) => [char, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿⁱ,'][index]!]),
);
const subscripts = new Map([...'0123456789+-−–=(),'].map((char, index) => [char, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎,'][index]!]));

const inCharacters = (text: string, characters: ReadonlyMap<string, string>): string | undefined => {
  const all = [...text].map((char) => characters.get(char));
  return all.every((char) => char !== undefined) && /[^,]/.test(text) ? all.join('') : undefined;
};

/** Endings of ordinal numbers and the like: 19th, 1er, 2º, TM. They read well on the line. */
const isEnding = /^(\p{L}{2,}|[aeoª°º®™*†‡]|[^\w+−-].*)\.?$/su;

/**
 * @param before the character that the text is raised behind; '' at the beginning
 * @returns ⁶ for 6; ^6.5 for what has no such characters and belongs to what is before it; else the text
 */
export function raised(text: string, before: string): string {
  const trimmed = text.trim();
  const power = inCharacters(trimmed, superscripts);
  if (power !== undefined) return power;
  return /[\p{L}\p{N})]/u.test(before) &&
    /^[\w.+−-]+$/.test(trimmed) &&
    !(isEnding.test(trimmed) || /\p{L}/u.test(before))
    ? `^${trimmed}`
    : text;
}

/** ₂ for 2; a text that has no such characters stays. */
export const lowered = (text: string): string => inCharacters(text.trim(), subscripts) ?? text;
