import { randomBytes, randomUUIDv7 } from 'node:crypto';
import type pg from 'pg';
import { seal, sealBytes } from '../../src/platform/keys.ts';
import type { Platform } from '../../src/platform/platform.ts';
import type { Organisation, UnitKey } from '../organisation.ts';
import type { Plant } from './plant.ts';

/** In every unit one file that the guard holds, locked away, and about which nobody has spoken. */
export const plantHeldFiles = async (
  admin: pg.Client,
  { units }: Organisation,
  { keys }: Platform,
): Promise<Plant> => {
  const heldFileId: Partial<Record<UnitKey, string>> = {};
  for (const [key, unit] of Object.entries(units)) {
    const [id, memberId, sha256] = [randomUUIDv7(), randomUUIDv7(), randomBytes(32)];
    await admin.query(
      `insert into files (unit_id, id, unit_lft, member_id, audience, sha256, size, mime, name, created_at, guard)
       values ($1, $2, $3, $4, 'own', $5, 1, 'application/pdf', 'held', '2026-11-01', 'held')`,
      [unit.id, id, unit.lft, memberId, sha256],
    );
    const facts = { name: 'a.pdf', suspicions: [{ mark: 'classified', page: 1, passage: 'a passage' }] };
    await admin.query(
      `insert into held_files (unit_id, file_id, unit_lft, member_id, mime, size, sha256, marks, facts, kept_sha256, sealed_key, held_at)
       values ($1, $2, $3, $4, 'application/pdf', 1, $5, '{classified}', $6, $7, $8, '2026-11-01')`,
      [
        ...[unit.id, id, unit.lft, memberId, sha256, seal(keys.quarantine, JSON.stringify(facts))],
        ...[randomBytes(32), sealBytes(keys.quarantine, randomBytes(32))],
      ],
    );
    heldFileId[key as UnitKey] = id;
  }
  return { heldFileId };
};
