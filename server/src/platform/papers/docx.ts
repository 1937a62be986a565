import { layouts } from '@sotay/core/papers/layouts.ts';
import type { Layout } from '@sotay/core/papers/layouts.ts';
import type { Annex, Paper } from '@sotay/core/papers/paper.ts';
import { AlignmentType, Document, Header, LineRuleType, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { bodyBlocks } from './docx-body.ts';
import { twips } from './docx-parts.ts';
import { headTable, titleLines } from './docx-head.ts';
import { sealParagraph, signingTable } from './docx-signing.ts';

/** An official paper as a Word file in its own layout, for those who edit or file it there. */
export async function paperDocx(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const layout = layouts[paper.layout];
  const document = new Document({
    title: `${paper.title}. ${paper.subject}`,
    creator: paper.head.issuer,
    styles: { default: { document: { run: bodyRun(layout), paragraph: bodyParagraph(layout) } } },
    sections: [
      {
        properties: { titlePage: true, page: pageOf(layout) },
        headers: { default: pageNumber(layout), first: new Header({ children: [new Paragraph({})] }) },
        children: [
          ...headTable(paper, layout),
          ...titleLines(paper, layout, null),
          ...bodyBlocks(paper.blocks, layout, { keepLastWithNext: true }),
          signingTable(paper, layout),
          ...sealParagraph(paper),
          ...paper.annexes.flatMap((annex) => annexParts(annex, layout)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function annexParts({ title, subject, note, blocks }: Annex, layout: Layout) {
  return [
    new Paragraph({ pageBreakBefore: true, spacing: { after: 0 } }),
    ...titleLines({ title, subject }, layout, note),
    ...bodyBlocks(blocks, layout, { keepLastWithNext: false }),
  ];
}

function bodyRun(layout: Layout) {
  const font = layout.font;
  return {
    font: { ascii: font, hAnsi: font, cs: font, eastAsia: font },
    size: layout.sizePt.body * 2,
    language: { value: 'vi-VN' },
  };
}

function bodyParagraph(layout: Layout) {
  return { spacing: { line: layout.linePt * 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 } };
}

function pageOf({ pageMm, marginMm, pageNumberMm }: Layout) {
  return {
    size: { width: twips(pageMm.width), height: twips(pageMm.height) },
    margin: {
      top: twips(marginMm.top),
      bottom: twips(marginMm.bottom),
      left: twips(marginMm.left),
      right: twips(marginMm.right),
      header: twips(pageNumberMm),
    },
  };
}

function pageNumber(layout: Layout): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: layout.sizePt.body * 2 });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}
