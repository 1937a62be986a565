import { randomBytes, randomUUIDv7 } from 'node:crypto';
import type pg from 'pg';
import type { Organisation, UnitKey } from '../organisation.ts';
import type { Plant } from './plant.ts';

/** In every unit one stored file that is damaged. */
export const plantDamagedFiles = async (admin: pg.Client, { units }: Organisation): Promise<Plant> => {
  const damagedFileId: Partial<Record<UnitKey, string>> = {};
  for (const [key, unit] of Object.entries(units)) {
    const id = randomUUIDv7();
    await admin.query(
      `insert into damaged_files (unit_id, id, unit_lft, object_kind, object_id, sha256, kind, put_at, found_at)
       values ($1, $2, $3, 'file', $4, $5, 'file', now(), now())`,
      [unit.id, id, unit.lft, randomUUIDv7(), randomBytes(32)],
    );
    damagedFileId[key as UnitKey] = id;
  }
  return { damagedFileId };
};
