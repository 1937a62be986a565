import { randomUUIDv7 } from 'node:crypto';
import type pg from 'pg';
import { fileStore, putBytes } from '../../src/platform/files/store.ts';
import type { Platform } from '../../src/platform/platform.ts';
import type { Organisation, UnitKey } from '../organisation.ts';
import type { Plant } from './plant.ts';

/** In every unit one filed document of one page, open to all below. */
export const plantDocuments = async (
  admin: pg.Client,
  { units }: Organisation,
  platform: Platform,
): Promise<Plant> => {
  const documentId: Partial<Record<UnitKey, string>> = {};
  const linkId: Partial<Record<UnitKey, string>> = {};
  for (const [key, unit] of Object.entries(units)) {
    const { sha256, size } = await putBytes(fileStore(platform), [Buffer.from(`document of ${key}`)]);
    const id = randomUUIDv7();
    await admin.query(
      `insert into documents (unit_id, id, unit_lft, state, level, kind, symbol, issuer, issued_on, subject, version, created_at, changed_at)
       values ($1, $2, $3, 'filed', 'base', 'plan', '01-KH/ĐU', 'a body', '2026-01-01', 'a subject', 1, '2026-11-01', '2026-11-01')`,
      [unit.id, id, unit.lft],
    );
    await admin.query(
      `insert into document_versions (unit_id, document_id, version, unit_lft, file_id, sha256, name, mime, size, reading, pages, pages_read,
                                      created_at, open_to)
       values ($1, $2, 1, $3, $4, $5, 'a.pdf', 'application/pdf', $6, 'read', 1, 1, '2026-11-01', 'below')`,
      [unit.id, id, unit.lft, randomUUIDv7(), sha256, size],
    );
    await admin.query(
      `insert into document_pages (unit_id, document_id, version, page, unit_lft, text, open_to) values ($1, $2, 1, 1, $3, 'a text', 'below')`,
      [unit.id, id, unit.lft],
    );
    const link = randomUUIDv7();
    await admin.query(
      `insert into document_links (unit_id, id, unit_lft, document_id, relation, symbol, symbol_key, is_named, created_at, open_to)
       values ($1, $2, $3, $4, 'based-on', '57-NQ/TW', '57-NQ/TW', true, '2026-11-01', 'below')`,
      [unit.id, link, unit.lft, id],
    );
    documentId[key as UnitKey] = id;
    linkId[key as UnitKey] = link;
  }
  return { documentId, linkId };
};
