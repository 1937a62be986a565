import { type TestContext, expect, test } from 'vitest';
import { type PromiseId, promises } from './catalogue.ts';

/** What came out: the figure in words, how many cases stand behind it, and each one that broke the promise. */
export type Outcome = {
  readonly figure: string;
  readonly cases: number;
  readonly deviations: readonly string[];
};

/** In CI and by hand the small size; `npm run trust -- --full` the one that the promise speaks of. */
export type Size = { readonly small: boolean };

/** What the table of `npm run trust` reads from the report of the tests. */
export type Told =
  | { readonly id: PromiseId; readonly kept: { figure: string; cases: number; deviations: number } }
  | { readonly id: PromiseId; readonly caught: boolean };

declare module 'vitest' {
  interface TaskMeta {
    promise?: Told;
  }
}

export const size: Size = { small: process.env['TRUST'] !== 'full' };

/** A full run takes its time. */
const LONG_MS = size.small ? 300_000 : 14_400_000;

/** Reports that the promise was kept, or in which cases not. */
export const tellKept = (
  { task }: TestContext,
  id: PromiseId,
  { figure, cases, deviations }: Outcome,
): void => {
  task.meta.promise = { id, kept: { figure, cases, deviations: deviations.length } };
  expect(deviations.slice(0, 20)).toEqual([]);
  expect(cases).toBeGreaterThan(0);
};

/** Reports whether the fault that was put in on purpose was noticed. */
export const tellCaught = ({ task }: TestContext, id: PromiseId, caught: boolean): void => {
  task.meta.promise = { id, caught };
  expect(caught).toBe(true);
};

/** The two tests of a promise: that it holds, and that the same look notices the seeded fault. */
export const keep = (
  id: PromiseId,
  run: (asked: Size) => Promise<Outcome>,
  fault: (asked: Size) => Promise<boolean>,
): void => {
  const { says, fault: mistake } = promises[id];
  test(`${id}: ${says}`, { timeout: LONG_MS }, async (context) => tellKept(context, id, await run(size)));
  test(`${id} would be seen broken: ${mistake}`, { timeout: LONG_MS }, async (context) =>
    tellCaught(context, id, await fault(size)),
  );
};
