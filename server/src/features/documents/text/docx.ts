import { strFromU8, unzipSync } from 'fflate';
import { spelled } from './docx-entities.ts';
import { docxMargins } from './docx-margins.ts';
import type { PagesRead, Stretch } from './read-pages.ts';

const MAIN = 'word/document.xml';
/** More than any document has; a text that unpacks to more is no text. */
const MAX_XML_BYTES = 60 * 1024 * 1024;

const PARTS =
  /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<(w:tab|w:cr|w:br|w:lastRenderedPageBreak)\b([^>]*)\/>|<\/(w:p|w:tc|w:tr)>/gu;

const PAGE = '\f';

/** What a part of the text's XML stands for in plain text. */
const plain = (
  words: string | undefined,
  mark: string | undefined,
  attributes: string,
  end: string | undefined,
): string => {
  if (words !== undefined) return spelled(words);
  if (end === 'w:p') return '\n\n';
  if (end !== undefined) return '\t';
  if (mark === 'w:tab') return '\t';
  const isPage = mark === 'w:lastRenderedPageBreak' || /w:type="page"/u.test(attributes);
  return isPage ? PAGE : '\n';
};

/** The text of a Word file page by page: as the program that saved it broke the pages, where it said so. Paragraphs have a blank line between. */
export const readDocx = (bytes: Uint8Array, { from, most }: Stretch): PagesRead => {
  const { [MAIN]: main } = unzipSync(bytes, {
    filter: ({ name, originalSize }) => name === MAIN && originalSize <= MAX_XML_BYTES,
  });
  if (!main) throw new Error('A Word file without its text.');
  const xml = strFromU8(main);
  let text = '';
  for (const [, words, mark, attributes = '', end] of xml.matchAll(PARTS))
    text += plain(words, mark, attributes, end);
  const pages = text.split(PAGE).map((page) =>
    page
      .replace(/[ \t]*\n[ \t]*/gu, '\n')
      .replace(/\n{3,}/gu, '\n\n')
      .trim(),
  );
  return { total: pages.length, texts: pages.slice(from - 1, from - 1 + most), margins: docxMargins(bytes) };
};
