import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { untilStill } from './screen.ts';

/** What axe adds to a page. */
type WithAxe = { axe?: typeof axe };

const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

const faultsOf = async (page: Page, only?: string): Promise<string[]> => {
  // Once a page: reading it takes as long as looking with it.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  return page.evaluate(async (rule) => {
    const { axe: looker } = globalThis as WithAxe;
    if (!looker) throw new Error('The page has no axe.');
    // All rules look at everything; only what they find is written out.
    const { violations } = await looker.run({
      resultTypes: ['violations'],
      ...(rule !== undefined && { runOnly: [rule] }),
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  }, only);
};

/** What axe finds wrong on the page, one line a finding; empty when nothing. */
export const accessibilityFaults = (page: Page): Promise<string[]> => faultsOf(page);

/** What cannot be read on the same page by dark: of all that axe looks at, colours alone are others then. */
export const faultsByDark = async (page: Page): Promise<string[]> => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await untilStill(page);
  const faults = await faultsOf(page, 'color-contrast');
  await page.emulateMedia({ colorScheme: 'light' });
  return faults.map((fault) => `by dark: ${fault}`);
};
