import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { officerWords, signingPost } from '@sotay/core/meetings/officer-words.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import { makeFindable } from '../../../platform/jobs/make-findable.ts';
import type { Platform } from '../../../platform/platform.ts';
import { rollSource } from '../meeting-facts.ts';
import type { DocumentKind, Input, Meeting, Output, Signature } from '../meetings.types.ts';
import { readMaterial } from '../read/material.read-model.ts';
import { officersOf, participantsOf } from '../read/people.read-model.ts';
import { recordOf } from '../record.ts';
import { documentsOf, insertSignature, signaturesOf } from '../repository/documents.repository.ts';
import { hasSigned, roleIn } from '../signing.ts';
import { meetingOfMember, trace } from './act.ts';
import { sealRecord } from './seal-record.ts';

const actOf = (document: DocumentKind) => (document === 'minutes' ? 'sign-minutes' : 'issue-resolution');

const postOf = async (
  { tx, actor, now }: Context,
  meeting: Meeting,
  role: Signature['role'],
): Promise<string> => {
  if (role === 'issuer') return actor.post ? signingPost(actor.post.kind) : '';
  const held = await officersOf(tx, meeting.unitId, dayOfInstant(now.toISOString()));
  const mine = held.filter((post) => post.memberId === actor.memberId).map((post) => post.kind);
  return officerWords(mine) ?? '';
};

const demandIssued = async ({ tx }: Context, meeting: Meeting): Promise<void> => {
  const documents = await documentsOf(tx, meeting);
  if (!documents.some((document) => document.kind === 'resolution')) {
    throw new Refusal('meetings/resolution-not-issued');
  }
};

/** A resolution signed after the minutes were sealed is sealed with the signature. */
const sealIfLate = async (
  { jobs }: Pick<Platform, 'jobs'>,
  context: Context,
  meeting: Meeting,
  document: DocumentKind,
): Promise<void> => {
  if (document !== 'resolution' || meeting.state !== 'sealed') return;
  const material = await readMaterial(context, meeting);
  const resolution = found(material.parts.documents.find((entry) => entry.kind === 'resolution'));
  await sealRecord(context, resolution, recordOf(material, found(meeting.openedAt)));
  await makeFindable(jobs, context.tx, { kind: 'resolution', unitId: meeting.unitId, id: meeting.id });
};

/** Signs as the one the person is in this document; nobody signs for another, and nobody twice. */
export const sign = async (
  { jobs }: Pick<Platform, 'jobs'>,
  context: Context,
  { params, body }: Input<'sign'>,
): Promise<Output<'sign'>> => {
  const { tx, actor, now } = context;
  const { document } = body;
  const meeting = await meetingOfMember(context, params, actOf(document));
  const role = roleIn(document, meeting, actor);
  if (role === null) throw new Refusal('meetings/not-yours-to-sign');
  if (document === 'resolution') await demandIssued(context, meeting);
  const signatures = await signaturesOf(tx, meeting);
  if (hasSigned({ signatures }, document, role)) throw new Refusal('meetings/already-signed');
  const me = found(
    (await participantsOf({ tx, now }, rollSource(meeting))).find(
      (member) => member.memberId === actor.memberId,
    ),
  );
  await insertSignature(tx, {
    unitId: meeting.unitId,
    meetingId: meeting.id,
    document,
    role,
    unitLft: meeting.unitLft,
    memberId: actor.memberId,
    name: me.name,
    post: await postOf(context, meeting, role),
    signedAt: now,
  });
  await sealIfLate({ jobs }, context, meeting, document);
  await trace(context, meeting, { action: 'sign', after: { document, role } });
  return { done: true };
};
