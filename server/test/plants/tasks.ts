import { randomUUIDv7 } from 'node:crypto';
import type pg from 'pg';
import type { Organisation, UnitKey } from '../organisation.ts';
import type { Plant } from './plant.ts';

/**
 * In every unit one task of the whole unit, given by somebody who is long gone: no member owns it, so the loop's sum of unit
 * and post decides alone. Tasks of one member are the matter of the tests of the room.
 */
export const plantTasks = async (admin: pg.Client, organisation: Organisation): Promise<Plant> => {
  const taskId: Partial<Record<UnitKey, string>> = {};
  for (const [key, unit] of Object.entries(organisation.units)) {
    const id = randomUUIDv7();
    await admin.query(
      `insert into tasks (unit_id, id, unit_lft, content, basis, status, assigned_by, assigned_on, created_at)
       values ($1, $2, $3, 'a task', '', 'not-started', $4, '2026-11-01', now())`,
      [unit.id, id, unit.lft, randomUUIDv7()],
    );
    taskId[key as UnitKey] = id;
  }
  return { taskId };
};
