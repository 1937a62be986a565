import { randomUUIDv7 } from 'node:crypto';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { rollSource } from '../meeting-facts.ts';
import type { Input, Meeting, Output } from '../meetings.types.ts';
import { participantsOf } from '../read/people.read-model.ts';
import { signaturesOf } from '../repository/documents.repository.ts';
import { changeMeeting } from '../repository/meeting.repository.ts';
import { demandVersion, meetingToLead, trace } from '../service/act.ts';
import { hasSigned } from '../signing.ts';
import { clausesOf, replaceClauses } from './clauses.repository.ts';

const firstDay = ({ month, year }: { month: number; year: number }): string =>
  `${year}-${String(month).padStart(2, '0')}-01`;

const demandMembers = async (context: Context, meeting: Meeting, ids: readonly string[]): Promise<void> => {
  const known = new Set((await participantsOf(context, rollSource(meeting))).map(({ memberId }) => memberId));
  if (ids.some((id) => !known.has(id))) throw new Refusal('meetings/not-a-member');
};

/** The clauses of parts II and III, until the resolution is signed or the first of them is given. */
export const saveClauses = async (
  context: Context,
  { params, body }: Input<'saveClauses'>,
): Promise<Output<'saveClauses'>> => {
  const { tx } = context;
  const meeting = await meetingToLead(context, params, 'edit-resolution');
  demandVersion(meeting, body.version);
  const signatures = await signaturesOf(tx, meeting);
  if (hasSigned({ signatures }, 'resolution', 'issuer')) throw new Refusal('meetings/resolution-signed');
  const before = await clausesOf(tx, meeting);
  if (before.some(({ givenAt }) => givenAt !== null)) throw new Refusal('meetings/clause-already-given');
  await demandMembers(
    context,
    meeting,
    body.clauses.flatMap(({ receiverIds }) => receiverIds),
  );
  const { unitId, unitLft, id: meetingId } = meeting;
  await replaceClauses(
    tx,
    meeting,
    body.clauses.map(({ part, content, receiverIds, dueOn, reportIn }, position) => ({
      ...{ unitId, unitLft, meetingId, id: randomUUIDv7(), part, position, content, receiverIds, dueOn },
      reportMonth: reportIn && firstDay(reportIn),
    })),
  );
  const version = await changeMeeting(tx, meeting, {});
  await trace(context, meeting, {
    action: 'save-clauses',
    before: { count: before.length },
    after: { count: body.clauses.length },
  });
  return { version };
};
