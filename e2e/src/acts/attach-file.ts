import type { Page } from 'playwright-core';
import { attachmentsWords as t } from '../../../web/src/lib/words/attachments.ts';
import { documentsWords } from '../../../web/src/lib/words/documents.ts';
import { guardWords } from '../../../web/src/lib/words/guard.ts';
import { button, field } from '../harness/find.ts';
import type { HandedFile } from '../harness/handed-file.ts';

/** On the desk of a document: attaches a file under a name. */
export const attachFile = async (page: Page, name: string, file: HandedFile): Promise<void> => {
  await page.getByText(t.add).click();
  await field(page, t.name).fill(name);
  const add = page.getByRole('group').filter({ hasText: t.add });
  await add.locator('input[type="file"]').setInputFiles(file);
  await add.getByLabel(guardWords.declare).check();
  await button(add, documentsWords.sendFile).click();
};
