import { randomUUIDv7 } from 'node:crypto';
import type pg from 'pg';
import type { Organisation, UnitKey } from '../organisation.ts';
import type { Plant } from './plant.ts';

/** In every unit one request for a correction, of somebody who is long gone. */
export const plantCorrections = async (admin: pg.Client, organisation: Organisation): Promise<Plant> => {
  const correctionId: Partial<Record<UnitKey, string>> = {};
  for (const [key, unit] of Object.entries(organisation.units)) {
    const id = randomUUIDv7();
    await admin.query(
      `insert into correction_requests (unit_id, id, unit_lft, member_id, field, wrong, asked_at) values ($1, $2, $3, $4, 'phone', 'Số cũ', now())`,
      [unit.id, id, unit.lft, randomUUIDv7()],
    );
    correctionId[key as UnitKey] = id;
  }
  return { correctionId };
};
