import { walk } from './xml-tags.ts';

/** Parts of the content of an ODT that are no text of the document itself. */
export const BESIDE_THE_TEXT = ['text:tracked-changes', 'office:annotation', 'text:note'];

/** The words of these parts of an XML text, a line for each paragraph; of all of it where none are named. */
const wordsIn = (xml: string, parts: readonly string[]): string => {
  let words = '';
  let depth = parts.length === 0 ? 1 : 0;
  walk(xml, [], {
    begin: (name) => {
      if (parts.includes(name)) depth += 1;
    },
    end: (name) => {
      if (parts.includes(name)) depth -= 1;
      if (depth > 0 && /^text:[ph]$/u.test(name)) words += '\n';
    },
    text: (text) => {
      if (depth > 0) words += text;
    },
  });
  return words;
};

/** What an ODT says around its pages: their heads and feet, which stand among its styles, notes, comments, and what was crossed out. */
export const odtMargins = (content: string, styles: string): string =>
  [wordsIn(content, BESIDE_THE_TEXT), wordsIn(styles, [])].join('\n');
