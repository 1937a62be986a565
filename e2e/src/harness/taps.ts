import type { Page } from 'playwright-core';

/** Counts what the finger does on the page from now on, through reloads too; gives how many taps there were so far. */
export const countTaps = async (page: Page): Promise<() => Promise<number>> => {
  const countInPage = (): void => {
    addEventListener(
      'click',
      ({ isTrusted, detail }) => {
        if (!isTrusted || detail === 0) return;
        sessionStorage.setItem('taps', String(Number(sessionStorage.getItem('taps') ?? 0) + 1));
      },
      { capture: true },
    );
  };
  await page.addInitScript(countInPage);
  await page.evaluate(countInPage);
  return () => page.evaluate(() => Number(sessionStorage.getItem('taps') ?? 0));
};
