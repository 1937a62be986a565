import { MAX_PAGES } from '@sotay/core/documents/document.rules.ts';
import { getDocumentProxy } from 'unpdf';
import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs';
import type { PagesRead, Stretch } from './read-pages.ts';

/** After so long a stretch ends: the thread that reads has three times as long, and what was read counts. */
const ENOUGH_MS = 10_000;

/** A gap larger than this many line heights parts paragraphs. */
const GAP = 1.55;

type Annotation = { subtype?: string; contentsObj?: { str: string } };

type Piece = { str: string; hasEOL: boolean; height: number; transform: number[] };

/** The pieces of a page as lines, with a blank line where the paper has a larger gap. */
const linesOf = (pieces: readonly Piece[]): string => {
  let text = '';
  let line = '';
  let lastY: number | undefined;
  let y: number | undefined;
  let height = 0;
  const endLine = (): void => {
    const isApart = lastY !== undefined && y !== undefined && height > 0 && lastY - y > GAP * height;
    text += `${isApart ? '\n' : ''}${line.trimEnd()}\n`;
    lastY = y ?? lastY;
    [line, y] = ['', undefined];
  };
  for (const piece of pieces) {
    if (piece.str.trim() !== '') {
      y ??= piece.transform[5];
      height = piece.height || height;
    }
    line += piece.str;
    if (piece.hasEOL) endLine();
  }
  if (line.trim() !== '') endLine();
  return text.trimEnd();
};

/** Words that were put on a page afterwards: text typed over it, and stamps of reading programs. */
const putOn = async (page: PDFPageProxy): Promise<string[]> => {
  const all = (await page.getAnnotations()) as readonly Annotation[];
  return all
    .filter(({ subtype }) => subtype === 'FreeText' || subtype === 'Stamp')
    .flatMap(({ contentsObj }) => contentsObj?.str.trim() || []);
};

/** The title and the subject that the file bears outside its pages. */
const marginsOf = async (pdf: PDFDocumentProxy): Promise<string> => {
  const { info } = await pdf.getMetadata();
  const { Title, Subject } = info as Readonly<Record<string, unknown>>;
  return [Title, Subject].filter((said) => typeof said === 'string').join('\n');
};

const pagesOf = async (pdf: PDFDocumentProxy, { from, most }: Stretch): Promise<PagesRead> => {
  const texts: string[] = [];
  const total = pdf.numPages;
  const end = total > MAX_PAGES ? 0 : Math.min(total, from + most - 1);
  const began = performance.now();
  for (let number = from; number <= end; number += 1) {
    if (texts.length > 0 && performance.now() - began > ENOUGH_MS) break;
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const lines = linesOf(items.filter((item) => 'str' in item));
    texts.push([lines, ...(await putOn(page))].filter((part) => part !== '').join('\n\n'));
    page.cleanup();
  }
  return { total, texts, margins: await marginsOf(pdf) };
};

/** The text of a stretch of a PDF's pages, and how many there are; of one that is too long none. Throws where it cannot be read at all. */
export const readPdf = async (bytes: Uint8Array, stretch: Stretch): Promise<PagesRead> => {
  const pdf = await getDocumentProxy(bytes, { verbosity: 0 });
  try {
    return await pagesOf(pdf, stretch);
  } finally {
    // The thread goes on with the next paper.
    await pdf.loadingTask.destroy();
  }
};
