import { dayParts } from '@sotay/core/calendar/day.ts';
import { clauseBasis, numberedClauses } from '@sotay/core/meetings/clauses.rules.ts';
import { actFault } from '@sotay/core/meetings/meeting.rules.ts';
import { formatDocumentNumber } from '@sotay/core/meetings/numbering.rules.ts';
import { abilitiesOn } from '../../../platform/access/policy.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { rollSource } from '../meeting-facts.ts';
import { meetingsPolicy } from '../meetings.policy.ts';
import type { Input, IssuedDocument, Output } from '../meetings.types.ts';
import { participantsOf } from '../read/people.read-model.ts';
import { documentsOf, signaturesOf } from '../repository/documents.repository.ts';
import { findMeeting } from '../repository/meeting.repository.ts';
import { hasSigned } from '../signing.ts';
import { clausesOf } from './clauses.repository.ts';

const basisOf = (issued: IssuedDocument | undefined, number: string): string | null =>
  issued
    ? clauseBasis(
        formatDocumentNumber({ number: issued.number, symbol: 'NQ', issuer: issued.symbol }),
        issued.issuedOn,
        number,
      )
    : null;

/** Clauses as everybody in the cell reads them; before the invitation they are still the preparers' own. */
export const readClauses = async (
  context: Context,
  { params }: Input<'clauses'>,
): Promise<Output<'clauses'>> => {
  const { tx, actor } = context;
  const meeting = demand(context, await findMeeting(tx, params.unitId, params.meetingId));
  const leads = abilitiesOn(meetingsPolicy, actor, meeting, ['meetings.lead'])['meetings.lead'];
  if (meeting.state === 'draft' && !leads) throw new Refusal('meetings/not-invited');
  const roster = await participantsOf(context, rollSource(meeting));
  const names = new Map(roster.map(({ memberId, name }) => [memberId, name]));
  const issued = (await documentsOf(tx, meeting)).find(({ kind }) => kind === 'resolution');
  const signatures = await signaturesOf(tx, meeting);
  const clauses = numberedClauses(await clausesOf(tx, meeting));
  const isGiven = clauses.some(({ givenAt }) => givenAt !== null);
  return {
    version: meeting.version,
    clauses: clauses.map(({ id, part, number, content, receiverIds, dueOn, reportMonth, givenAt }) => ({
      ...{ id, part, number, content, dueOn },
      receivers: receiverIds.map((memberId) => ({ memberId, name: names.get(memberId) ?? '' })),
      reportIn: reportMonth ? { month: dayParts(reportMonth).month, year: dayParts(reportMonth).year } : null,
      basis: basisOf(issued, number),
      givenAt: givenAt?.toISOString() ?? null,
    })),
    members: leads ? roster.map(({ memberId, name }) => ({ memberId, name })) : [],
    mayWrite:
      leads &&
      !isGiven &&
      actFault(meeting, 'edit-resolution') === undefined &&
      !hasSigned({ signatures }, 'resolution', 'issuer'),
    mayGive:
      leads &&
      issued !== undefined &&
      actFault(meeting, 'issue-resolution') === undefined &&
      clauses.some(({ givenAt }) => givenAt === null),
  };
};
