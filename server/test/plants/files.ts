import { randomUUIDv7 } from 'node:crypto';
import type pg from 'pg';
import { fileStore, putBytes } from '../../src/platform/files/store.ts';
import type { Platform } from '../../src/platform/platform.ts';
import type { Organisation, UnitKey } from '../organisation.ts';
import type { Plant } from './plant.ts';

/** In every unit one paper for all its members, put in by somebody who is long gone: nobody owns it. */
export const plantFiles = async (
  admin: pg.Client,
  organisation: Organisation,
  platform: Platform,
): Promise<Plant> => {
  const fileId: Partial<Record<UnitKey, string>> = {};
  for (const [key, unit] of Object.entries(organisation.units)) {
    const { sha256, size } = await putBytes(fileStore(platform), [Buffer.from(`paper of ${key}`)]);
    const id = randomUUIDv7();
    await admin.query(
      `insert into files (unit_id, id, unit_lft, member_id, audience, sha256, size, mime, name, created_at)
       values ($1, $2, $3, $4, 'unit', $5, $6, 'application/pdf', 'paper.pdf', now())`,
      [unit.id, id, unit.lft, randomUUIDv7(), sha256, size],
    );
    fileId[key as UnitKey] = id;
  }
  return { fileId };
};
