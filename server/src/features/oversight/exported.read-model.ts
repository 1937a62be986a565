import { sql } from 'kysely';
import { UNIT, coded, day, id, json, made, moment, number, text } from '../../platform/exports/columns.ts';
import type { ExportedTable } from '../../platform/exports/exported-table.ts';

/** Monthly reports as they were sent, all versions. */
export const exportedReports: readonly ExportedTable[] = [
  {
    name: 'month-reports',
    title: 'Báo cáo tháng',
    part: 'meetings',
    table: 'month_reports',
    readBy: 'oversight.read',
    order: sql`t.month, t.version, t.id`,
    columns: [
      ...UNIT,
      id('id'),
      day('month', 'Tháng'),
      number('version', 'Bản'),
      coded('level', 'Của', { cell: 'Chi bộ', committee: 'Cấp ủy' }),
      made('reportedAs', 'Đơn vị báo cáo', 'text', ['unit_name'], sql`t.unit_name`),
      text('above_name', 'Gửi đến'),
      id('sent_by'),
      text('sender_name', 'Người gửi'),
      text('sender_post', 'Chức vụ'),
      moment('sent_at', 'Gửi lúc'),
      text('reason', 'Lý do chưa họp'),
      text('words', 'Lời báo cáo'),
      json('sums'),
      json('meetings'),
      json('sources'),
      json('changes'),
      text('hash', 'Mã băm SHA-256'),
    ],
  },
];
