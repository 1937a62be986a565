import { randomUUIDv7 } from 'node:crypto';
import type pg from 'pg';
import { fileStore, putBytes } from '../../src/platform/files/store.ts';
import type { Platform } from '../../src/platform/platform.ts';
import type { Organisation, UnitKey } from '../organisation.ts';
import type { Plant } from './plant.ts';

/** In every unit one recording that is ready, sent by somebody who is long gone. */
export const plantMedia = async (
  admin: pg.Client,
  organisation: Organisation,
  platform: Platform,
): Promise<Plant> => {
  const mediaId: Partial<Record<UnitKey, string>> = {};
  const variant: Partial<Record<UnitKey, string>> = {};
  for (const [key, unit] of Object.entries(organisation.units)) {
    const { sha256, size } = await putBytes(fileStore(platform), [Buffer.from(`recording of ${key}`)]);
    const id = randomUUIDv7();
    await admin.query(
      `insert into media (unit_id, id, unit_lft, member_id, name, size, state, kind, mime, sha256, created_at, changed_at)
       values ($1, $2, $3, $4, 'lời.mp3', $5, 'ready', 'audio', 'audio/mpeg', $6, now(), now())`,
      [unit.id, id, unit.lft, randomUUIDv7(), size, sha256],
    );
    mediaId[key as UnitKey] = id;
    variant[key as UnitKey] = 'main';
  }
  return { mediaId, variant };
};
