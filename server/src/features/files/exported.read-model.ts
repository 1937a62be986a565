import { sql } from 'kysely';
import { UNIT, coded, id, made, memberName, moment, number, text } from '../../platform/exports/columns.ts';
import type { ExportedTable } from '../../platform/exports/exported-table.ts';

/** The list of what was put in. The files themselves are taken one by one where they hang. */
export const exportedFiles: readonly ExportedTable[] = [
  {
    name: 'files',
    title: 'Tệp',
    part: 'documents',
    table: 'files',
    readBy: 'files.read',
    only: () => sql<boolean>`t.guard <> 'held'`,
    order: sql`t.created_at, t.id`,
    columns: [
      ...UNIT,
      id('id'),
      id('member_id'),
      memberName('member_id', 'Người gửi'),
      text('name', 'Tên tệp'),
      text('mime', 'Kiểu'),
      number('size', 'Cỡ (byte)'),
      number('pages', 'Số trang'),
      number('width'),
      number('height'),
      coded('audience', 'Ai xem được', { unit: 'Cả chi bộ', own: 'Người gửi và người phụ trách' }),
      made('sha256Hex', 'Mã băm SHA-256', 'text', ['sha256'], sql`encode(t.sha256, 'hex')`),
      moment('created_at', 'Gửi lúc'),
    ],
    keeps: { guard: 'what is held is not exported' },
  },
];
