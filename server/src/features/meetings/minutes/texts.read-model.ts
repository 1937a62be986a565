import { actFault } from '@sotay/core/meetings/meeting.rules.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Input, Output } from '../meetings.types.ts';
import { readParts } from '../read/parts.read-model.ts';
import { findMeeting } from '../repository/meeting.repository.ts';
import { mayReword } from '../signing.ts';
import { editsOf } from './edits.repository.ts';
import { textsOf } from './texts.ts';

/** The texts of the minutes, each with what the room recorded and every change since. */
export const readMinutesTexts = async (
  context: Context,
  { params }: Input<'minutesTexts'>,
): Promise<Output<'minutesTexts'>> => {
  const { tx, actor } = context;
  const meeting = demand(context, await findMeeting(tx, params.unitId, params.meetingId));
  if (meeting.concludedAt === null) throw new Refusal('meetings/not-concluded');
  const parts = await readParts(tx, meeting);
  const all = await editsOf(tx, meeting);
  return {
    texts: textsOf(meeting, parts).map((text) => {
      const edits = all.filter(({ place }) => place === text.place);
      return {
        ...text,
        text: edits.at(-1)?.body ?? text.original,
        version: edits.length,
        edits: edits.map(({ name, at, was, body }) => ({ name, at: at.toISOString(), was, body })),
      };
    }),
    mayEdit: actFault(meeting, 'edit-minutes') === undefined && mayReword(meeting, parts, actor),
  };
};
