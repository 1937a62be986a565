import type { Layout } from '@sotay/core/papers/layouts.ts';
import type { Block } from '@sotay/core/papers/paper.ts';
import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { textWidth, twips } from './docx-parts.ts';
import type { Weight } from './docx-parts.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** The body. The last words may be kept with what follows: nobody signs an empty page. */
export function bodyBlocks(
  blocks: Block[],
  layout: Layout,
  { keepLastWithNext }: { keepLastWithNext: boolean },
): (Paragraph | Table)[] {
  return blocks.flatMap((block, index) =>
    blockParts(block, layout, keepLastWithNext && index === blocks.length - 1),
  );
}

function blockParts(block: Block, layout: Layout, keepNext: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [line(block.text, layout, true, { bold: true, italics: block.level === 3 })];
    case 'paragraph':
      return [line(block.text, layout, keepNext)];
    case 'list':
      return block.items.map((item) => line(`- ${item}`, layout, keepNext));
    case 'facts':
      return block.facts.map(({ label, value }) => line(`- ${label}: ${value}`, layout, keepNext));
    case 'table':
      return [
        tableOf(block, layout),
        new Paragraph({ spacing: { line: 120, lineRule: LineRuleType.EXACT } }),
      ];
  }
}

function line(text: string, layout: Layout, keepNext: boolean, weight: Weight = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    keepNext,
    indent: { firstLine: twips(layout.indentMm) },
    spacing: { after: layout.paragraphGapPt * 20 },
    children: [new TextRun({ text, ...weight })],
  });
}

function tableOf({ columns, rows }: TableBlock, layout: Layout): Table {
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  const widths = columns.map((column) => Math.floor((textWidth(layout) * column.share) / shares));
  const cell = (text: string, index: number, weight: Weight, centre: boolean): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: weight.bold ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
      children: [cellLine(text, layout, weight, centre)],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth(layout), type: WidthType.DXA },
    columnWidths: widths,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column, index) => cell(column.title, index, { bold: true }, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((text, index) => cell(text, index, {}, columns[index]?.align === 'center')),
          }),
      ),
    ],
  });
}

function cellLine(text: string, { sizePt }: Layout, weight: Weight, centre: boolean): Paragraph {
  return new Paragraph({
    alignment: centre ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: { line: (sizePt.table + 3) * 20, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text, size: sizePt.table * 2, ...weight })],
  });
}
