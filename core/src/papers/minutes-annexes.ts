import { dayOfInstant } from '../calendar/day.ts';
import { officialDate, officialMoment } from '../calendar/day-words.ts';
import { heading, prose, qualityFormBlock } from './blocks.ts';
import type { Instant, MeetingRecord } from './meeting-record.ts';
import type { Annex } from './paper.ts';
import { numberLine } from './wording.ts';

/** A correction or supplement written after the minutes were sealed. */
export type Addendum = { name: string; at: Instant; text: string };

/** The form of the score, item by item; none where points stand by criterion only. */
export function scoreAnnex(record: MeetingRecord): Annex[] {
  const lines = record.quality?.items ?? [];
  if (lines.length === 0) return [];
  return [
    {
      title: 'PHỤ LỤC',
      subject: 'Bảng chấm điểm chất lượng buổi sinh hoạt',
      note: `(kèm theo ${minutesWords(record)})`,
      blocks: [qualityFormBlock(lines)],
    },
  ];
}

/** Addenda in the order in which they were written, each under its author and moment; they are not part of what was sealed. */
export function addendaAnnex(record: MeetingRecord, addenda: readonly Addendum[]): Annex[] {
  if (addenda.length === 0) return [];
  return [
    {
      title: 'BỔ SUNG, ĐÍNH CHÍNH',
      subject: 'Ghi sau khi niêm phong biên bản',
      note: `(kèm theo ${minutesWords(record)}; mã niêm phong không gồm phần này)`,
      blocks: addenda.flatMap(({ name, at, text }) => [
        heading(3, `Đồng chí ${name}, ${officialMoment(at)}`),
        ...prose(text),
      ]),
    },
  ];
}

function minutesWords({ minutesNumber, units, startedAt }: MeetingRecord): string {
  const day = officialDate(dayOfInstant(startedAt));
  if (minutesNumber === null) return `Biên bản, ${day}`;
  return `Biên bản ${numberLine(minutesNumber, 'BB', units.symbol).replace('Số', 'số')}, ${day}`;
}
