import { randomUUIDv7 } from 'node:crypto';
import type pg from 'pg';
import type { Organisation, UnitKey } from '../organisation.ts';
import type { Plant } from './plant.ts';

/** In every unit an export that somebody made who is gone since. */
export const plantExports = async (admin: pg.Client, organisation: Organisation): Promise<Plant> => {
  const exportId: Partial<Record<UnitKey, string>> = {};
  for (const [key, unit] of Object.entries(organisation.units)) {
    const id = randomUUIDv7();
    await admin.query(
      `insert into exports (unit_id, id, unit_lft, account_id, member_id, request_id, format, parts, below, state, created_at, expires_at)
       values ($1, $2, $3, $4, $5, 'plant', 'xlsx', '{people}', true, 'ready', now(), now() + interval '1 day')`,
      [unit.id, id, unit.lft, randomUUIDv7(), randomUUIDv7()],
    );
    exportId[key as UnitKey] = id;
  }
  return { exportId };
};
