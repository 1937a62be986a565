import { randomUUIDv7 } from 'node:crypto';
import type pg from 'pg';
import type { Organisation, UnitKey } from '../organisation.ts';
import type { Plant } from './plant.ts';

const CONTENT = JSON.stringify({ number: '', body: [], question: null, media: [] });

/**
 * In every unit one directive of its own that asks to act, written by somebody long gone, and one delivered to it for everybody there by the
 * topmost unit, under the same id: one to be worked on, one to be read. On that each reported with the planted recording (so this plant comes after media).
 */
export const plantDirectives = async (admin: pg.Client, { units }: Organisation): Promise<Plant> => {
  const ids: Partial<Record<UnitKey, string>> = {};
  const draft = JSON.stringify({
    ...{ kind: 'directive', title: 'a title', number: '', body: [], question: null },
    audience: { unitIds: [], posts: [], statuses: [] },
    ...{ asks: 'act', reportBy: null, expiresOn: null, changed: '' },
  });
  for (const [key, unit] of Object.entries(units)) {
    const id = randomUUIDv7();
    await admin.query(
      `insert into directives (unit_id, id, unit_lft, kind, state, draft, author_id, author_name, editor_id, editor_name, changed_at)
       values ($1, $2, $3, 'directive', 'draft', $4, $5, 'somebody', $5, 'somebody', '2026-11-20')`,
      [unit.id, id, unit.lft, draft, randomUUIDv7()],
    );
    await admin.query(
      `insert into deliveries (unit_id, id, unit_lft, kind, publisher_unit_id, publisher_unit_lft, publisher_name, title, version, changed,
                               content, reading_minutes, media_kinds, posts, statuses, asks, published_at, version_at)
       values ($1, $2, $3, 'directive', $4, $5, 'a body', 'a title', 1, '', $6, 0, '{}', '{}', '{}', 'act', '2026-11-20', '2026-11-20')`,
      [unit.id, id, unit.lft, units.bloc.id, units.bloc.lft, CONTENT],
    );
    await admin.query(
      `insert into directive_duties (unit_id, item_id, unit_lft, version, received_at, receiver_name, reported_at, report, report_files)
       select $1, $2, $3, 1, '2026-11-20', 'somebody', '2026-11-20', 'a report', jsonb_build_array(jsonb_build_object(
         'id', m.id, 'kind', m.kind, 'name', m.name, 'mime', m.mime, 'size', m.size, 'sha256', encode(m.sha256, 'hex'),
         'width', m.width, 'height', m.height, 'seconds', m.seconds, 'variants', '[]'::jsonb)) from media m where m.unit_id = $1 limit 1`,
      [unit.id, id, unit.lft],
    );
    ids[key as UnitKey] = id;
  }
  return { directiveId: ids, deliveryId: ids };
};
