import { shortDate } from '../calendar/day-words.ts';
import { type Day, dayOfInstant, dayParts } from '../calendar/day.ts';
import type { MonthMeeting } from '../oversight/cell-month.ts';
import type { ReportSums } from '../oversight/report-sums.ts';
import { attendanceWords, baseWords, durationWords } from '../oversight/report-words.rules.ts';
import { SUM_GROUPS, SUM_WORDS } from '../oversight/sum-words.ts';
import { facts, heading, listOr, paragraph, prose } from './blocks.ts';
import { finishPaper } from './finish-paper.ts';
import { paperHead, sealLine } from './head.ts';
import type { LayoutCode } from './layouts.ts';
import type { MeetingUnits } from './meeting-record.ts';
import type { Block, Paper } from './paper.ts';
import { capitals, monthWords, numberLine, signedLines, spelled } from './wording.ts';

/** A sent monthly report, as far as paper shows it. */
type MonthReport = {
  layout: LayoutCode;
  units: MeetingUnits;
  level: 'cell' | 'committee';
  month: Day;
  version: number;
  sentAt: string;
  senderName: string;
  senderPost: string;
  reason: string;
  words: string;
  sums: ReportSums;
  meetings: readonly MonthMeeting[];
  sources: readonly { name: string; cells: number; version: number; reason: string }[];
  hash: string;
};

const meetingLine = (meeting: MonthMeeting): string =>
  [
    `${meeting.kindLabel} ngày ${shortDate(meeting.startsOn)}`,
    meeting.minutes === null ? '' : `${meeting.minutes} phút`,
    attendanceWords(meeting)?.replace('Dự họp', 'dự họp') ?? '',
    `${meeting.stepsDone} trên ${meeting.steps} bước`,
    meeting.resolution ?? 'chưa ban hành nghị quyết',
    meeting.state === 'sealed' ? 'biên bản đã khóa' : 'biên bản chưa khóa',
  ]
    .filter((part) => part !== '')
    .join('; ');

const figureBlocks = (sums: ReportSums): Block[] =>
  SUM_GROUPS.flatMap(({ title, keys }) => [
    heading(2, title),
    facts(...keys.map((key) => ({ label: SUM_WORDS[key], value: String(sums[key]) }))),
  ]);

const ofCell = ({ reason, meetings }: MonthReport): Block[] =>
  meetings.length === 0
    ? [paragraph(`Trong tháng chi bộ chưa họp. Lý do: ${reason}`)]
    : [listOr(meetings.map(meetingLine))];

const ofCommittee = ({ sums, sources }: MonthReport): Block[] => [
  paragraph(`${baseWords(sums)}.`),
  heading(2, 'Đơn vị chưa gửi báo cáo'),
  listOr(sources.filter(({ version }) => version === 0).map(({ name, cells }) => `${name}: ${cells} chi bộ`)),
];

const shareLines = (sums: ReportSums): Block[] =>
  [attendanceWords(sums), durationWords(sums)].flatMap((line) => (line ? [paragraph(`${line}.`)] : []));

/**
 * The monthly report to the level above as a paper: kind "báo cáo", symbol BC (399-QĐ/TW, list of kinds; second-hand). There is no
 * prescribed form; figures and the unit's own words, nobody by name but who sent it. The number is left open for the book of papers.
 */
export function assembleMonthReport(report: MonthReport): Paper {
  const { layout, units, sums, level } = report;
  const { month, year } = dayParts(report.month);
  return finishPaper({
    layout,
    madeAt: report.sentAt,
    mark: null,
    head: paperHead(layout, units, dayOfInstant(report.sentAt), numberLine(null, 'BC', units.symbol)),
    title: 'BÁO CÁO',
    subject: `Tình hình sinh hoạt chi bộ ${monthWords({ month, year })}`,
    blocks: [
      heading(1, 'I- TÌNH HÌNH SINH HOẠT'),
      ...(level === 'cell' ? ofCell(report) : ofCommittee(report)),
      ...shareLines(sums),
      heading(1, 'II- SỐ LIỆU'),
      ...figureBlocks(sums),
      heading(1, 'III- ĐÁNH GIÁ, ĐỀ XUẤT'),
      ...prose(report.words),
      ...(report.version > 1 ? [paragraph(`Bản thứ ${report.version}, thay các bản đã gửi trước.`)] : []),
    ],
    recipients: [`${spelled(layout, units.parent)},`, 'Lưu.'],
    signatures: [
      {
        authority: level === 'cell' ? 'T/M CHI BỘ' : 'T/M CẤP ỦY',
        post: capitals(layout, report.senderPost),
        name: report.senderName,
        signed: signedLines(report.sentAt),
      },
    ],
    sealLine: sealLine(report.hash),
    annexes: [],
  });
}
