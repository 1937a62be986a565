import type { Locator, Page } from 'playwright-core';

type Words = string | RegExp;

const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** A sentence of the app where any number may stand for its 0. */
export const anyNumber = (sentence: string): RegExp =>
  new RegExp(`^${escaped(sentence).replace('0', String.raw`[\d.]+`)}$`);

/** What begins with these words; asides for screen readers may follow. */
export const beginning = (words: string): RegExp => new RegExp(`^${escaped(words.trim())}`);

export const button = (within: Page | Locator, name: Words): Locator =>
  within.getByRole('button', { name, exact: true });

export const link = (within: Page | Locator, name: Words): Locator =>
  within.getByRole('link', { name, exact: true });

/** The heading of the screen. */
export const screen = (page: Page, name: Words): Locator =>
  page.getByRole('heading', { level: 1, name, exact: true });

/** A form's control by its label; "(không bắt buộc)" may follow. */
export const field = (within: Page | Locator, label: string): Locator => within.getByLabel(beginning(label));
