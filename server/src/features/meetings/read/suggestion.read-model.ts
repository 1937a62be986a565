import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { nextNumber } from '@sotay/core/meetings/numbering.rules.ts';
import { committeeName } from '@sotay/core/units/unit.rules.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { termAt } from '../../numbers/index.ts';
import type { Meeting } from '../meetings.types.ts';
import { usedNumbers } from '../repository/documents.repository.ts';
import type { UnitFacts } from './people.read-model.ts';

/** What a resolution is numbered and sent to unless somebody decides otherwise. */
export const suggestedIssue = async (
  tx: Tx,
  meeting: Meeting,
  { parent }: UnitFacts,
): Promise<{ number: number; recipients: string[] }> => {
  const day = dayOfInstant((meeting.concludedAt ?? meeting.startsAt).toISOString());
  const used = await usedNumbers(tx, meeting, 'resolution', await termAt(tx, meeting.unitId, day));
  const above = parent ? [`${committeeName(parent.kind, parent.name)} (để báo cáo)`] : [];
  return {
    number: nextNumber(used.map((paper) => paper.number)),
    recipients: [...above, 'Các đồng chí đảng viên'],
  };
};
