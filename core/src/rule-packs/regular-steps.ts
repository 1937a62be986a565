import { step } from './builders.ts';
import type { MeetingStep } from './rule-pack.ts';

/** The steps of a regular meeting that 12-HD/BTCTW (2018) and 42-HD/BTCTW (2025) share; each pack says where they differ. */

export const notifyMembers = step(
  'notify-members',
  'Thông báo thời gian, địa điểm, nội dung đến đảng viên và cấp ủy viên cấp trên được phân công theo dõi chi bộ',
  ['secretary', 'bureau'],
  'prepare',
  { certainty: 'read', duty: 'members-notified' },
);

export const openingSteps: MeetingStep[] = [
  step('declare-purpose', 'Tuyên bố lý do, giới thiệu đại biểu (nếu có)', ['chair'], 'roll-call'),
  step('name-minutes-taker', 'Cử thư ký ghi biên bản', ['chair'], 'roll-call'),
  step(
    'announce-attendance',
    'Thông báo tình hình đảng viên: có mặt, vắng mặt (có lý do, không lý do)',
    ['chair'],
    'roll-call',
    { duty: 'roll-call' },
  ),
];

export const adoptAgenda = step(
  'adopt-agenda',
  'Thông qua nội dung, chương trình',
  ['chair', 'member'],
  'agenda',
);

export const conductSteps: MeetingStep[] = [
  step('report', 'Bí thư báo cáo nội dung đã chuẩn bị', ['secretary'], 'agenda'),
  step(
    'review-member-tasks',
    'Đánh giá kết quả thực hiện nhiệm vụ của đảng viên',
    ['secretary', 'member'],
    'agenda',
  ),
  step('inform', 'Cung cấp thông tin, định hướng vấn đề mới, phức tạp', ['secretary'], 'agenda'),
  step(
    'discuss',
    'Đảng viên thảo luận; tự phê bình và phê bình (đánh giá tư tưởng 15–30 phút)',
    ['member'],
    'agenda',
  ),
];

export const sumUp = step('sum-up', 'Tổng hợp ý kiến, tiếp thu', ['chair'], 'agenda');
export const assignTasks = step(
  'assign-tasks',
  'Phân công nhiệm vụ cho đảng viên (có thời hạn)',
  ['chair'],
  'tasks',
  { duty: 'tasks-assigned' },
);
export const orientAndAnswer = step(
  'orient-and-answer',
  'Định hướng tư tưởng, giải quyết kiến nghị',
  ['chair'],
  'agenda',
);
export const concludeAndVote = step(
  'conclude-and-vote',
  'Kết luận; biểu quyết thông qua nghị quyết (nếu có)',
  ['chair', 'member'],
  'agenda',
  { requiresVote: true, optional: true, duty: 'resolution-voted' },
);
export const readMinutes = step(
  'read-minutes',
  'Thư ký trình bày (thông qua) biên bản',
  ['minutes-taker', 'member'],
  'closing',
  { certainty: 'read', duty: 'minutes-read-back' },
);
export const reportUp = step('report-up', 'Báo cáo cấp ủy cấp trên', ['secretary'], 'follow-up');
