import { sql } from 'kysely';
import { UNIT, coded, day, id, moment, number, text } from '../../platform/exports/columns.ts';
import type { ExportedTable } from '../../platform/exports/exported-table.ts';

/** What became of units, by their papers. */
export const exportedHistory: readonly ExportedTable[] = [
  {
    name: 'unit-history',
    title: 'Lịch sử đơn vị',
    part: 'people',
    table: 'unit_history',
    readBy: 'reorganisation.read',
    order: sql`t.recorded_at, t.id`,
    columns: [
      ...UNIT,
      id('id'),
      coded('act', 'Việc', {
        ...{ moved: 'Chuyển cấp trên', renamed: 'Đổi tên', merged: 'Sáp nhập vào đơn vị khác' },
        ...{ received: 'Nhận đơn vị sáp nhập', split: 'Tách', founded: 'Thành lập do tách' },
        dissolved: 'Giải thể',
      }),
      day('happened_on', 'Có hiệu lực'),
      text('from_name', 'Trước là'),
      text('to_name', 'Nay là'),
      text('basis', 'Văn bản căn cứ'),
      text('recorder_name', 'Người ghi'),
      number('members', 'Đảng viên chuyển theo'),
      moment('recorded_at', 'Ghi lúc'),
      moment('done_at', 'Xong lúc'),
      number('units_total'),
      number('units_done'),
    ],
    keeps: { recorded_by: 'the name of that day is told' },
  },
];
