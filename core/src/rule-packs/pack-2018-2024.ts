import { agendaByCell } from './agenda-by-cell.ts';
import { agendaTemplate } from './agenda-template.ts';
import { form, phase, step } from './builders.ts';
import { otherMeetings } from './other-meetings.ts';
import { qualityCriteria2018 } from './quality-criteria-2018.ts';
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

const finishPapers = step('finish-papers', 'Hoàn thiện tài liệu', ['secretary'], 'resolution');
const sendTheme = step('send-theme', 'Gửi chuyên đề đến đảng viên trước 01 ngày', ['bureau'], 'prepare');

const preparation = [
  step(
    'prepare-content',
    'Bí thư hoặc phó bí thư chuẩn bị nội dung, dự thảo nghị quyết hoặc dự kiến kết luận',
    ['secretary'],
    'prepare',
    { certainty: 'read' },
  ),
  step(
    'bureau-meets',
    'Họp chi ủy (nơi không có chi ủy: bí thư, phó bí thư) thống nhất nội dung, đánh giá kết quả tháng trước, nhiệm vụ tháng sau, nội dung trọng tâm thảo luận, biểu quyết; cho ý kiến dự thảo nghị quyết',
    ['bureau'],
    'prepare',
    { certainty: 'read', duty: 'bureau-met' },
  ),
  notifyMembers,
];

const closing = [
  sumUp,
  assignTasks,
  orientAndAnswer,
  concludeAndVote,
  step('assess-meeting', 'Đánh giá chất lượng buổi sinh hoạt', ['chair', 'member'], 'score', {
    duty: 'meeting-scored',
  }),
  readMinutes,
];

const regularPhases: MeetingPhase[] = [
  phase('preparation', 'Chuẩn bị', 'before', preparation),
  phase('opening', 'Mở đầu', 'live', [...openingSteps, adoptAgenda]),
  phase('conduct', 'Tiến hành', 'live', conductSteps),
  phase('closing', 'Kết thúc', 'live', closing),
  phase('after', 'Sau sinh hoạt', 'after', [finishPapers, reportUp]),
];

const combinedPhases: MeetingPhase[] = [
  phase('preparation', 'Chuẩn bị', 'before', [...preparation, assignTheme, sendTheme]),
  phase('opening', 'Mở đầu', 'live', [...openingSteps, adoptAgenda]),
  phase('conduct', 'Tiến hành', 'live', conductSteps),
  phase('theme', 'Chuyên đề', 'live', [...themeSteps, concludeTheme]),
  phase('closing', 'Kết thúc', 'live', closing),
  phase('after', 'Sau sinh hoạt', 'after', [finishPapers, reportUp]),
];

/** The rules cells met under from 12-HD/BTCTW (6 July 2018) until 42-HD/BTCTW replaced it. */
export const pack2018: RulePack = {
  code: '2018-2024',
  title: 'Quy định giai đoạn 2018–2024',
  effectiveFrom: '2018-07-06',
  effectiveTo: '2025-10-27',
  sources: [
    { number: '24-QĐ/TW', subject: 'Thi hành Điều lệ Đảng', issuedOn: '2021-07-30', certainty: 'read' },
    { number: '12-HD/BTCTW', subject: 'Sinh hoạt chi bộ', issuedOn: '2018-07-06', certainty: 'read' },
    { number: '36-HD/VPTW', subject: 'Thể thức văn bản', issuedOn: '2018-04-03', certainty: 'read' },
    {
      number: '03-HD/TW',
      subject: 'Sinh hoạt trực tuyến (thí điểm)',
      issuedOn: '2022-12-27',
      certainty: 'read',
    },
  ],
  meetings: [
    form('regular', 'Sinh hoạt thường kỳ', 90, regularPhases),
    form('thematic', 'Sinh hoạt chuyên đề', 90, thematicPhases(sendTheme, finishPapers)),
    form('regular-thematic', 'Sinh hoạt thường kỳ và chuyên đề', 120, combinedPhases),
    ...otherMeetings(finishPapers),
  ],
  agendaTemplate,
  agendaByCell,
  voteQuestions,
  quality: qualityCriteria2018,
  documents: {
    ...cellDocuments,
    layouts: [{ layoutId: '36-HD', effectiveFrom: '2018-07-06', certainty: 'read' }],
  },
  papersAheadDays: null,
  publishWithinDays: null,
  attendance: { percent: 85, comparison: 'above', longestExcusedRun: 3, certainty: 'read' },
  onlineNeedsApproval: true,
};
