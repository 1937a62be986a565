import { MEMBER_STATUS_WORDS } from '@sotay/core/members/member-status.ts';
import { sql } from 'kysely';
import { UNIT, coded, day, id, made, moment, text } from '../../platform/exports/columns.ts';
import type { ExportedTable } from '../../platform/exports/exported-table.ts';

/** Transfers of the cell that gives, and who is a guest. */
export const exportedTransfers: readonly ExportedTable[] = [
  {
    name: 'stays',
    title: 'Sinh hoạt tạm thời đến',
    part: 'people',
    table: 'stays',
    readBy: 'members.read',
    order: sql`t.sort_key, t.from_on, t.id`,
    columns: [
      ...UNIT,
      id('id'),
      id('member_id'),
      text('name', 'Đảng viên'),
      coded('status', 'Là đảng viên', MEMBER_STATUS_WORDS),
      day('from_on', 'Kể từ'),
      day('until_on', 'Cho đến hết'),
    ],
    keeps: { member_unit_id: 'the cell of a guest belongs to somebody else' },
  },
  {
    name: 'transfers',
    title: 'Chuyển sinh hoạt',
    part: 'changes',
    table: 'transfers',
    readBy: 'transfers.read',
    order: sql`t.asked_at, t.id`,
    columns: [
      id('unit_id'),
      made('unitCode', 'Đơn vị (mã)', 'text', ['unit_id'], sql`u.code`),
      text('unit_name', 'Nơi đi'),
      id('id'),
      id('member_id'),
      id('to_unit_id'),
      text('member_name', 'Đảng viên'),
      text('to_unit_name', 'Nơi đến'),
      coded('kind', 'Chuyển', { official: 'Chính thức', temporary: 'Tạm thời' }),
      coded('purpose', 'Để', { work: 'Công tác', study: 'Học tập' }),
      coded('state', 'Kết quả', {
        asked: 'Chờ trả lời',
        accepted: 'Đã đồng ý, chờ đến ngày',
        done: 'Đã chuyển',
        declined: 'Không nhận',
        cancelled: 'Đã rút lại',
      }),
      text('basis', 'Giấy giới thiệu'),
      day('introduced_on', 'Giới thiệu ngày'),
      day('effective_on', 'Có hiệu lực'),
      day('until_on', 'Cho đến hết'),
      text('asker_name', 'Người đề nghị'),
      moment('asked_at', 'Đề nghị lúc'),
      text('answerer_name', 'Người trả lời'),
      text('answer', 'Trả lời'),
      moment('answered_at', 'Trả lời lúc'),
      moment('done_at', 'Chuyển xong lúc'),
    ],
    keeps: {
      to_unit_lft: 'a place, no data',
      asked_by: 'the name of that day is told',
      answered_by: 'the name of that day is told',
    },
  },
];
