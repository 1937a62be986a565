import { parseSheets } from '../../../platform/sheets/parse.ts';
import type { PagesRead, Stretch } from './read-pages.ts';

/** The text of a workbook, each sheet a page: a line for each row, cells parted by tabs. Throws where it cannot be read. */
export const readWorkbook = async (bytes: Uint8Array, { from, most }: Stretch): Promise<PagesRead> => {
  const read = await parseSheets(Buffer.from(bytes));
  if (!read.ok) throw new Error('A workbook that cannot be read.');
  const texts = read.sheets.map(({ rows }) =>
    rows.map((cells) => cells.map((cell) => String(cell ?? '')).join('\t')).join('\n'),
  );
  const margins = read.sheets.map(({ name }) => name).join('\n');
  return { total: texts.length, texts: texts.slice(from - 1, from - 1 + most), margins };
};
