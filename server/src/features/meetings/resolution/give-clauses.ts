import { clauseBasis, numberedClauses } from '@sotay/core/meetings/clauses.rules.ts';
import { formatDocumentNumber } from '@sotay/core/meetings/numbering.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { createTasks } from '../../tasks/index.ts';
import type { Input, Output } from '../meetings.types.ts';
import { documentsOf } from '../repository/documents.repository.ts';
import { meetingToLead, trace } from '../service/act.ts';
import { clausesOf, markGiven } from './clauses.repository.ts';

/** Clauses become tasks in one transaction, each with the clause of the numbered resolution as its basis. */
export const giveClauses = async (
  context: Context,
  { params, body }: Input<'giveClauses'>,
): Promise<Output<'giveClauses'>> => {
  const { tx, now } = context;
  const meeting = await meetingToLead(context, params, 'issue-resolution');
  const issued = (await documentsOf(tx, meeting)).find(({ kind }) => kind === 'resolution');
  if (!issued) throw new Refusal('meetings/resolution-not-issued');
  const clauses = numberedClauses(await clausesOf(tx, meeting));
  const named = clauses.filter(({ id }) => body.clauseIds.includes(id));
  if (named.length !== new Set(body.clauseIds).size) throw new Refusal('meetings/item-unknown');
  if (named.some(({ givenAt }) => givenAt !== null)) throw new Refusal('meetings/clause-already-given');
  const { number, symbol, issuedOn } = issued;
  const words = formatDocumentNumber({ number, symbol: 'NQ', issuer: symbol });
  let tasks = 0;
  for (const clause of named) {
    const { unitId, unitLft } = meeting;
    const { content, dueOn, receiverIds } = clause;
    const basis = clauseBasis(words, issuedOn, clause.number);
    const ids = await createTasks(
      context,
      // Not among what the meeting itself gave: those stand in its minutes.
      { unitId, unitLft, meetingId: null, content, basis, dueOn },
      receiverIds,
    );
    tasks += ids.length;
    await markGiven(tx, clause, now);
  }
  await trace(context, meeting, { action: 'give-clauses', after: { clauses: named.length, tasks } });
  return { tasks };
};
