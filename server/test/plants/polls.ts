import { randomBytes, randomUUIDv7 } from 'node:crypto';
import type pg from 'pg';
import type { Organisation, UnitKey } from '../organisation.ts';
import type { Plant } from './plant.ts';

/** In the planted meeting of every unit one open poll, whose key is nowhere. Comes after the plant of meetings. */
export const plantPolls = async (admin: pg.Client, organisation: Organisation): Promise<Plant> => {
  const pollId: Partial<Record<UnitKey, string>> = {};
  for (const [key, unit] of Object.entries(organisation.units)) {
    const id = randomUUIDv7();
    await admin.query(
      `insert into polls (unit_id, id, unit_lft, meeting_id, kind, answer_set, own_answers, question, public_key, opened_at, eligible)
       select m.unit_id, $2, m.unit_lft, m.id, 'opinion', 'agreement', '{}', 'a question', $3, now(), 5
         from meetings m where m.unit_id = $1 and m.state = 'open' limit 1`,
      [unit.id, id, randomBytes(32)],
    );
    pollId[key as UnitKey] = id;
  }
  return { pollId };
};
