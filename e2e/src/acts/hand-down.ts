import type { Page } from 'playwright-core';
import { handedWords as t } from '../../../web/src/lib/words/handed-papers.ts';
import { button, field } from '../harness/find.ts';
import type { HandedFile } from '../harness/handed-file.ts';

/** A body hands a paper down for the meetings of this month below it. */
export const handDown = async (
  page: Page,
  unitId: string,
  { title, paper }: { title: string; paper: HandedFile },
): Promise<void> => {
  await page.goto(`/meetings/${unitId}/handed`);
  await field(page, t.file).setInputFiles(paper);
  await field(page, t.name).fill(title);
  await button(page, t.hand).click();
  await page.getByText(t.handed).waitFor();
};
