import { sql } from 'kysely';
import { UNIT, day, id, memberName, number, text, yes } from '../../platform/exports/columns.ts';
import type { ExportedTable } from '../../platform/exports/exported-table.ts';

/** The yearly plans. */
export const exportedPlans: readonly ExportedTable[] = [
  {
    name: 'plans',
    title: 'Kế hoạch năm',
    part: 'meetings',
    table: 'plan_months',
    readBy: 'plans.read',
    order: sql`t.year, t.month`,
    columns: [
      ...UNIT,
      id('id'),
      number('year', 'Năm'),
      number('month', 'Tháng'),
      day('meets_on', 'Ngày sinh hoạt'),
      text('theme', 'Chuyên đề'),
      yes('apart', 'Chuyên đề họp riêng'),
      memberName('preparer_member_id', 'Người chuẩn bị'),
      id('preparer_member_id'),
    ],
  },
];
