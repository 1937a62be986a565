import { randomUUIDv7 } from 'node:crypto';
import type pg from 'pg';
import type { Organisation, UnitKey } from '../organisation.ts';
import type { Plant } from './plant.ts';

/** In every unit one paper handed down for its own planted meeting (so this plant comes after files and meetings). */
export const plantHanded = async (admin: pg.Client, organisation: Organisation): Promise<Plant> => {
  const handedId: Partial<Record<UnitKey, string>> = {};
  for (const [key, unit] of Object.entries(organisation.units)) {
    const id = randomUUIDv7();
    await admin.query(
      `insert into handed_papers (unit_id, id, unit_lft, unit_name, month, kinds, title, file_id, sha256, mime, handed_at)
       select $1, $2, $3, 'a body', '2026-11-01', '{regular}', 'a paper', f.id, f.sha256, f.mime, '2026-11-01' from files f where f.unit_id = $1 limit 1`,
      [unit.id, id, unit.lft],
    );
    handedId[key as UnitKey] = id;
  }
  return { handedId };
};
