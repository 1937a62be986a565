import {
  MEETING,
  UNIT,
  byMeeting,
  day,
  id,
  json,
  memberName,
  moment,
  text,
} from '../../../platform/exports/columns.ts';
import type { ExportedTable } from '../../../platform/exports/exported-table.ts';

/** What was written down before meetings. */
export const exportedBefore: readonly ExportedTable[] = [
  {
    name: 'bureau-minutes',
    title: 'Họp chi ủy chuẩn bị',
    part: 'meetings',
    table: 'bureau_minutes',
    circle: true,
    readBy: 'meetings.bureau',
    order: byMeeting,
    columns: [
      ...UNIT,
      ...MEETING,
      day('met_on', 'Ngày họp'),
      text('at', 'Bắt đầu lúc'),
      text('place', 'Nơi họp'),
      json('seats', 'Chi ủy viên, lý do vắng'),
      id('chair_member_id'),
      memberName('chair_member_id', 'Chủ trì'),
      id('taker_member_id'),
      memberName('taker_member_id', 'Thư ký'),
      text('content', 'Nội dung sinh hoạt'),
      text('review', 'Đánh giá tháng trước'),
      text('next_tasks', 'Nhiệm vụ tháng sau'),
      text('drafts', 'Dự thảo'),
      moment('chair_signed_at', 'Chủ trì ký lúc'),
      moment('taker_signed_at', 'Thư ký ký lúc'),
    ],
  },
];
