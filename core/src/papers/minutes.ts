import { dayOfInstant, timeOfInstant } from '../calendar/day.ts';
import { officialMoment, timeWords } from '../calendar/day-words.ts';
import { exemptWords, excusedWords, headcountWords, unexcusedWords } from './attendance-words.ts';
import {
  facts,
  heading,
  lastTaskBlock,
  listOr,
  opinionBlocks,
  paragraph,
  prose,
  qualityBlocks,
  taskBlock,
} from './blocks.ts';
import { finishPaper } from './finish-paper.ts';
import { type Addendum, addendaAnnex, scoreAnnex } from './minutes-annexes.ts';
import { paperHead, sealLine } from './head.ts';
import type { AgendaItem, MeetingRecord, Person, RecordedKind } from './meeting-record.ts';
import type { Block, Paper } from './paper.ts';
import { pollBlocks, strawPollBlocks } from './poll-words.ts';
import { voteBlocks } from './vote-words.ts';
import { comrades, monthWords, numberLine, sentence, signedLines, spelled } from './wording.ts';

const PAPER_BOOK = 'Nội dung ghi sổ giấy.';

/**
 * The minutes of a cell meeting, assembled from what happened. Order of the parts: union of the forms in use
 * (domain §2.1 F 1–11, read; signatures left and right second-hand; the form of the score attached: E, second-hand). Content of
 * paper-book items never appears. `addenda` were written after the seal and stand behind it.
 */
export function assembleMinutes(record: MeetingRecord, addenda: readonly Addendum[] = []): Paper {
  return finishPaper({
    layout: record.layout,
    madeAt: record.signatures.chairAt ?? record.endedAt,
    mark: null,
    head: paperHead(
      record.layout,
      record.units,
      dayOfInstant(record.startedAt),
      record.minutesNumber === null ? null : numberLine(record.minutesNumber, 'BB', record.units.symbol),
    ),
    title: 'BIÊN BẢN',
    subject: subjectOf(record),
    blocks: [
      ...timeAndPlace(record),
      ...attendance(record),
      ...officers(record),
      ...remark(record, 4),
      ...proceedings(record),
      ...remark(record, 5),
      heading(2, '6. Biểu quyết'),
      ...voteBlocks(record.votes, record.reservedOpinions),
      ...pollBlocks(record.polls),
      ...strawPollBlocks(record.strawPolls),
      ...remark(record, 6),
      heading(2, '7. Nhiệm vụ giao cho đảng viên'),
      taskBlock(record.tasks),
      ...remark(record, 7),
      heading(2, '8. Kết luận của chủ trì'),
      ...prose(record.conclusion),
      ...remark(record, 8),
      heading(2, '9. Xếp loại buổi sinh hoạt'),
      ...qualityBlocks(record.quality),
      ...remark(record, 9),
      ...closing(record),
      ...remark(record, 10),
    ],
    recipients: [],
    signatures: [
      {
        authority: null,
        post: 'NGƯỜI GHI BIÊN BẢN',
        name: record.minutesTaker.name,
        signed: signedLines(record.signatures.minutesTakerAt),
      },
      {
        authority: null,
        post: 'CHỦ TRÌ',
        name: record.chair.name,
        signed: signedLines(record.signatures.chairAt),
      },
    ],
    sealLine: sealLine(record.sealHash),
    annexes: [...scoreAnnex(record), ...addendaAnnex(record, addenda)],
  });
}

const TITLES: Record<RecordedKind, string> = {
  regular: 'Họp chi bộ',
  thematic: 'Sinh hoạt chuyên đề',
  extraordinary: 'Họp chi bộ bất thường',
  'bureau-preparation': 'Họp chi ủy',
  committee: 'Họp cấp ủy',
};

function subjectOf({ kind, topic, month }: MeetingRecord): string {
  const head = `${TITLES[kind]} ${monthWords(month)}`.toLocaleUpperCase('vi');
  return topic === null ? head : `${head}: ${topic}`;
}

function timeAndPlace(record: MeetingRecord): Block[] {
  return [
    heading(2, '1. Thời gian, địa điểm'),
    facts(
      { label: 'Thời gian', value: `${officialMoment(record.startedAt)}.` },
      { label: 'Địa điểm', value: sentence(record.venue) },
    ),
    ...remark(record, 1),
  ];
}

function attendance(record: MeetingRecord): Block[] {
  const { attendance: count } = record;
  return [
    heading(2, '2. Tổng số đảng viên'),
    facts(
      { label: 'Tổng số', value: `${headcountWords(count.onRoll)}.` },
      { label: 'Miễn công tác và sinh hoạt đảng', value: exemptWords(count) },
      { label: 'Giới thiệu sinh hoạt tạm thời đi nơi khác', value: `${comrades(count.temporarilyAway)}.` },
    ),
    ...remark(record, 2),
    heading(2, '3. Đảng viên dự họp'),
    facts(
      { label: 'Có mặt', value: `${headcountWords(count.present)}.` },
      { label: 'Vắng có lý do', value: excusedWords(count) },
      { label: 'Vắng không lý do', value: unexcusedWords(count) },
    ),
    ...remark(record, 3),
  ];
}

function officers(record: MeetingRecord): Block[] {
  const guests = record.guests.length === 0 ? 'không có' : record.guests.join('; ');
  return [
    heading(2, '4. Đại biểu, chủ trì, thư ký'),
    facts(
      { label: 'Đại biểu, khách mời', value: `${guests}.` },
      { label: 'Chủ trì', value: personWords(record, record.chair) },
      { label: 'Thư ký', value: personWords(record, record.minutesTaker) },
    ),
  ];
}

function proceedings(record: MeetingRecord): Block[] {
  return [
    heading(2, '5. Nội dung và diễn biến'),
    ...(record.duesAnnounced ? [paragraph('Chi bộ đã nghe thông báo tình hình nộp đảng phí.')] : []),
    paragraph('Chi bộ thông qua nội dung, chương trình gồm:'),
    listOr(record.agenda.map((item) => sentence(item.title))),
    ...receivedBlocks(record),
    ...(record.lastTasks.length === 0
      ? []
      : [paragraph('Kết quả thực hiện nhiệm vụ kỳ trước:'), lastTaskBlock(record.lastTasks)]),
    ...record.agenda.flatMap((item, index) => [
      heading(3, `5.${index + 1}. ${item.title}`),
      ...itemBlocks(item),
    ]),
  ];
}

/** Papers from above that the meeting had, each with the body it came from. */
function receivedBlocks({ received = [] }: MeetingRecord): Block[] {
  if (received.length === 0) return [];
  const papers = received.map(({ title, from }) => sentence(`${title} (${from} gửi)`));
  return [paragraph('Tài liệu cấp trên gửi cho kỳ họp:'), listOr(papers)];
}

function itemBlocks(item: AgendaItem): Block[] {
  if (item.kind === 'paperBook') return [paragraph(PAPER_BOOK)];
  return [
    ...(item.presenter === null ? [] : [facts({ label: 'Trình bày', value: `đồng chí ${item.presenter}.` })]),
    ...(item.presented.trim() === '' ? [] : prose(item.presented)),
    ...(item.opinions.length === 0
      ? [paragraph('Chi bộ không có ý kiến thảo luận.')]
      : [paragraph('Ý kiến thảo luận:'), ...opinionBlocks(item.opinions)]),
    ...(item.conclusion.trim() === '' ? [] : [paragraph('Kết luận:'), ...prose(item.conclusion)]),
  ];
}

function closing({ endedAt, startedAt, readBack }: MeetingRecord): Block[] {
  const sameDay = dayOfInstant(endedAt) === dayOfInstant(startedAt);
  const end = sameDay ? `${timeWords(timeOfInstant(endedAt))} cùng ngày` : officialMoment(endedAt);
  const ended = `Buổi họp kết thúc lúc ${end}.`;
  return [
    heading(2, '10. Kết thúc'),
    paragraph(
      readBack === null
        ? ended
        : `${ended} Đồng chí thư ký đã trình bày lại biên bản; chi bộ nhất trí ${readBack.agreed}/${readBack.present} đồng chí.`,
    ),
  ];
}

/** What the minutes taker added to a section. */
function remark({ remarks = [] }: MeetingRecord, section: number): Block[] {
  return remarks.filter((one) => one.section === section).flatMap(({ text }) => prose(text));
}

function personWords({ layout }: MeetingRecord, { name, post }: Person): string {
  return post === null ? `đồng chí ${name}.` : `đồng chí ${name}, ${spelled(layout, post)}.`;
}
