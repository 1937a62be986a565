import { actFault } from '@sotay/core/meetings/meeting.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Input, Output } from '../meetings.types.ts';
import { signaturesOf } from '../repository/documents.repository.ts';
import { demandDrafter } from '../before/preparer.ts';
import { changeMeeting, json } from '../repository/meeting.repository.ts';
import { hasSigned } from '../signing.ts';
import { demandVersion, meetingToLead, refuse, trace } from './act.ts';

/**
 * Screens 3.6 and 4: the chair's conclusion and the texts of the resolution. What was concluded in the room is fixed when the
 * meeting ends; the texts may be finished until the resolution is signed.
 */
export const saveConclusion = async (
  context: Context,
  { params, body }: Input<'saveConclusion'>,
): Promise<Output<'saveConclusion'>> => {
  const meeting = await meetingToLead(context, params, 'edit-resolution');
  demandDrafter(context.actor, meeting);
  demandVersion(meeting, body.version);
  const isOver = meeting.state === 'concluded';
  if (isOver && body.conclusion !== meeting.conclusion) refuse(actFault(meeting, 'record-note'));
  const signatures = await signaturesOf(context.tx, meeting);
  if (hasSigned({ signatures }, 'resolution', 'issuer')) throw new Refusal('meetings/resolution-signed');
  const { conclusion, texts } = body;
  const version = await changeMeeting(context.tx, meeting, { conclusion, texts: json(texts) });
  await trace(context, meeting, { action: 'save-conclusion' });
  return { version };
};
