import { randomUUIDv7 } from 'node:crypto';
import type pg from 'pg';
import { fileStore, putBytes } from '../../src/platform/files/store.ts';
import type { Platform } from '../../src/platform/platform.ts';
import type { Organisation, UnitKey } from '../organisation.ts';
import type { Plant } from './plant.ts';

/** In every unit a paper that arrived with an attachment, and one that it sent: each to or from another unit of the tree. */
export const plantDispatches = async (
  admin: pg.Client,
  { units }: Organisation,
  platform: Platform,
): Promise<Plant> => {
  const { sha256, size } = await putBytes(fileStore(platform), [Buffer.from('a paper that arrived')]);
  const dispatchId: Partial<Record<UnitKey, string>> = {};
  const attachmentId: Partial<Record<UnitKey, string>> = {};
  const sentId: Partial<Record<UnitKey, string>> = {};
  const add = async (from: UnitKey, to: UnitKey): Promise<string> => {
    const id = randomUUIDv7();
    await admin.query(
      `insert into dispatches (unit_id, id, unit_lft, unit_name, from_unit_id, from_unit_lft, from_unit_name, from_document_id, sender_name, words,
                               sent_at, due_on, level, kind, symbol, issuer, issued_on, subject, signer, is_internal, name, mime, size, sha256)
       values ($1, $2, $3, 'a unit', $4, $5, 'another unit', $6, 'somebody', '', '2026-11-01', '2026-11-04', 'base', 'plan', '01-KH/ĐU', 'a body',
               '2026-01-01', 'a subject', '', false, 'a.pdf', 'application/pdf', $7, $8)`,
      [units[to].id, id, units[to].lft, units[from].id, units[from].lft, randomUUIDv7(), size, sha256],
    );
    return id;
  };
  for (const key of Object.keys(units) as UnitKey[]) {
    const other = key === 'bloc' ? 'solo' : 'bloc';
    const arrived = await add(other, key);
    const attached = randomUUIDv7();
    await admin.query(
      `insert into dispatch_attachments (unit_id, dispatch_id, id, unit_lft, from_unit_id, from_unit_lft, place, subject, name, mime, size, sha256)
       values ($1, $2, $3, $4, $5, $6, 1, 'an annex', 'b.pdf', 'application/pdf', $7, $8)`,
      [units[key].id, arrived, attached, units[key].lft, units[other].id, units[other].lft, size, sha256],
    );
    [dispatchId[key], attachmentId[key]] = [arrived, attached];
    sentId[key] = await add(key, other);
  }
  return { dispatchId, attachmentId, sentId };
};
