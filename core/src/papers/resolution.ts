import { dayOfInstant, minutesBetween } from '../calendar/day.ts';
import { officialDate, shortDate } from '../calendar/day-words.ts';
import { membersOf } from './attendance-words.ts';
import {
  heading,
  lastTaskBlock,
  opinionBlocks,
  paragraph,
  prose,
  qualityBlocks,
  taskBlock,
} from './blocks.ts';
import { finishPaper } from './finish-paper.ts';
import { paperHead, sealLine } from './head.ts';
import type { MeetingRecord, RecordedKind, ResolutionRecord } from './meeting-record.ts';
import type { Annex, Block, Paper } from './paper.ts';
import {
  capitals,
  comrades,
  monthBefore,
  monthWords,
  numberLine,
  percent,
  shortMonth,
  signedLines,
  spelled,
} from './wording.ts';

/**
 * The monthly resolution of a cell. There is no official fixed form (12-HD, read); the parts I–IV, the table of I.3, the
 * sentence of approval and the annex are the layout in use under 42-HD (domain §2.1 G, second-hand).
 * A resolution nobody has approved yet comes out as a marked draft without that sentence.
 */
export function assembleResolution(record: MeetingRecord, resolution: ResolutionRecord): Paper {
  const { layout, units } = record;
  const { signature } = resolution;
  return finishPaper({
    layout,
    madeAt: signature.at ?? record.endedAt,
    mark: resolution.approval === null ? 'DỰ THẢO' : null,
    head: paperHead(layout, units, resolution.issuedOn, numberLine(resolution.number, 'NQ', units.symbol)),
    title: 'NGHỊ QUYẾT',
    subject: `Lãnh đạo thực hiện nhiệm vụ ${monthWords(resolution.forMonth)}`,
    blocks: [
      ...opening(record),
      ...lookingBack(record, resolution),
      heading(1, `II- PHƯƠNG HƯỚNG, NHIỆM VỤ ${monthWords(resolution.forMonth).toLocaleUpperCase('vi')}`),
      ...proseWith(resolution.texts.direction, clauseBlocks(resolution, 'II')),
      ...givenBlocks(record, resolution),
      heading(1, 'III- PHÂN CÔNG VÀ TỔ CHỨC THỰC HIỆN'),
      ...proseWith(resolution.texts.implementation, clauseBlocks(resolution, 'III')),
      heading(1, 'IV- TỰ ĐÁNH GIÁ CHẤT LƯỢNG KỲ SINH HOẠT'),
      ...qualityBlocks(record.quality),
      ...approval(record, resolution),
    ],
    recipients: [...resolution.recipients.map((line) => `${spelled(layout, line)},`), 'Lưu Chi bộ.'],
    signatures: [
      {
        authority: `T/M ${signature.onBehalfOf}`,
        post: capitals(layout, signature.post),
        name: signature.name,
        signed: signedLines(signature.at),
      },
    ],
    sealLine: sealLine(record.sealHash),
    annexes: annexesOf(record, resolution),
  });
}

const KINDS: Record<RecordedKind, string> = {
  regular: 'thường kỳ',
  thematic: 'chuyên đề',
  extraordinary: 'bất thường',
  'bureau-preparation': 'chi ủy',
  committee: 'cấp ủy',
};

/** Tasks given in the room; where clauses give the work, no word that there was none. */
function givenBlocks({ tasks }: MeetingRecord, { clauses = [] }: ResolutionRecord): Block[] {
  return tasks.length === 0 && clauses.length > 0 ? [] : [taskBlock(tasks)];
}

/** What people wrote before the clauses; clauses alone need no word that there is nothing. */
function proseWith(text: string, clauses: Block[]): Block[] {
  return text.trim() === '' && clauses.length > 0 ? clauses : [...prose(text), ...clauses];
}

/** The clauses of a part: `1. … (đồng chí A chủ trì; xong trước ngày 27/02/2026; báo cáo kỳ tháng 3/2026).` */
function clauseBlocks({ clauses = [] }: ResolutionRecord, part: 'II' | 'III'): Block[] {
  return clauses
    .filter((clause) => clause.part === part)
    .map(({ content, receivers, due, reportedIn }, index) => {
      const who =
        receivers.length === 0
          ? 'toàn chi bộ thực hiện'
          : `${receivers.map((name) => `đồng chí ${name}`).join(', ')} thực hiện`;
      const facts = [
        who,
        ...(due === null ? [] : [`xong trước ngày ${shortDate(due)}`]),
        ...(reportedIn === null ? [] : [`báo cáo kỳ ${shortMonth(reportedIn)}`]),
      ];
      return paragraph(`${index + 1}. ${content.trim().replace(/[.;]+$/, '')} (${facts.join('; ')}).`);
    });
}

function opening(record: MeetingRecord): Block[] {
  const { attendance, chair, minutesTaker, startedAt, endedAt, units, venue } = record;
  const dues = record.duesAnnounced ? 'nghe thông báo tình hình nộp đảng phí; ' : '';
  const cell = spelled(record.layout, units.cell);
  return [
    paragraph(
      `${capitalised(officialDate(dayOfInstant(startedAt)))}, tại ${venue}, ${cell} họp ${KINDS[record.kind]} ${monthWords(record.month)}. ` +
        `Tổng số đảng viên: ${comrades(membersOf(attendance.onRoll))}; có mặt: ${comrades(membersOf(attendance.present))}; ` +
        `vắng có lý do: ${comrades(attendance.absentExcused.length)}; vắng không lý do: ${comrades(attendance.absentUnexcused.length)}; ` +
        `miễn công tác và sinh hoạt đảng: ${comrades(attendance.exempt)}. Thời lượng: ${minutesBetween(startedAt, endedAt)} phút. ` +
        `Chủ trì: đồng chí ${chair.name}; thư ký: đồng chí ${minutesTaker.name}.`,
    ),
    paragraph(`Chi bộ đã ${dues}thông qua nội dung, chương trình; thảo luận và quyết nghị như sau:`),
  ];
}

function lookingBack(record: MeetingRecord, { texts, forMonth }: ResolutionRecord): Block[] {
  return [
    heading(1, `I- ĐÁNH GIÁ KẾT QUẢ LÃNH ĐẠO ${monthWords(monthBefore(forMonth)).toLocaleUpperCase('vi')}`),
    heading(2, '1. Công tác chính trị, tư tưởng'),
    ...prose(texts.politicalWork),
    heading(2, '2. Thực hiện nhiệm vụ chính trị'),
    ...prose(texts.politicalTasks),
    heading(2, '3. Kết quả thực hiện nghị quyết tháng trước'),
    lastTaskBlock(record.lastTasks),
    heading(2, '4. Biểu dương, nhắc nhở'),
    ...prose(texts.praise),
    heading(2, '5. Hạn chế, nguyên nhân'),
    ...prose(texts.shortcomings),
  ];
}

function approval(record: MeetingRecord, resolution: ResolutionRecord): Block[] {
  if (resolution.approval === null) return [];
  const { for: agreed, base } = resolution.approval;
  const day = officialDate(dayOfInstant(record.endedAt));
  return [
    paragraph(
      `Nghị quyết này được chi bộ thảo luận và biểu quyết thông qua ${day} với ${agreed}/${base} đồng chí tán thành, ` +
        `đạt ${percent(agreed, base)}.`,
    ),
  ];
}

function annexesOf(record: MeetingRecord, resolution: ResolutionRecord): Annex[] {
  const blocks = record.agenda.flatMap((item) =>
    item.kind === 'paperBook' || item.opinions.length === 0
      ? []
      : [heading(2, item.title), ...opinionBlocks(item.opinions)],
  );
  if (blocks.length === 0) return [];
  const number = numberLine(resolution.number, 'NQ', record.units.symbol).replace('Số', 'số');
  return [
    {
      title: 'PHỤ LỤC',
      subject: 'Ý kiến thảo luận',
      note: `(kèm theo Nghị quyết ${number}, ${officialDate(resolution.issuedOn)})`,
      blocks,
    },
  ];
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
