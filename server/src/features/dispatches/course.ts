import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { type DispatchState, dispatchState } from '@sotay/core/dispatches/dispatch.rules.ts';
import type { DispatchRow } from './dispatches.repository.ts';

/** Where a paper stands with its receiver today. */
export const stateOf = (row: DispatchRow, now: Date): DispatchState =>
  dispatchState(
    {
      isOpened: row.openedAt !== null,
      isReceived: row.receivedAt !== null,
      isShelved: row.shelvedAs !== null,
      isWithdrawn: row.withdrawnAt !== null,
      dueOn: row.dueOn,
    },
    dayOfInstant(now.toISOString()),
  );

/** What a paper is, as every screen shows it. */
export const factsOf = ({
  id,
  level,
  kind,
  symbol,
  issuer,
  issuedOn,
  subject,
  sentAt,
  dueOn,
}: DispatchRow) => ({
  ...{ id, level, kind, symbol, issuer, issuedOn, subject, dueOn },
  sentAt: sentAt.toISOString(),
});
