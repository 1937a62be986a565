import type { Tx } from '../../../platform/db/transaction.ts';
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
export const readParts = async (tx: Tx, meeting: Meeting): Promise<Parts> => ({
  marks: await marksOf(tx, meeting),
  agenda: await agendaOf(tx, meeting),
  papers: await papersOf(tx, meeting),
  replies: await repliesOf(tx, meeting),
  proposals: await proposalsOf(tx, meeting),
  roll: await rollOf(tx, meeting),
  opinions: await opinionsOf(tx, meeting),
  speeches: await speechesOf(tx, meeting),
  strawPolls: await strawPollsOf(tx, meeting),
  votes: await votesOf(tx, meeting),
  reserved: await reservedOf(tx, meeting),
  polls: await pollsOf(tx, meeting),
  documents: await documentsOf(tx, meeting),
  signatures: await signaturesOf(tx, meeting),
  addenda: await addendaOf(tx, meeting),
});
