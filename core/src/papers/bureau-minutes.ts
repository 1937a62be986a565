import type { Day } from '../calendar/day.ts';
import { officialDate, timeWords } from '../calendar/day-words.ts';
import { facts, heading, paragraph, prose } from './blocks.ts';
import { finishPaper } from './finish-paper.ts';
import { paperHead } from './head.ts';
import type { LayoutCode } from './layouts.ts';
import type { Instant, MeetingUnits, Month } from './meeting-record.ts';
import type { Block, Paper } from './paper.ts';
import { monthWords, sentence, signedLines } from './wording.ts';

/** A short sitting of a bureau, as plain data for its paper. */
export type BureauRecord = {
  layout: LayoutCode;
  units: MeetingUnits;
  /** The month whose meeting it prepares. */
  month: Month;
  metOn: Day;
  /** `HH:MM`. */
  at: string;
  place: string;
  /** Present where the reason is null. */
  seats: readonly { name: string; reason: string | null }[];
  chair: string;
  taker: string;
  agreed: { content: string; review: string; nextTasks: string; drafts: string };
  chairSignedAt: Instant | null;
  takerSignedAt: Instant | null;
  madeAt: Instant;
};

/** The short minutes of a bureau meeting before the cell meets (domain §2.1 C, form found; its fourth part *unverified*). */
export function assembleBureauMinutes(record: BureauRecord): Paper {
  const { layout, units, month, metOn, agreed } = record;
  return finishPaper({
    layout,
    madeAt: record.madeAt,
    mark: record.chairSignedAt && record.takerSignedAt ? null : 'DỰ THẢO',
    head: paperHead(layout, units, metOn, null),
    title: 'BIÊN BẢN',
    subject: `HỌP CHI ỦY CHUẨN BỊ SINH HOẠT CHI BỘ ${monthWords(month).toLocaleUpperCase('vi')}`,
    blocks: [
      ...sittingBlocks(record),
      paragraph('Chi ủy thảo luận và thống nhất các nội dung đưa ra hội nghị chi bộ:'),
      heading(2, '1. Về nội dung sinh hoạt'),
      ...prose(agreed.content),
      heading(2, '2. Đánh giá kết quả lãnh đạo tháng trước'),
      ...prose(agreed.review),
      heading(2, '3. Nhiệm vụ tháng sau'),
      ...prose(agreed.nextTasks),
      heading(2, '4. Dự thảo kết luận, nghị quyết'),
      ...prose(agreed.drafts),
    ],
    recipients: [],
    signatures: [
      { authority: null, post: 'THƯ KÝ', name: record.taker, signed: signedLines(record.takerSignedAt) },
      { authority: null, post: 'CHỦ TRÌ', name: record.chair, signed: signedLines(record.chairSignedAt) },
    ],
    sealLine: null,
    annexes: [],
  });
}

function sittingBlocks({ metOn, at, place, seats, chair, taker }: BureauRecord): Block[] {
  const absent = seats.filter(({ reason }) => reason !== null);
  const absentWords = absent
    .map(({ name, reason }) => `đồng chí ${name} (lý do: ${reason ?? ''})`)
    .join('; ');
  return [
    facts(
      { label: 'Thời gian', value: `${timeWords(at)}, ${officialDate(metOn)}.` },
      { label: 'Địa điểm', value: sentence(place) },
      {
        label: 'Thành phần',
        value: `có mặt ${seats.length - absent.length}/${seats.length} đồng chí chi ủy viên.`,
      },
      { label: 'Vắng', value: absent.length === 0 ? 'không.' : `${absentWords}.` },
      { label: 'Chủ trì', value: `đồng chí ${chair}.` },
      { label: 'Thư ký', value: `đồng chí ${taker}.` },
    ),
  ];
}
