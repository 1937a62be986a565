import { strFromU8, unzipSync } from 'fflate';
import { spelled } from './xml-entities.ts';

const MARGINS = /^word\/(?:header|footer|footnotes|endnotes|comments)\d*\.xml$/u;
/** More than any margin has. */
const MAX_XML_BYTES = 4 * 1024 * 1024;

/** Words, ends of cells and of paragraphs, and the words of a watermark, which are drawn and not written. */
const PARTS =
  /<w:t(?:\s[^>]*)?>(?<words>[^<]*)<\/w:t>|<w:tab\b[^>]*\/>|(?<end><\/w:p>)|<v:textpath\b[^>]*?\sstring="(?<drawn>[^"]*)"/gu;

const plain = (xml: string): string =>
  [...xml.matchAll(PARTS)]
    .map(({ groups }) => {
      if (groups?.['words'] !== undefined) return spelled(groups['words']);
      if (groups?.['drawn'] !== undefined) return `\n${spelled(groups['drawn'])}\n`;
      return groups?.['end'] ? '\n' : '\t';
    })
    .join('');

/** What a Word file says around its pages: their heads and feet, notes, comments, and what is drawn across them. */
export const docxMargins = (bytes: Uint8Array): string => {
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => MARGINS.test(name) && originalSize <= MAX_XML_BYTES,
  });
  return Object.values(parts)
    .map((part) => plain(strFromU8(part)))
    .join('\n');
};
