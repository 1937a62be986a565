import { randomBytes, randomUUIDv7 } from 'node:crypto';
import type pg from 'pg';
import type { Organisation, UnitKey } from '../organisation.ts';
import type { Plant } from './plant.ts';

/** In every unit one device that takes notices, of somebody who is long gone. */
export const plantDevices = async (admin: pg.Client, organisation: Organisation): Promise<Plant> => {
  const subscriptionId: Partial<Record<UnitKey, string>> = {};
  for (const [key, unit] of Object.entries(organisation.units)) {
    const id = randomUUIDv7();
    await admin.query(
      `insert into push_subscriptions (unit_id, id, unit_lft, member_id, session_id, endpoint_digest, sealed, made_at, renewed_at)
       values ($1, $2, $3, $4, $5, $6, $6, now(), now())`,
      [unit.id, id, unit.lft, randomUUIDv7(), randomUUIDv7(), randomBytes(32)],
    );
    subscriptionId[key as UnitKey] = id;
  }
  return { subscriptionId };
};
