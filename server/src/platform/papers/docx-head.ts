import type { Layout } from '@sotay/core/papers/layouts.ts';
import type { Paper } from '@sotay/core/papers/paper.ts';
import type { Table } from 'docx';
import { AlignmentType, BorderStyle, Paragraph, TextRun, UnderlineType } from 'docx';
import { centred, twoColumns, type Weight } from './docx-parts.ts';

const BOLD: Weight = { bold: true };

const LEFT_SHARE = 46;

/** The two-column head, under the mark of a draft where there is one. */
export function headTable({ head, mark }: Paper, layout: Layout): (Paragraph | Table)[] {
  const { sizePt } = layout;
  const left = [
    centred(head.parent, sizePt.parent),
    centred(head.issuer, sizePt.issuer, { bold: true }),
    centred('*', sizePt.number),
    ...(head.number === null ? [] : [centred(head.number, sizePt.number)]),
  ];
  const right = [
    centred(head.motto, sizePt.motto, { bold: true, underline: { type: UnderlineType.SINGLE } }, 4),
    centred(head.placeAndDate, sizePt.placeAndDate, { italics: true }),
  ];
  return [...(mark === null ? [] : [markLine(mark, layout)]), twoColumns(layout, LEFT_SHARE, left, right)];
}

/** Kind, subject, an optional note, and the short rule under them. */
export function titleLines(
  { title, subject }: { title: string; subject: string },
  { sizePt, linePt }: Layout,
  note: string | null,
): Paragraph[] {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: linePt * 20, after: 40 },
      children: [new TextRun({ text: title, size: sizePt.title * 2, ...BOLD })],
    }),
    centred(subject, sizePt.subject, { bold: true }),
    ...(note === null ? [] : [centred(note, sizePt.body, { italics: true })]),
    centred('-----', sizePt.subject, {}, 10),
  ];
}

function markLine(mark: string, { sizePt }: Layout): Paragraph {
  const border = { style: BorderStyle.SINGLE, size: 6, color: 'auto' };
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: { after: 120 },
    children: [new TextRun({ text: mark, ...BOLD, size: sizePt.body * 2, border })],
  });
}
