import type { Layout } from '@sotay/core/papers/layouts.ts';
import type { Paper, SignatureBlock } from '@sotay/core/papers/paper.ts';
import type { Table } from 'docx';
import { AlignmentType, Paragraph, TextRun } from 'docx';
import { centred, twoColumns } from './docx-parts.ts';

// Room for a hand between post and name, in points.
const HAND_ROOM = 62;
const SEAL_SIZE = 8;

/** The recipients left and the signature right, or two signatures side by side. */
export function signingTable({ recipients, signatures }: Paper, layout: Layout): Table {
  const [first, last] = [signatures[0], signatures.at(-1)];
  const right = last === undefined ? [new Paragraph({})] : signatureLines(last, layout);
  const both = first !== undefined && signatures.length === 2;
  return twoColumns(
    layout,
    50,
    both ? signatureLines(first, layout) : recipientLines(recipients, layout),
    right,
  );
}

/** The line that ties the paper to its sealed record. */
export function sealParagraph({ sealLine }: Paper): Paragraph[] {
  if (sealLine === null) return [];
  return [new Paragraph({ children: [new TextRun({ text: sealLine, size: SEAL_SIZE * 2 })] })];
}

function signatureLines(
  { authority, post, name, signed }: SignatureBlock,
  { sizePt, linePt }: Layout,
): Paragraph[] {
  const above = authority === null ? [] : [centred(authority, sizePt.signature, { bold: true })];
  const half = (HAND_ROOM - signed.length * linePt) / 2;
  return [
    gap(12),
    ...above,
    centred(post, sizePt.signature, { bold: authority === null }),
    gap(half),
    ...signed.map((text) => centred(text, sizePt.note, { italics: true })),
    gap(half),
    centred(name, sizePt.signature, { bold: true }),
  ];
}

function recipientLines(lines: string[], { sizePt }: Layout): Paragraph[] {
  const left = (text: string, size: number, underline: boolean): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.LEFT,
      keepNext: true,
      children: [new TextRun({ text, size: size * 2, ...(underline ? { underline: {} } : {}) })],
    });
  return [
    gap(12),
    left('Nơi nhận:', sizePt.signature, true),
    ...lines.map((line) => left(`- ${line}`, sizePt.recipients, false)),
  ];
}

function gap(points: number): Paragraph {
  return new Paragraph({ keepNext: true, spacing: { line: points * 20, lineRule: 'exact' } });
}
