import { randomUUIDv7 } from 'node:crypto';
import { type MinutesPlace, placeOf } from '@sotay/core/meetings/minutes-places.rules.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import { rollSource } from '../meeting-facts.ts';
import type { Input, Meeting, Output, Parts } from '../meetings.types.ts';
import { readParts } from '../read/parts.read-model.ts';
import { participantsOf } from '../read/people.read-model.ts';
import { hasMinutesSignature, mayReword } from '../signing.ts';
import { demandVersion, meetingOfMember, trace } from '../service/act.ts';
import { editsOf, insertEdit } from './edits.repository.ts';
import { type MinutesText, textsOf } from './texts.ts';

/** The text at a place; one under an item for the paper book only is refused as such. */
const textAt = (meeting: Meeting, parts: Parts, written: string, place: MinutesPlace): MinutesText => {
  const text = textsOf(meeting, parts).find((entry) => entry.place === written);
  if (text) return text;
  const item = 'id' in place && parts.agenda.find(({ id }) => id === place.id);
  throw new Refusal(item ? 'meetings/paper-book-only' : 'meetings/item-unknown');
};

/**
 * Puts a text of the minutes better before they are signed. Two at once: whoever comes second is told so and sees both texts; the
 * table's key holds where both came at the same moment.
 */
export const editMinutes = async (
  context: Context,
  { params, body }: Input<'editMinutes'>,
): Promise<Output<'editMinutes'>> => {
  const { tx, actor, now } = context;
  const meeting = demand(context, await meetingOfMember(context, params, 'edit-minutes'));
  const parts = await readParts(tx, meeting);
  if (hasMinutesSignature(parts)) throw new Refusal('meetings/minutes-signed');
  if (!mayReword(meeting, parts, actor)) throw new Refusal('meetings/not-yours-to-edit');
  const place = placeOf(body.place);
  if (!place) throw new Refusal('meetings/item-unknown');
  const text = textAt(meeting, parts, body.place, place);
  const edits = (await editsOf(tx, meeting)).filter((edit) => edit.place === body.place);
  demandVersion({ version: edits.length }, body.version);
  const me = found(
    (await participantsOf(context, rollSource(meeting))).find(({ memberId }) => memberId === actor.memberId),
  );
  const version = edits.length + 1;
  await insertEdit(tx, {
    ...{ unitId: meeting.unitId, unitLft: meeting.unitLft, meetingId: meeting.id },
    id: randomUUIDv7(),
    place: body.place,
    version,
    was: edits.at(-1)?.body ?? text.original,
    body: body.body,
    memberId: me.memberId,
    name: me.name,
    at: now,
  });
  await trace(context, meeting, { action: 'edit-minutes', after: { place: body.place, version } });
  return { version };
};
