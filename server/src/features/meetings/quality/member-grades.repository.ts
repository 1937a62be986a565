import type { GradeCounts } from '@sotay/core/meetings/member-grades.rules.ts';
import type { Grade } from '@sotay/core/rule-packs/rule-pack.ts';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { Meeting } from '../meetings.types.ts';

/** How many members gave which grade. */
export const gradeCounts = async (tx: Tx, meeting: Meeting): Promise<GradeCounts> => {
  const rows = await tx
    .selectFrom('meetingGrades')
    .select(['grade', 'given'])
    .where('unitId', '=', meeting.unitId)
    .where('meetingId', '=', meeting.id)
    .execute();
  const given = (grade: Grade): number => rows.find((row) => row.grade === grade)?.given ?? 0;
  return { good: given('good'), fair: given('fair'), average: given('average'), poor: given('poor') };
};

export const hasGraded = async (tx: Tx, meeting: Meeting, memberId: string): Promise<boolean> => {
  const row = await tx
    .selectFrom('meetingGraders')
    .select('memberId')
    .where('unitId', '=', meeting.unitId)
    .where('meetingId', '=', meeting.id)
    .where('memberId', '=', memberId)
    .executeTakeFirst();
  return row !== undefined;
};

/** Writes down that somebody gave a grade; false where they had before. */
export const addGrader = async (tx: Tx, meeting: Meeting, memberId: string): Promise<boolean> => {
  const { unitId, unitLft, id: meetingId } = meeting;
  const result = await tx
    .insertInto('meetingGraders')
    .values({ unitId, unitLft, meetingId, memberId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
};

/** One more of a grade: counted, without whose. */
export const countGrade = async (tx: Tx, meeting: Meeting, grade: Grade): Promise<void> => {
  const { unitId, unitLft, id: meetingId } = meeting;
  await tx
    .insertInto('meetingGrades')
    .values({ unitId, unitLft, meetingId, grade, given: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['unitId', 'meetingId', 'grade'])
        .doUpdateSet({ given: sql<number>`meeting_grades.given + 1` }),
    )
    .execute();
};
