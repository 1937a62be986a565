import { encodingOf, toUnicode } from '@sotay/core/documents/encoding.rules.ts';

/** The longest text of one page that is kept. */
const PAGE_LENGTH = 200_000;

/** Texts of pages as they are kept and compared, in Unicode, and in which code they were written. */
export const asKept = (texts: readonly string[]) => {
  const encoding = encodingOf(texts.join('\n'));
  // The database takes no NUL, and half a pair of surrogates is no letter.
  const clean = (text: string) => toUnicode(text, encoding).replaceAll('\0', '').toWellFormed();
  return { encoding, texts: texts.map((text) => clean(text).slice(0, PAGE_LENGTH)) };
};
