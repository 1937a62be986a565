import { randomUUIDv7 } from 'node:crypto';
import type pg from 'pg';
import type { Organisation, UnitKey } from '../organisation.ts';
import type { Plant } from './plant.ts';

/** In every unit one petition that waits there, of somebody who is long gone: unit and post decide alone. */
export const plantPetitions = async (admin: pg.Client, organisation: Organisation): Promise<Plant> => {
  const petitionId: Partial<Record<UnitKey, string>> = {};
  for (const [key, unit] of Object.entries(organisation.units)) {
    const id = randomUUIDv7();
    await admin.query(
      `insert into petitions (unit_id, id, unit_lft, unit_name, member_id, member_name, cell_name, kind, title, body, sent_at, arrived_at, due_on)
       values ($1, $2, $3, 'a body', $4, 'a member', 'a cell', 'petition', 'a title', 'a text', '2026-11-20', '2026-11-20', '2027-01-05')`,
      [unit.id, id, unit.lft, randomUUIDv7()],
    );
    petitionId[key as UnitKey] = id;
  }
  return { petitionId };
};
