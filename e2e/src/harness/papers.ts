import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';
import { download } from '../acts/sign-papers.ts';
import type { Device } from './device.ts';
import { pdfText } from './pdf-text.ts';

/** The words of both files of the paper in view; each is of the kind that its name says. */
const textsOf = async ({ page }: Pick<Device, 'page'>): Promise<Record<'pdf' | 'docx', string>> => {
  const pdf = await download(page, 'pdf');
  expect(strFromU8(pdf.subarray(0, 5))).toBe('%PDF-');
  const docx = await download(page, 'docx');
  expect(strFromU8(docx.subarray(0, 2))).toBe('PK');
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
  return { pdf: await pdfText(pdf), docx: xml.replaceAll(/<[^>]+>/g, '') };
};

/** Both files of the paper in view hold the words that must stand there, and no "./." at the end. */
export const checkPapers = async (
  device: Pick<Device, 'page'>,
  paper: string,
  contain: readonly (string | RegExp)[],
): Promise<void> => {
  for (const [format, text] of Object.entries(await textsOf(device))) {
    const flat = text.replaceAll(/\s+/g, ' ');
    for (const words of contain) expect(flat, `${paper} ${format}`).toMatch(words);
    expect(flat, `${paper} ${format}`).not.toContain('./.');
  }
};

/** A code of letters and figures as it is printed, whatever line or group it was broken into. */
export const codeInGroups = (code: string): RegExp => new RegExp(code.replaceAll(/(?!^)/g, String.raw`\s*`));
