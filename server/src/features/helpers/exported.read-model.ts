import { sql } from 'kysely';
import { UNIT, coded, id, list, moment, text, yes } from '../../platform/exports/columns.ts';
import type { ExportedTable } from '../../platform/exports/exported-table.ts';

/** Who acts for whom, for those who lead the cell. */
export const exportedHelps: readonly ExportedTable[] = [
  {
    name: 'helpers',
    title: 'Người giúp',
    part: 'changes',
    table: 'helps',
    readBy: 'helpers.care',
    order: sql`t.named_at, t.id`,
    columns: [
      ...UNIT,
      id('id'),
      id('member_id'),
      id('helper_id'),
      text('member_name', 'Đảng viên'),
      text('helper_name', 'Được giúp bởi'),
      list('acts', 'Việc được giúp'),
      yes('in_person', 'Ghi khi gặp trực tiếp'),
      text('named_by_name', 'Người ghi'),
      moment('named_at', 'Ghi lúc'),
      moment('ended_at', 'Thôi lúc'),
      coded('lapsed', 'Tự hết vì', { left: 'Có người rời Đảng bộ', moved: 'Có người chuyển chi bộ' }),
    ],
    keeps: { named_by: 'the name of that day is told', ended_by: 'that it ended is enough' },
  },
];
