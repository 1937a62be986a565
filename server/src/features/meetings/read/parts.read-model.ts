import { together } from '../../../platform/db/together.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { overseersOf } from '../before/guests.repository.ts';
import { handedFor } from '../before/handed.repository.ts';
import type { Meeting, Paper, Parts, Proposal } from '../meetings.types.ts';
import { agendaOf } from '../repository/agenda.repository.ts';
import { addendaOf, documentsOf, signaturesOf } from '../repository/documents.repository.ts';
import { opinionsOf } from '../repository/opinions.repository.ts';
import { repliesOf } from '../repository/replies.repository.ts';
import { reservedOf } from '../repository/reserved.repository.ts';
import { marksOf, rollOf } from '../repository/roll-call.repository.ts';
import { speechesOf } from '../repository/speeches.repository.ts';
import { strawPollsOf } from '../repository/straw-polls.repository.ts';
import { votesOf } from '../repository/votes.repository.ts';
import { pollsOf } from './polls.read-model.ts';

const papersOf = (tx: Tx, meeting: Meeting): Promise<Paper[]> =>
  tx
    .selectFrom('meetingPapers')
    .selectAll()
    .where('unitId', '=', meeting.unitId)
    .where('meetingId', '=', meeting.id)
    .orderBy('addedAt')
    .execute();

const proposalsOf = (tx: Tx, meeting: Meeting): Promise<Proposal[]> =>
  tx
    .selectFrom('meetingProposals')
    .selectAll()
    .where('unitId', '=', meeting.unitId)
    .where('meetingId', '=', meeting.id)
    .orderBy('at')
    .limit(1_000)
    .execute();

/** All that hangs on a meeting, as far as the reader may see it. */
export const readParts = (tx: Tx, meeting: Meeting): Promise<Parts> =>
  together({
    marks: marksOf(tx, meeting),
    agenda: agendaOf(tx, meeting),
    papers: papersOf(tx, meeting),
    received: handedFor(tx, meeting),
    overseers: overseersOf(tx, meeting),
    replies: repliesOf(tx, meeting),
    proposals: proposalsOf(tx, meeting),
    roll: rollOf(tx, meeting),
    opinions: opinionsOf(tx, meeting),
    speeches: speechesOf(tx, meeting),
    strawPolls: strawPollsOf(tx, meeting),
    votes: votesOf(tx, meeting),
    reserved: reservedOf(tx, meeting),
    polls: pollsOf(tx, meeting),
    documents: documentsOf(tx, meeting),
    signatures: signaturesOf(tx, meeting),
    addenda: addendaOf(tx, meeting),
  });
