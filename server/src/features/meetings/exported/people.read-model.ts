import { MEMBER_STATUS_WORDS } from '@sotay/core/members/member-status.ts';
import { sql } from 'kysely';
import {
  MEETING,
  UNIT,
  byMeeting,
  coded,
  id,
  memberName,
  moment,
  text,
  yes,
} from '../../../platform/exports/columns.ts';
import type { ExportedTable } from '../../../platform/exports/exported-table.ts';

/** Who answered, who was there, who proposed what. */
export const exportedPeople: readonly ExportedTable[] = [
  {
    name: 'roll-call',
    title: 'Điểm danh',
    part: 'meetings',
    table: 'roll_call_entries',
    circle: true,
    readBy: 'meetings.read',
    order: sql`${byMeeting}, t.sort_key, t.member_id`,
    columns: [
      ...UNIT,
      ...MEETING,
      id('member_id'),
      text('name', 'Đảng viên'),
      coded('presence', 'Dự sinh hoạt', {
        present: 'Có mặt',
        'absent-excused': 'Vắng có lý do',
        'absent-unexcused': 'Vắng không lý do',
        'exempt-absent': 'Miễn, không dự',
      }),
      text('reason', 'Lý do vắng'),
      moment('arrived_at', 'Đến lúc'),
      moment('left_at', 'Về lúc'),
      coded('recorded_by', 'Ghi bởi', {
        door: 'Mã QR',
        self: 'Số trên màn hình',
        secretary: 'Người điều hành',
      }),
      coded('status', 'Là đảng viên', MEMBER_STATUS_WORDS),
      yes('exempt', 'Được miễn'),
      // Told on screens to those who lead the meeting.
      { ...yes('suspended', 'Bị đình chỉ'), readBy: 'meetings.lead' },
      yes('temporary_out', 'Tạm thời nơi khác'),
      yes('temporary_in', 'Tạm thời đến'),
    ],
  },
  {
    name: 'replies',
    title: 'Báo dự, xin vắng',
    part: 'meetings',
    table: 'meeting_replies',
    circle: true,
    // A reason is between the member and those who lead.
    readBy: 'meetings.lead',
    order: sql`${byMeeting}, t.at, t.member_id`,
    columns: [
      ...UNIT,
      ...MEETING,
      id('member_id'),
      memberName('member_id', 'Đảng viên'),
      coded('answer', 'Trả lời', { coming: 'Sẽ dự', absent: 'Xin vắng' }),
      text('reason', 'Lý do'),
      text('helper_name', 'Do người giúp ghi'),
      moment('at', 'Lúc'),
    ],
  },
  {
    name: 'proposals',
    title: 'Ý kiến trước sinh hoạt',
    part: 'meetings',
    table: 'meeting_proposals',
    circle: true,
    readBy: 'meetings.read',
    order: sql`${byMeeting}, t.at, t.id`,
    columns: [
      ...UNIT,
      ...MEETING,
      id('id'),
      id('member_id'),
      text('name', 'Đảng viên'),
      text('helper_name', 'Do người giúp ghi'),
      text('body', 'Ý kiến'),
      moment('at', 'Lúc'),
      text('answer', 'Trả lời'),
      moment('answered_at', 'Trả lời lúc'),
    ],
  },
];
