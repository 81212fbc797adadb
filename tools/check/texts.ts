// What is wrong with plain texts that readers see together: HTML in them, and words of another style. Knows texts; not what they are of.
import type {Fault} from './entry.ts';
import {slips} from './house-style.ts';

const isEnglish = (language: string | undefined): boolean => {
  try {
    return !language || new Intl.Locale(language).language === 'en';
  } catch {
    return true;
  }
};

/** What is wrong with texts that stand side by side, each with its field as a JSON Pointer from `pointer` on, without the first stroke. */
export const textFaults = (
  texts: readonly (readonly [field: string, text: string])[],
  pointer: string,
  language: string | undefined,
): Fault[] =>
  texts.flatMap(([field, text]): Fault[] => {
    const name = field.replace(/\/(\d+)/g, '[$1]').replaceAll('/', '.');
    const at = `${pointer}/${field}`;
    const [markup] = /<\/?[a-z][^<>]*>|&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,6});/i.exec(text) ?? [];
    const beside = texts.filter((one) => one[0] !== field).map((one) => one[1]);
    return [
      ...(markup
        ? [
            {
              severity: 'error',
              rule: 'markup',
              pointer: at,
              message: `${name} has HTML in it: readers see “${markup}” as it stands.`,
              help: 'Write plain text.',
            } as const,
          ]
        : []),
      ...(isEnglish(language) ? slips(text, beside) : []).map(({message, help}): Fault => ({
        severity: 'warning',
        rule: 'words',
        pointer: at,
        message: `${name}: ${message}`,
        help,
      })),
    ];
  });
