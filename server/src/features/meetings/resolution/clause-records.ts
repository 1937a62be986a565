import { dayParts } from '@sotay/core/calendar/day.ts';
import { numberedClauses } from '@sotay/core/meetings/clauses.rules.ts';
import type { ClauseRecord } from '@sotay/core/papers/meeting-record.ts';
import type { Parts } from '../meetings.types.ts';
import type { Clause } from './clauses.repository.ts';

/** The clauses as papers print them, with the names of the meeting's roll. */
export const clauseRecords = ({
  clauses,
  parts,
}: {
  clauses: readonly Clause[];
  parts: Pick<Parts, 'roll'>;
}): ClauseRecord[] => {
  const names = new Map(parts.roll.map(({ memberId, name }) => [memberId, name]));
  return numberedClauses(clauses).map(({ part, number, content, receiverIds, dueOn, reportMonth }) => ({
    ...{ part, number, content },
    receivers: receiverIds.map((id) => names.get(id) ?? '').filter((name) => name !== ''),
    due: dueOn,
    reportedIn: reportMonth ? { month: dayParts(reportMonth).month, year: dayParts(reportMonth).year } : null,
  }));
};
