import type { Insertable } from 'kysely';
import type { MeetingProposals, MeetingReplies } from '../../../platform/db/schema.generated.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { Meeting, Proposal, Reply } from '../meetings.types.ts';

/** The answers to the invitation that the reader may see: all for those who lead, the own one for a member. */
export const repliesOf = async (tx: Tx, meeting: Meeting): Promise<Reply[]> => {
  const rows = await tx
    .selectFrom('meetingReplies')
    .selectAll()
    .where('unitId', '=', meeting.unitId)
    .where('meetingId', '=', meeting.id)
    .execute();
  return rows.map((row) => ({ ...row, answer: row.answer as Reply['answer'] }));
};

export const saveReply = async (tx: Tx, reply: Insertable<MeetingReplies>): Promise<void> => {
  const { answer, reason, at, helperName } = reply;
  await tx
    .insertInto('meetingReplies')
    .values(reply)
    .onConflict((conflict) =>
      conflict
        .columns(['unitId', 'meetingId', 'memberId'])
        .doUpdateSet({ answer, reason: reason ?? '', at, helperName: helperName ?? null }),
    )
    .execute();
};

export const insertProposal = async (tx: Tx, proposal: Insertable<MeetingProposals>): Promise<void> => {
  await tx.insertInto('meetingProposals').values(proposal).execute();
};

export const findProposal = (tx: Tx, meeting: Meeting, id: string): Promise<Proposal | undefined> =>
  tx
    .selectFrom('meetingProposals')
    .selectAll()
    .where('unitId', '=', meeting.unitId)
    .where('meetingId', '=', meeting.id)
    .where('id', '=', id)
    .executeTakeFirst();

export const saveAnswer = async (tx: Tx, proposal: Proposal, answer: string, at: Date): Promise<void> => {
  await tx
    .updateTable('meetingProposals')
    .set({ answer, answeredAt: at })
    .where('unitId', '=', proposal.unitId)
    .where('id', '=', proposal.id)
    .execute();
};
