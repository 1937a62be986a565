import { randomUUIDv7 } from 'node:crypto';
import type pg from 'pg';
import type { Organisation, UnitKey } from '../organisation.ts';
import type { Plant } from './plant.ts';

/** In every unit one help between two who are long gone. */
export const plantHelpers = async (admin: pg.Client, organisation: Organisation): Promise<Plant> => {
  const helpId: Partial<Record<UnitKey, string>> = {};
  for (const [key, unit] of Object.entries(organisation.units)) {
    const id = randomUUIDv7();
    await admin.query(
      `insert into helps (unit_id, id, unit_lft, member_id, member_name, helper_id, helper_name, acts, in_person, named_by, named_by_name, named_at)
       values ($1, $2, $3, $4, 'Người Thử', $5, 'Người Giúp', '{read-papers}', false, $4, 'Người Thử', now())`,
      [unit.id, id, unit.lft, randomUUIDv7(), randomUUIDv7()],
    );
    helpId[key as UnitKey] = id;
  }
  return { helpId };
};
