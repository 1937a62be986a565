import { form, phase, step } from './builders.ts';
import {
  adoptAgenda,
  assignTasks,
  concludeAndVote,
  openingSteps,
  orientAndAnswer,
  readMinutes,
  sumUp,
} from './regular-steps.ts';
import type { MeetingForm, MeetingStep } from './rule-pack.ts';

const report = step('report', 'Chủ trì báo cáo nội dung đã chuẩn bị', ['chair'], 'agenda');
const discuss = step('discuss', 'Thảo luận, cho ý kiến', ['member'], 'agenda');

const summon = (label: string): MeetingStep =>
  step('notify-participants', label, ['secretary'], 'prepare', { duty: 'members-notified' });

/**
 * Meeting for one pressing matter, besides the monthly one: the frame of the regular meeting without its fixed contents. That
 * a cell may meet out of turn is usual; its steps and that no least duration is asked are unverified.
 */
const extraordinary = (finish: MeetingStep): MeetingForm =>
  form(
    'extraordinary',
    'Sinh hoạt bất thường',
    0,
    [
      phase('preparation', 'Chuẩn bị', 'before', [
        summon('Thông báo thời gian, địa điểm, nội dung cần họp ngay đến đảng viên'),
      ]),
      phase('opening', 'Mở đầu', 'live', [...openingSteps, adoptAgenda]),
      phase('conduct', 'Tiến hành', 'live', [report, discuss]),
      phase('closing', 'Kết thúc', 'live', [
        sumUp,
        { ...assignTasks, optional: true },
        concludeAndVote,
        readMinutes,
      ]),
      phase('after', 'Sau sinh hoạt', 'after', [finish]),
    ],
    { minimumMinutesCertainty: 'unverified' },
  );

/**
 * The bureau prepares the members' meeting (12-HD, 42-HD step 1.2: read); where there is none, secretary and deputy do. What it
 * settles, in the order of the form in use (domain §2.1 C): content, the month behind, the month ahead, the draft.
 */
const bureauPreparation: MeetingForm = form(
  'bureau-preparation',
  'Họp chi ủy chuẩn bị',
  0,
  [
    phase('preparation', 'Chuẩn bị', 'before', [
      summon('Bí thư báo thời gian, địa điểm, nội dung đến các đồng chí chi ủy viên'),
    ]),
    phase('opening', 'Mở đầu', 'live', [
      step('declare-purpose', 'Nêu mục đích cuộc họp', ['chair'], 'roll-call'),
      step('name-minutes-taker', 'Cử thư ký ghi biên bản', ['chair'], 'roll-call'),
      step('announce-attendance', 'Có mặt, vắng mặt, lý do', ['chair'], 'roll-call', { duty: 'roll-call' }),
    ]),
    phase('conduct', 'Tiến hành', 'live', [
      step(
        'settle-content',
        'Thống nhất nội dung đưa ra hội nghị chi bộ, nội dung trọng tâm thảo luận, biểu quyết',
        ['bureau'],
        'agenda',
        {
          certainty: 'read',
        },
      ),
      step('review-month', 'Đánh giá kết quả lãnh đạo thực hiện nhiệm vụ tháng trước', ['bureau'], 'agenda', {
        certainty: 'read',
      }),
      step('plan-month', 'Thống nhất nhiệm vụ tháng sau', ['bureau'], 'agenda', { certainty: 'read' }),
      step('comment-draft', 'Cho ý kiến dự thảo nghị quyết (nếu có)', ['bureau'], 'agenda', {
        certainty: 'read',
        optional: true,
      }),
    ]),
    phase('closing', 'Kết thúc', 'live', [sumUp, { ...readMinutes, certainty: 'second-hand' }]),
    phase('after', 'Sau cuộc họp', 'after', [
      step('prepare-meeting', 'Hoàn thiện nội dung, mời chi bộ họp', ['secretary'], 'follow-up'),
    ]),
  ],
  { participants: 'bureau', minimumMinutesCertainty: 'unverified' },
);

/** The committee of a unit with cells below it; it meets at least once a month (domain §2.1; second-hand), its steps are unverified. */
const committee = (finish: MeetingStep): MeetingForm =>
  form(
    'committee',
    'Họp cấp ủy',
    0,
    [
      phase('preparation', 'Chuẩn bị', 'before', [
        summon('Thông báo thời gian, địa điểm, nội dung đến các đồng chí cấp ủy viên'),
      ]),
      phase('opening', 'Mở đầu', 'live', [...openingSteps, adoptAgenda]),
      phase('conduct', 'Tiến hành', 'live', [report, discuss]),
      phase('closing', 'Kết thúc', 'live', [
        sumUp,
        { ...assignTasks, optional: true },
        { ...orientAndAnswer, optional: true },
        concludeAndVote,
        readMinutes,
      ]),
      phase('after', 'Sau cuộc họp', 'after', [finish]),
    ],
    { participants: 'committee', minimumMinutesCertainty: 'unverified' },
  );

/** The kinds of meeting besides the members' own: alike in both packs but for what becomes of the papers (`finish`). */
export const otherMeetings = (finish: MeetingStep): MeetingForm[] => [
  extraordinary(finish),
  bureauPreparation,
  committee({
    ...finish,
    label: 'Hoàn thiện biên bản, kết luận, nghị quyết (nếu có)',
    certainty: 'unverified',
  }),
];
