import { dayOfInstant, dayParts } from '@sotay/core/calendar/day.ts';
import { invitedGuests } from '@sotay/core/meetings/guests.rules.ts';
import { suggestedTitle } from '@sotay/core/meetings/new-meeting.rules.ts';
import { signingPost } from '@sotay/core/meetings/officer-words.rules.ts';
import { assembleGuestInvitation, invitationDay } from '@sotay/core/papers/guest-invitation.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import type { FileAnswer } from '../../../platform/http/room.ts';
import type { Press } from '../../../platform/papers/press.ts';
import type { Input, Meeting } from '../meetings.types.ts';
import { rulesOf } from '../meeting-facts.ts';
import { officersOf, participantsOf, unitFacts } from '../read/people.read-model.ts';
import { layoutOf } from '../record.ts';
import { findMeeting } from '../repository/meeting.repository.ts';
import { allOverseers } from './guests.ts';
import { PAPER_TYPES } from '../../../platform/papers/paper-types.ts';

const BEHALF = { members: 'CHI BỘ', bureau: 'CHI ỦY', committee: 'ĐẢNG ỦY' } as const;

/** In whose name guests are invited: the secretary's, on behalf of those who meet. */
const signerOf = async (context: Context, meeting: Meeting, today: string) => {
  const { participants } = rulesOf(meeting).form;
  const seats = participants === 'committee' ? 'committee' : 'bureau';
  const held = await officersOf(context.tx, meeting.unitId, today);
  const secretary = held.find(({ kind }) => kind === 'secretary')?.memberId;
  const seated = await participantsOf(context, { unitId: meeting.unitId, participants: seats });
  const name = seated.find(({ memberId }) => memberId === secretary)?.name ?? '';
  return { onBehalfOf: BEHALF[participants], post: signingPost('secretary'), name };
};

/** "Giấy mời" of one guest; guests are counted as they stand in the meeting, so that no name is in an address. */
export const printInvitation = async (
  press: Press,
  context: Context,
  { params, query }: Input<'guestInvitation'>,
): Promise<FileAnswer> => {
  const { tx, now } = context;
  const meeting = demand(context, await findMeeting(tx, params.unitId, params.meetingId));
  const guest = invitedGuests(meeting.guests, await allOverseers(context, meeting))[query.guest];
  if (guest === undefined) throw new Refusal('meetings/guest-unknown');
  if (meeting.place.trim() === '') throw new Refusal('meetings/preparation-incomplete', { missing: 'place' });
  const unit = found(await unitFacts(tx, meeting.unitId));
  const today = dayOfInstant(now.toISOString());
  const startsAt = meeting.startsAt.toISOString();
  const { month, year } = dayParts(meeting.month);
  const paper = assembleGuestInvitation({
    layout: layoutOf(meeting, startsAt),
    units: { parent: unit.parent?.name ?? '', cell: unit.name, symbol: unit.symbol, place: unit.place },
    guest,
    occasion: suggestedTitle(meeting.kind, { month, year }),
    ...{ startsAt, place: meeting.place },
    signer: await signerOf(context, meeting, today),
    issuedOn: invitationDay(startsAt, today),
    madeAt: now.toISOString(),
  });
  return {
    bytes: await press[params.format](paper),
    type: PAPER_TYPES[params.format],
    name: `Giay moi ${meeting.month.slice(0, 7)}.${params.format}`,
  };
};
