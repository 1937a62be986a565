import { agendaByCell } from './agenda-by-cell.ts';
import { agendaTemplate } from './agenda-template.ts';
import { form, phase, step } from './builders.ts';
import { otherMeetings } from './other-meetings.ts';
import { qualityForm2025 } from './quality-form-2025.ts';
import {
  adoptAgenda,
  assignTasks,
  concludeAndVote,
  conductSteps,
  notifyMembers,
  openingSteps,
  orientAndAnswer,
  readMinutes,
  reportUp,
  sumUp,
} from './regular-steps.ts';
import type { MeetingPhase, RulePack } from './rule-pack.ts';
import { assignTheme, concludeTheme, thematicPhases, themeSteps } from './thematic-steps.ts';
import { cellDocuments, voteQuestions } from './votes-and-documents.ts';

const postPapers = step(
  'post-papers',
  'Đăng tài liệu lên Sổ tay đảng viên điện tử trước ít nhất 01 ngày',
  ['bureau'],
  'prepare',
  {
    certainty: 'read',
    duty: 'papers-posted',
  },
);

const publishPapers = step(
  'publish-papers',
  'Hoàn thiện tài liệu, đăng lên Sổ tay đảng viên điện tử trong 02 ngày',
  ['secretary'],
  'resolution',
  { duty: 'papers-published' },
);

const preparation = [
  step(
    'prepare-content',
    'Bí thư phân công phó bí thư hoặc chi ủy viên chuẩn bị nội dung, dự thảo nghị quyết (nếu có)',
    ['secretary'],
    'prepare',
    { certainty: 'read' },
  ),
  step(
    'bureau-meets',
    'Họp chi ủy (nơi không có chi ủy: bí thư, phó bí thư) thống nhất nội dung, đánh giá kết quả tháng trước, nhiệm vụ tháng sau, nội dung trọng tâm thảo luận, biểu quyết, nhất là vấn đề mới, phức tạp phát sinh; cho ý kiến dự thảo nghị quyết',
    ['bureau'],
    'prepare',
    { certainty: 'read', duty: 'bureau-met' },
  ),
  notifyMembers,
  postPapers,
];

const opening = [
  ...openingSteps,
  step('announce-dues', 'Thông báo tình hình nộp đảng phí', ['chair'], 'roll-call', {
    duty: 'dues-announced',
  }),
  adoptAgenda,
];

const closing = [
  sumUp,
  assignTasks,
  orientAndAnswer,
  concludeAndVote,
  step('score-meeting', 'Đánh giá chất lượng buổi sinh hoạt (chấm điểm)', ['chair', 'member'], 'score', {
    duty: 'meeting-scored',
  }),
  readMinutes,
];

const regularPhases: MeetingPhase[] = [
  phase('preparation', 'Chuẩn bị', 'before', preparation),
  phase('opening', 'Mở đầu', 'live', opening),
  phase('conduct', 'Tiến hành', 'live', conductSteps),
  phase('closing', 'Kết thúc', 'live', closing),
  phase('after', 'Sau sinh hoạt', 'after', [publishPapers, reportUp]),
];

const combinedPhases: MeetingPhase[] = [
  phase('preparation', 'Chuẩn bị', 'before', [...preparation, assignTheme]),
  phase('opening', 'Mở đầu', 'live', opening),
  phase('conduct', 'Tiến hành', 'live', conductSteps),
  phase('theme', 'Chuyên đề', 'live', [...themeSteps, concludeTheme]),
  phase('closing', 'Kết thúc', 'live', closing),
  phase('after', 'Sau sinh hoạt', 'after', [publishPapers, reportUp]),
];

/** The rules since 42-HD/BTCTW (28 October 2025); papers follow 05-HD/VPTW from 27 May 2026, 36-HD/VPTW before. */
export const pack2025: RulePack = {
  code: '2025-2026',
  title: 'Quy định giai đoạn 2025–2026',
  effectiveFrom: '2025-10-28',
  effectiveTo: null,
  sources: [
    { number: '294-QĐ/TW', subject: 'Thi hành Điều lệ Đảng', issuedOn: '2025-05-26', certainty: 'read' },
    {
      number: '208-QĐ/TW',
      subject: 'Thi hành Điều lệ Đảng',
      issuedOn: '2026-07-26',
      certainty: 'second-hand',
    },
    { number: '42-HD/BTCTW', subject: 'Sinh hoạt chi bộ', issuedOn: '2025-10-28', certainty: 'read' },
    { number: '399-QĐ/TW', subject: 'Thể thức văn bản', issuedOn: '2026-01-09', certainty: 'read' },
    { number: '05-HD/VPTW', subject: 'Thể thức văn bản', issuedOn: '2026-05-27', certainty: 'second-hand' },
  ],
  meetings: [
    form('regular', 'Sinh hoạt thường kỳ', 90, regularPhases),
    form('thematic', 'Sinh hoạt chuyên đề', 90, thematicPhases(postPapers, publishPapers)),
    form('regular-thematic', 'Sinh hoạt thường kỳ và chuyên đề', 120, combinedPhases),
    ...otherMeetings(publishPapers),
  ],
  agendaTemplate,
  agendaByCell,
  voteQuestions,
  quality: qualityForm2025,
  documents: {
    ...cellDocuments,
    layouts: [
      { layoutId: '36-HD', effectiveFrom: '2025-10-28', certainty: 'read' },
      { layoutId: '05-HD', effectiveFrom: '2026-05-27', certainty: 'second-hand' },
    ],
  },
  papersAheadDays: 1,
  publishWithinDays: 2,
  attendance: { percent: 90, comparison: 'at-least', longestExcusedRun: 3, certainty: 'second-hand' },
  onlineNeedsApproval: true,
};
