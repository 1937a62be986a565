import { sql } from 'kysely';
import { UNIT, id, made, moment, number, text } from '../../platform/exports/columns.ts';
import type { ExportedTable } from '../../platform/exports/exported-table.ts';

/** Where the bytes of media lie is a matter of this server: texts leave, manifests stay. */
const WITHOUT_MEDIA = sql`jsonb_set(t.content, '{items}', (
  select coalesce(jsonb_agg(i - 'media'), '[]'::jsonb) from jsonb_array_elements(t.content -> 'items') i))`;

/** What a unit published for the months, in each of its versions. */
export const exportedBulletins: readonly ExportedTable[] = [
  {
    name: 'bulletins',
    title: 'Bản tin',
    part: 'documents',
    table: 'bulletin_editions',
    readBy: 'bulletins.edit',
    order: sql`t.year, t.month, t.published_at`,
    columns: [
      ...UNIT,
      id('id'),
      made('issuerName', 'Đơn vị phát hành', 'text', ['unit_name'], sql`t.unit_name`),
      number('year', 'Năm'),
      number('month', 'Tháng'),
      number('number', 'Số'),
      text('changes', 'Đính chính'),
      moment('published_at', 'Phát hành lúc'),
      moment('ended_at', 'Thôi lưu hành lúc'),
      made('content', 'Nội dung', 'json', ['content'], WITHOUT_MEDIA),
      id('issue_id'),
      id('item_id'),
    ],
  },
];
