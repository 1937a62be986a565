import { randomUUIDv7 } from 'node:crypto';
import type pg from 'pg';
import type { Organisation, UnitKey } from '../organisation.ts';

/** In every unit one transfer that it gives and receives itself, so that both sides' endpoints find it there and nowhere else. */
export const plantTransfers = async (
  admin: pg.Client,
  organisation: Organisation,
): Promise<Record<string, Record<UnitKey, string>>> => {
  const transfers = {} as Record<UnitKey, string>;
  for (const [key, unit] of Object.entries(organisation.units) as [UnitKey, { id: string; lft: number }][]) {
    transfers[key] = randomUUIDv7();
    await admin.query(
      `insert into transfers (unit_id, id, unit_lft, to_unit_id, to_unit_lft, member_id, member_name, unit_name, to_unit_name, kind, purpose,
                              state, introduced_on, effective_on, basis, asked_by, asker_name, asked_at)
       values ($1, $2, $3, $1, $3, $4, 'Người Được Trồng', '', '', 'official', 'work', 'asked', '2026-11-01', '2026-11-22', 'x', $4, '', now())`,
      [unit.id, transfers[key], unit.lft, randomUUIDv7()],
    );
  }
  return { transferId: transfers };
};
