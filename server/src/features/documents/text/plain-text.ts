import { encodingOf } from '@sotay/core/documents/encoding.rules.ts';
import { pagesIn } from './paged.ts';
import type { PagesRead, Stretch } from './read-pages.ts';

const decoded = (bytes: Uint8Array, code: string): string => new TextDecoder(code).decode(bytes);

/** Letters of one byte: in an old code of fonts, which is put right where text is kept, or in the code page of Windows. */
const ofOneByte = (bytes: Uint8Array): string => {
  const text = decoded(bytes, 'windows-1252');
  return encodingOf(text) === 'unicode' ? decoded(bytes, 'windows-1258') : text;
};

const lettersOf = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return ofOneByte(bytes);
  }
};

/** The text of a plain file page by page: parted where it says that a page ends, and where a page would be too long. */
export const readPlainText = (bytes: Uint8Array, stretch: Stretch): PagesRead => ({
  ...pagesIn(lettersOf(bytes).replace(/\r\n?/gu, '\n'), stretch),
  margins: '',
});
