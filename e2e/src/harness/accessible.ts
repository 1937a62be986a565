import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const faultsOf = async (axe: AxeBuilder): Promise<string[]> => {
  // The app has no frames, so axe needs no second page.
  const { violations } = await axe.setLegacyMode().analyze();
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}`));
};

/** What axe finds wrong on the page, one line a finding; empty when nothing. */
export const accessibilityFaults = (page: Page): Promise<string[]> => faultsOf(new AxeBuilder({ page }));

/** What cannot be read on the same page by dark: of all that axe looks at, colours alone are others then. */
export const faultsByDark = async (page: Page): Promise<string[]> => {
  await page.emulateMedia({ colorScheme: 'dark' });
  // Two frames: a colour that changes softly has not arrived in the first.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const faults = await faultsOf(new AxeBuilder({ page }).withRules('color-contrast'));
  await page.emulateMedia({ colorScheme: 'light' });
  return faults.map((fault) => `by dark: ${fault}`);
};
