import type { Page } from 'playwright-core';
import { guardWords } from '../../../web/src/lib/words/guard.ts';
import { putPaper, stampedPlan } from '../acts/put-paper.ts';
import type { Api } from './api.ts';

type List = { held: { unitId: string; id: string }[] };

/** An editor puts in a paper that bears a mark; gives where those who decide see it. */
export const stageHeld = async (editor: Page, administrator: Api, unitId: string): Promise<string> => {
  await putPaper(editor, unitId, stampedPlan('TỐI MẬT', 'Phương án thử'));
  await editor.getByText(guardWords.heldTitle).waitFor();
  const { held } = await administrator.get<List>(`/units/${unitId}/held-files`);
  return `/guard/${unitId}/${held[0]?.id ?? ''}`;
};
