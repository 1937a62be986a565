import { randomUUIDv7 } from 'node:crypto';
import type pg from 'pg';
import type { Plant } from './plant.ts';
import type { Organisation } from '../organisation.ts';

/** In every unit the first month of the first year there can be is planned: the smallest numbers that addresses take. */
export const plantPlans = async (admin: pg.Client, organisation: Organisation): Promise<Plant> => {
  for (const unit of Object.values(organisation.units)) {
    await admin.query(
      `insert into plan_months (unit_id, unit_lft, id, year, month, meets_on) values ($1, $2, $3, 2000, 1, '2000-01-05')`,
      [unit.id, unit.lft, randomUUIDv7()],
    );
  }
  return {};
};
