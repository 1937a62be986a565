import { addDays, addMonths, dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { Asks, DeliveryKind } from '@sotay/core/directives/directive.rules.ts';
import { remindersOf } from '@sotay/core/directives/duty.rules.ts';
import { RECEIPTS_KEPT_MONTHS } from '@sotay/core/directives/inbox.rules.ts';
import type { Audience } from '@sotay/core/kernel/audience.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Jobs } from '../../platform/jobs/jobs.ts';
import { secondsUntil } from '../../platform/jobs/seconds-until.ts';
import { announce } from '../notifications/index.ts';

type Item = {
  readonly id: string;
  readonly kind: DeliveryKind;
  readonly version: number;
  readonly audience: Audience;
  readonly asks: Asks;
  readonly reportBy: string | null;
};

/** Reminders come at eight in the morning, when offices open. */
const REMIND_AT_SECONDS = 8 * 3_600;

/** What a version brings with it later on: notices to whom it is for, reminders to units that have to act, and that it is forgotten who opened it. */
export const whatFollows = async (
  { tx, jobs, now }: { tx: Tx; jobs: Jobs; now: Date },
  unitId: string,
  { id, kind, version, audience, asks, reportBy }: Item,
): Promise<void> => {
  const today = dayOfInstant(now.toISOString());
  await announce(tx, jobs, { unitId, itemId: id, version, topic: kind, audience });
  const plan = asks === 'act' ? remindersOf({ version, sentOn: today, reportBy }) : [];
  for (const { on, wants, tellsAbove } of plan)
    await jobs.enqueue(
      tx,
      'directives.remind',
      { unitId, id, version, wants, tellsAbove },
      secondsUntil(on, now) + REMIND_AT_SECONDS,
    );
  const over = addDays(addMonths(today, RECEIPTS_KEPT_MONTHS), 1);
  await jobs.enqueue(tx, 'directives.forget', { unitId, id, version }, secondsUntil(over, now));
};
