import { sealFaults } from '@sotay/core/meetings/meeting.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { found } from '../../../platform/errors.ts';
import { makeFindable } from '../../../platform/jobs/make-findable.ts';
import type { Platform } from '../../../platform/platform.ts';
import { rulesOf } from '../meeting-facts.ts';
import type { Input, Meeting, Output, Parts } from '../meetings.types.ts';
import { filledAfterwards } from '../quality/keep-quality.ts';
import { type KeptQuality, qualityColumns } from '../quality/kept-quality.ts';
import { readMaterial } from '../read/material.read-model.ts';
import { recordOf } from '../record.ts';
import { changeMeeting } from '../repository/meeting.repository.ts';
import { hasSigned } from '../signing.ts';
import { meetingToLead, refuse, trace } from './act.ts';
import { sealRecord } from './seal-record.ts';

/** Sealing publishes the papers: with it the last item of the form is known. */
const settledQuality = async (
  context: Context,
  meeting: Meeting,
  parts: Parts,
): Promise<KeptQuality | null> =>
  meeting.quality && filledAfterwards(context, { ...meeting, sealedAt: context.now }, parts, meeting.quality);

/**
 * Seals the minutes that both hands have signed, with the resolution where it is signed as well; a resolution signed later is
 * sealed then. Nothing of the meeting changes afterwards: the database refuses it too.
 */
export const seal = async (
  { jobs }: Pick<Platform, 'jobs'>,
  context: Context,
  { params }: Input<'seal'>,
): Promise<Output<'seal'>> => {
  const meeting = await meetingToLead(context, params, 'seal');
  const material = await readMaterial(context, meeting);
  const [fault] = sealFaults({
    state: meeting.state,
    minutesTakerSigned: hasSigned(material.parts, 'minutes', 'minutes-taker'),
    chairSigned: hasSigned(material.parts, 'minutes', 'chair'),
  });
  refuse(fault);
  const quality = await settledQuality(context, meeting, material.parts);
  const record = recordOf({ ...material, meeting: { ...meeting, quality } }, found(meeting.openedAt));
  const { documents } = material.parts;
  const hash = await sealRecord(context, found(documents.find((entry) => entry.kind === 'minutes')), record);
  const resolution = documents.find((entry) => entry.kind === 'resolution');
  if (resolution && hasSigned(material.parts, 'resolution', 'issuer'))
    await sealRecord(context, resolution, record);
  await changeMeeting(context.tx, meeting, {
    state: 'sealed',
    sealedAt: context.now,
    ...(quality && qualityColumns(rulesOf(meeting).pack.quality, quality)),
  });
  const paper = { unitId: meeting.unitId, id: meeting.id };
  await makeFindable(jobs, context.tx, { ...paper, kind: 'minutes' });
  await makeFindable(jobs, context.tx, { ...paper, kind: 'resolution' });
  await trace(context, meeting, { action: 'seal', after: { hash } });
  return { hash };
};
