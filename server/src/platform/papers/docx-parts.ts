import type { Layout } from '@sotay/core/papers/layouts.ts';
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { IRunOptions } from 'docx';

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

const NO_LINES = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
};

export type Weight = Pick<IRunOptions, 'bold' | 'italics' | 'underline'>;

/** One centred line, as heads, titles and signatures are made of. `after` in points. */
export function centred(text: string, sizePt: number, weight: Weight = {}, after = 0): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { after: after * 20 },
    children: [new TextRun({ text, size: sizePt * 2, ...weight })],
  });
}

/** Two columns without lines, `left` of the width in percent. A row never breaks over pages. */
export function twoColumns(layout: Layout, leftShare: number, left: Paragraph[], right: Paragraph[]): Table {
  const width = textWidth(layout);
  const widths = [
    Math.round((width * leftShare) / 100),
    Math.round((width * (100 - leftShare)) / 100),
  ] as const;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [...widths],
    borders: NO_LINES,
    margins: { left: 0, right: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [left, right].map(
          (children, index) =>
            new TableCell({ width: { size: widths[index] ?? 0, type: WidthType.DXA }, children }),
        ),
      }),
    ],
  });
}

/** Millimetres in twips, twentieths of a point. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** Width between the margins, in twips. */
export function textWidth({ pageMm, marginMm }: Layout): number {
  return twips(pageMm.width - marginMm.left - marginMm.right);
}
