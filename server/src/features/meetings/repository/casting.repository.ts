import type { Voter } from '@sotay/core/meetings/ballot.rules.ts';
import { sql } from 'kysely';
import { prepared } from '../../../platform/db/prepared.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { Ballot, Meeting, MeetingKey, Vote } from '../meetings.types.ts';

type Row = Pick<Meeting, 'unitId' | 'unitLft' | 'state'> & {
  vote: Pick<Vote, 'form'> & { isCounted: boolean };
  voter: Voter | null;
  given: (Pick<Ballot, 'hand'> & { castAt: string }) | null;
};

/**
 * All that giving a hand asks for in one statement that is planned once: a hall of members votes in the same seconds. Undefined
 * where there is no such meeting, or no such vote in it.
 */
export const readCasting = async (
  tx: Tx,
  { unitId, meetingId, voteId }: MeetingKey & { voteId: string },
  memberId: string,
): Promise<Row | undefined> => {
  const { rows } = await sql<Row>`${prepared}
    select m.unit_id, m.unit_lft, m.state,
           jsonb_build_object('form', v.form, 'isCounted', v.closed_at is not null) as vote,
           case when r.member_id is not null then jsonb_build_object(
             'memberId', r.member_id, 'status', r.status, 'exempt', r.exempt, 'suspended', r.suspended,
             'temporaryOut', r.temporary_out, 'temporaryIn', r.temporary_in, 'presence', r.presence, 'leftAt', r.left_at) end as voter,
           case when b.hand is not null then jsonb_build_object('hand', b.hand, 'castAt', b.cast_at) end as given
      from meetings m
      join votes v on v.unit_id = m.unit_id and v.meeting_id = m.id
      left join roll_call_entries r on r.unit_id = m.unit_id and r.meeting_id = m.id and r.member_id = ${memberId}
      left join ballots b on b.unit_id = v.unit_id and b.vote_id = v.id and b.member_id = ${memberId}
     where m.unit_id = ${unitId} and m.id = ${meetingId} and v.id = ${voteId}`.execute(tx);
  return rows[0];
};
