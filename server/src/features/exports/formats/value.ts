import type { ExportedColumn } from '../../../platform/exports/exported-table.ts';
import { unseal } from '../../../platform/keys.ts';
import type { Row } from '../rows.read-model.ts';

/** The value of a row under a column; card numbers opened. */
export const valueOf = ({ key, kind }: ExportedColumn, row: Row, cardKey: Buffer): unknown => {
  const value = row[key] ?? null;
  return kind === 'card' && Buffer.isBuffer(value) ? unseal(cardKey, value) : value;
};
