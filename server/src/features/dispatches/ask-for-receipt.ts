import { addDays, dayOfInstant } from '@sotay/core/calendar/day.ts';
import { receiptDueOn } from '@sotay/core/dispatches/dispatch.rules.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Jobs } from '../../platform/jobs/jobs.ts';
import { secondsUntil } from '../../platform/jobs/seconds-until.ts';
import type { Key } from './dispatches.repository.ts';

/** A word to an office about a paper that waits there; `times`: how often it was told before. */
export type Asked = Key & { readonly times: number };

/** Tells the office at once that a paper has come. */
export const askForReceipt = (tx: Tx, jobs: Jobs, { unitId, id }: Key): Promise<void> =>
  jobs.enqueue(tx, 'dispatches.ask', { unitId, id, times: 0 } satisfies Asked);

/** Asks again on the morning after so many working days. */
export const askAgain = (tx: Tx, jobs: Jobs, asked: Asked, now: Date): Promise<void> => {
  const after = addDays(receiptDueOn(dayOfInstant(now.toISOString())), 1);
  return jobs.enqueue(tx, 'dispatches.ask', { ...asked, times: asked.times + 1 }, secondsUntil(after, now));
};
