import type { Page } from 'playwright-core';
import { meetingsSentences as said } from '../../../web/src/lib/words/errors/meetings.ts';
import { button } from '../harness/find.ts';

/** Taps on when the phone would send another step than the one whose turn it is; the answer stands there in words. */
export const goOnWith = async (page: Page, stepId: string): Promise<void> => {
  await page.route(
    '**/api/units/*/meetings/*/steps',
    (route) => {
      const body = route.request().postDataJSON() as object;
      return route.continue({ postData: JSON.stringify({ ...body, stepId }) });
    },
    { times: 1 },
  );
  await button(page, /^Xong[,:]/).click();
  await page.getByText(String(said['meetings/step-out-of-order'])).waitFor();
};
