import type { Page } from 'playwright-core';

/** Waits until the screen of the address shows what it came for: no grey bars any more, a heading in sight. */
export const untilShown = async (page: Page): Promise<void> => {
  await page.locator('main h1').first().waitFor();
  await page.waitForFunction(
    () => document.querySelector('main .skeleton, main [aria-busy="true"]') === null,
  );
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
};

/** Parts that stick out of the screen at its side, by their tag and class; a table may scroll inside its own frame. */
export const overflows = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(element).overflowX) ||
        scrolls(element.parentElement));
    const named = (element: Element): string => `${element.tagName.toLowerCase()}.${element.classList.value}`;
    const sticksOut = (element: Element): boolean => {
      const { right, left, width: own } = element.getBoundingClientRect();
      return own > 1 && (right > width + 1 || left < -1) && !scrolls(element.parentElement);
    };
    const found = [...document.querySelectorAll('body *')]
      .filter((element) => !element.closest('.visually-hidden, .skip-link, dialog:not([open])'))
      .filter(sticksOut)
      .map(named);
    return document.documentElement.scrollWidth > width
      ? [`page is ${document.documentElement.scrollWidth} wide`, ...found]
      : found;
  });

/** English that has no business in a Vietnamese sentence, and values that should have been put into words. */
const FOREIGN =
  /\b(?:the|and|loading|error|submit|cancel|save|delete|edit|undefined|null|NaN|true|false|secretary|member|meeting|minutes|task|unit|vote|draft|invited|sealed|concluded|pending|done)\b|\[object|\b[a-z]+\/[a-z]+-[a-z-]+\b|\d{4}-\d{2}-\d{2}(?:T|\b)|\b[a-z]+[A-Z][a-zA-Z]+\b|[{}]/g;

/** Raw keys, ISO dates, English: what a Vietnamese screen must not say. */
export const foreignWords = async (page: Page): Promise<string[]> => {
  const text = await page.locator('body').innerText();
  return [...new Set([...text.matchAll(FOREIGN)].map(([word]) => word))];
};

/** Buttons and links that are smaller than a thumb, with their words and size; links inside a sentence are text. */
export const smallTargets = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((size) => {
    const targets = document.querySelectorAll<HTMLElement>('main .btn, main button, nav a, main .list-row a');
    return [...targets]
      .map((element) => ({
        element: element.closest('.list-row') ?? element,
        words: element.innerText.trim(),
      }))
      .map(({ element, words }) => ({ words, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < size - 0.5 || box.width < size - 0.5))
      .map(({ words, box }) => `${words}: ${box.width.toFixed(0)}×${box.height.toFixed(0)}`);
  }, least);

/** Until no colour changes any more: softly it takes some frames, and one that is inherited begins a frame after its parent's. */
export const untilStill = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    do {
      await frame();
      await frame();
    } while (document.getAnimations().some((one) => one instanceof CSSTransition));
  });
