import { sql } from 'kysely';
import { UNIT, day, id, json, made, moment, number, text } from '../../platform/exports/columns.ts';
import type { ExportedTable } from '../../platform/exports/exported-table.ts';

const title = made('title', 'Tiêu đề', 'text', ['content'], sql`t.content ->> 'title'`);

/** What a unit published, and what it did about what was asked of it. */
export const exportedDirectives: readonly ExportedTable[] = [
  {
    name: 'directive-versions',
    title: 'Chỉ đạo, thông báo',
    part: 'documents',
    table: 'directive_versions',
    readBy: 'directives.write',
    order: sql`t.published_at, t.directive_id, t.version`,
    columns: [
      ...UNIT,
      id('directive_id'),
      number('version', 'Bản'),
      title,
      json('content'),
      text('publisher_name', 'Người ban hành'),
      moment('published_at', 'Ban hành lúc'),
    ],
  },
  {
    name: 'directive-duties',
    title: 'Việc cấp trên giao',
    part: 'tasks',
    table: 'directive_duties',
    readBy: 'directives.oversee',
    order: sql`t.received_at, t.item_id`,
    columns: [
      ...UNIT,
      id('item_id'),
      moment('received_at', 'Tiếp nhận lúc'),
      text('receiver_name', 'Người tiếp nhận'),
      moment('passed_at', 'Quán triệt lúc'),
      text('passer_name', 'Người quán triệt'),
      moment('reported_at', 'Báo cáo lúc'),
      text('reporter_name', 'Người báo cáo'),
      text('report', 'Báo cáo'),
      made(
        'reportedWith',
        'Tệp kèm báo cáo',
        'text',
        ['report_files'],
        sql`(select string_agg(f ->> 'name', '; ') from jsonb_array_elements(t.report_files) f)`,
      ),
    ],
  },
  {
    name: 'directive-guidance',
    title: 'Hướng dẫn xuống dưới',
    part: 'tasks',
    table: 'directive_guidance',
    readBy: 'directives.oversee',
    order: sql`t.said_at, t.item_id`,
    columns: [
      ...UNIT,
      id('item_id'),
      made('saidAs', 'Đơn vị hướng dẫn', 'text', ['unit_name'], sql`t.unit_name`),
      json('body'),
      day('due_on', 'Hạn'),
      moment('said_at', 'Lúc'),
    ],
  },
];
