import { randomUUIDv7 } from 'node:crypto';
import { nextNumber, numberFault } from '@sotay/core/meetings/numbering.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import { lockNumbers, termAt } from '../../numbers/index.ts';
import { approvalOf } from '../meeting-facts.ts';
import type { Input, Meeting, Output } from '../meetings.types.ts';
import { readParts } from '../read/parts.read-model.ts';
import { unitFacts } from '../read/people.read-model.ts';
import { changeDocument, insertDocument, usedNumbers } from '../repository/documents.repository.ts';
import { changeMeeting } from '../repository/meeting.repository.ts';
import { hasSigned } from '../signing.ts';
import { demandVersion, meetingToLead, trace } from './act.ts';

/** A number runs on through the term; one that was given is refused, a gap is allowed (numbers of papers issued elsewhere), and so is that of a paper in the library: it may be a copy of this one. */
const demandNumber = async (
  { tx }: Context,
  meeting: Meeting,
  number: number,
  termOn: string,
): Promise<void> => {
  await lockNumbers(tx, meeting.unitId);
  const used = await usedNumbers(tx, meeting, 'resolution', termOn);
  const given = used.filter(({ isGiven }) => isGiven).map((paper) => paper.number);
  const fault = numberFault(number, given);
  if (fault === undefined || fault === 'documents/number-gap') return;
  throw new Refusal(fault, { next: nextNumber(used.map((paper) => paper.number)) });
};

/** Screen 4: number, day and recipients of a resolution the meeting has voted through, until it is signed. */
export const saveResolution = async (
  context: Context,
  { params, body }: Input<'saveResolution'>,
): Promise<Output<'saveResolution'>> => {
  const { tx } = context;
  const meeting = await meetingToLead(context, params, 'issue-resolution');
  demandVersion(meeting, body.version);
  const parts = await readParts(tx, meeting);
  if (!approvalOf(parts)) throw new Refusal('meetings/resolution-not-voted');
  if (hasSigned(parts, 'resolution', 'issuer')) throw new Refusal('meetings/resolution-signed');
  const { number, issuedOn, recipients } = body;
  const termOn = await termAt(tx, meeting.unitId, issuedOn);
  await demandNumber(context, meeting, number, termOn);
  const issued = parts.documents.find((document) => document.kind === 'resolution');
  const columns = { termOn, number, issuedOn, recipients };
  if (issued) await changeDocument(tx, issued, columns);
  else {
    const { unitId, unitLft } = meeting;
    const { symbol } = found(await unitFacts(tx, unitId));
    const placed = { unitId, unitLft, id: randomUUIDv7(), meetingId: meeting.id };
    await insertDocument(tx, { ...placed, kind: 'resolution', symbol, ...columns });
  }
  // What is sealed keeps its version: there the document's own row is the only thing that changes.
  const version = meeting.state === 'sealed' ? meeting.version : await changeMeeting(tx, meeting, {});
  await trace(context, meeting, {
    action: 'save-resolution',
    ...(issued && { before: { number: issued.number, issuedOn: issued.issuedOn } }),
    after: { number, issuedOn },
  });
  return { version };
};
