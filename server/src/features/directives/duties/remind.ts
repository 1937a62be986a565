import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { PUBLISHING_POSTS } from '@sotay/core/directives/directive.rules.ts';
import { type Reminder, dutyState, isStuck } from '@sotay/core/directives/duty.rules.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { findDelivered } from '../follow/delivered.repository.ts';
import { askedOf, dutyDays } from './duties.repository.ts';
import { type AskedUnit, askedBelow, doneOf, leadersOf } from './waterfall.repository.ts';

/** A reminder of one version. */
export type Reminded = Pick<Reminder, 'wants' | 'tellsAbove'> & { id: string; version: number };

/**
 * Who leads the units that have not done what a reminder wants, and, where it says so, the units right above these. Nobody, once it was
 * withdrawn or a newer version came, which has reminders of its own.
 */
export const leadersToRemind = async (
  { tx, now }: { tx: Tx; now: Date },
  branch: { lft: number; rgt: number },
  { id, version, wants, tellsAbove }: Reminded,
): Promise<string[]> => {
  const item = await findDelivered(tx, id, branch);
  if (item?.version !== version || item.withdrawnAt) return [];
  const asked = askedOf(item);
  const today = dayOfInstant(now.toISOString());
  const units = await askedBelow(tx, item, branch);
  const parents = new Set(units.map(({ parentId }) => parentId));
  const isMissing = (unit: AskedUnit): boolean => {
    const done = dutyDays(doneOf(unit));
    if (wants === 'report') return dutyState(done, asked) !== 'reported';
    return isStuck(done, asked, { today, hasUnitsBelow: parents.has(unit.id) });
  };
  const missing = units.filter(isMissing);
  const above = tellsAbove ? missing.flatMap(({ parentId }) => parentId ?? []) : [];
  const called = new Set([...missing.map((unit) => unit.id), ...above]);
  return leadersOf(tx, [...called], today, PUBLISHING_POSTS);
};
