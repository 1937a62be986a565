import { Buffer } from 'node:buffer';
import type { Page } from 'playwright-core';
import { wordFile } from '../../../server/src/demo/library/word-file.ts';
import { documentsWords as t } from '../../../web/src/lib/words/documents.ts';
import { guardWords } from '../../../web/src/lib/words/guard.ts';
import { button } from '../harness/find.ts';
import type { HandedFile } from '../harness/handed-file.ts';
import { untilShown } from '../harness/screen.ts';

/** A plan in the official layout, as a cell writes it in Word, with a stamp under its head. */
export const stampedPlan = (stamp: string, subject: string): HandedFile => {
  const paragraphs = [
    ...['CHI BỘ VĂN PHÒNG', '*', 'Số 48-KH/CB', stamp, 'ĐẢNG CỘNG SẢN VIỆT NAM'],
    ...['Ngày 09 tháng 02 năm 2026', 'KẾ HOẠCH', subject, '-----', 'Nội dung của kế hoạch.'],
    ...['T/M CHI BỘ', 'BÍ THƯ', 'Nguyễn Thị Mẫu'],
  ];
  return {
    name: 'ke-hoach.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from(wordFile(paragraphs)),
  };
};

/** Chooses a file, says that it bears no mark of secrecy, and sends it; ends on its desk. */
export const putPaper = async (page: Page, unitId: string, file: HandedFile): Promise<void> => {
  await page.goto(`/documents/office/${unitId}`);
  await untilShown(page);
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByLabel(guardWords.declare).check();
  await button(page, t.sendFile).click();
  await page.waitForURL(/\/documents\/office\/[^/]+\/[^/]+$/u);
};
