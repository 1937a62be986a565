import type { ExportFormat } from '@sotay/core/exports/export-parts.ts';
import { csvOf } from '../../../platform/sheets/write-csv.ts';
import { xlsxOf } from '../../../platform/sheets/write-xlsx.ts';
import { writeZip } from '../../../platform/zip/write-zip.ts';
import { jsonOf, jsonSchemaOf } from './json.ts';
import { coverOf, sheetOf } from './sheets.ts';
import type { Frame, Source } from './source.ts';

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

/** The bytes of an export, as a stream. */
export const bytesOf = (
  format: ExportFormat,
  cardKey: Buffer,
  frame: Frame,
  sources: readonly Source[],
): AsyncIterable<Buffer> => {
  if (format === 'json')
    return writeZip([
      {
        name: 'schema.json',
        content: once(JSON.stringify(jsonSchemaOf(sources.map(({ table }) => table)), null, 2)),
      },
      { name: 'data.json', content: jsonOf(cardKey, frame, sources) },
    ]);
  const tables = [coverOf(frame, sources), ...sources.map((source) => sheetOf(cardKey, source))];
  if (format === 'xlsx') return xlsxOf(tables);
  return writeZip(tables.map((table) => ({ name: `${table.title}.csv`, content: csvOf(table) })));
};
