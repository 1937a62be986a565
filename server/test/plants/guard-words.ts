import { randomUUIDv7 } from 'node:crypto';
import type pg from 'pg';
import type { Organisation, UnitKey } from '../organisation.ts';
import type { Plant } from './plant.ts';

/** A word that each unit has named. */
export const plantGuardWords = async (admin: pg.Client, { units }: Organisation): Promise<Plant> => {
  const guardWordId: Partial<Record<UnitKey, string>> = {};
  for (const [key, unit] of Object.entries(units)) {
    const id = randomUUIDv7();
    await admin.query(
      `insert into guard_words (unit_id, id, unit_lft, word, named_at) values ($1, $2, $3, 'phương án thử', '2026-11-01')`,
      [unit.id, id, unit.lft],
    );
    guardWordId[key as UnitKey] = id;
  }
  return { guardWordId };
};
