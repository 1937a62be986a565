import { randomUUIDv7 } from 'node:crypto';
import type pg from 'pg';
import type { Organisation, UnitKey } from '../organisation.ts';
import type { Plant } from './plant.ts';

type Ids = Partial<Record<UnitKey, string>>;

/** In every unit an issue in draft with one article, and an edition that shows the planted recording (so this plant comes after media). */
export const plantBulletins = async (admin: pg.Client, organisation: Organisation): Promise<Plant> => {
  const [issueId, articleId, editionId]: [Ids, Ids, Ids] = [{}, {}, {}];
  for (const [key, { id: unitId, lft }] of Object.entries(organisation.units)) {
    const ids = { issue: randomUUIDv7(), article: randomUUIDv7(), edition: randomUUIDv7() };
    await admin.query(
      `insert into bulletin_issues (unit_id, id, unit_lft, year, month, number, created_at)
       values ($1, $2, $3, 2026, 11, 11, '2026-11-01')`,
      [unitId, ids.issue, lft],
    );
    await admin.query(
      `insert into bulletin_items (unit_id, id, unit_lft, issue_id, year, month, section, title, body, created_at)
       values ($1, $2, $3, $4, 2026, 11, 'local', 'an item', '[]', '2026-11-01')`,
      [unitId, ids.article, lft, ids.issue],
    );
    await admin.query(
      `insert into bulletin_editions (unit_id, id, unit_lft, unit_name, issue_id, year, month, number, version, content, published_at)
       select $1, $2, $3, 'a body', $4, 2026, 11, 11, 1, jsonb_build_object('sections', '[]'::jsonb, 'items', jsonb_build_array(
         jsonb_build_object('id', m.id, 'media', jsonb_build_array(jsonb_build_object(
           'id', m.id, 'kind', m.kind, 'name', m.name, 'mime', m.mime, 'size', m.size, 'sha256', encode(m.sha256, 'hex'),
           'variants', '[]'::jsonb))))), '2026-11-01' from media m where m.unit_id = $1 limit 1`,
      [unitId, ids.edition, lft, ids.issue],
    );
    issueId[key as UnitKey] = ids.issue;
    articleId[key as UnitKey] = ids.article;
    editionId[key as UnitKey] = ids.edition;
  }
  return { issueId, articleId, editionId };
};
