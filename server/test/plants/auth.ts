import { randomUUIDv7 } from 'node:crypto';
import type pg from 'pg';
import type { Organisation, UnitKey } from '../organisation.ts';

/**
 * In every unit one sheet of slips in the making, asked for by somebody who is long gone, so that nobody may take it: in scope
 * that is refused in its own words, out of scope it is not there. And one recovery, too old to be confirmed. `deviceId` and `passkeyId` belong to no unit and are nobody's.
 */
export const plantAuth = async (
  admin: pg.Client,
  organisation: Organisation,
): Promise<Record<string, Record<UnitKey, string>>> => {
  const batches = {} as Record<UnitKey, string>;
  const recoveries = {} as Record<UnitKey, string>;
  for (const [key, unit] of Object.entries(organisation.units) as [UnitKey, { id: string; lft: number }][]) {
    batches[key] = randomUUIDv7();
    recoveries[key] = randomUUIDv7();
    await admin.query(
      `insert into recoveries (unit_id, id, unit_lft, member_id, state, started_by, started_name, started_at)
       values ($1, $2, $3, $4, 'waiting', $5, 'Người Thử', '2020-01-01')`,
      [unit.id, recoveries[key], unit.lft, randomUUIDv7(), randomUUIDv7()],
    );
    await admin.query(
      `insert into slip_batches (unit_id, id, unit_lft, asked_by, state, member_ids, created_at)
       values ($1, $2, $3, $4, 'making', '{}', now())`,
      [unit.id, batches[key], unit.lft, randomUUIDv7()],
    );
  }
  return { batchId: batches, recoveryId: recoveries };
};
