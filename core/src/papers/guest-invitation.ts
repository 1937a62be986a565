import { dayOfInstant } from '../calendar/day.ts';
import { officialMoment } from '../calendar/day-words.ts';
import type { Day } from '../calendar/day.ts';
import { facts, paragraph } from './blocks.ts';
import { finishPaper } from './finish-paper.ts';
import { paperHead } from './head.ts';
import type { LayoutCode } from './layouts.ts';
import type { Instant, MeetingUnits } from './meeting-record.ts';
import type { Paper } from './paper.ts';
import { capitals, numberLine, sentence } from './wording.ts';

/** An invitation of one guest, as plain data for its paper. */
export type GuestInvitation = {
  layout: LayoutCode;
  units: MeetingUnits;
  /** As the guest is to be called: "Đồng chí …, Đảng ủy viên". */
  guest: string;
  /** What it is: the kind of meeting and its month, never a title that somebody typed. */
  occasion: string;
  startsAt: Instant;
  place: string;
  signer: { onBehalfOf: 'CHI BỘ' | 'CHI ỦY' | 'ĐẢNG ỦY'; post: string; name: string };
  issuedOn: Day;
  madeAt: Instant;
};

/**
 * "Giấy mời" for a guest who has no account: one of the administrative papers of 399-QĐ/TW, in the layout of Party papers (domain §2.2; its
 * symbol GM *assumed*). The number is written by hand, as such papers have a book of their own. The agenda is for members.
 */
export function assembleGuestInvitation(invitation: GuestInvitation): Paper {
  const { layout, units, guest, startsAt, place, signer } = invitation;
  const occasion = `${invitation.occasion.charAt(0).toLocaleLowerCase('vi')}${invitation.occasion.slice(1)}`;
  return finishPaper({
    layout,
    madeAt: invitation.madeAt,
    mark: null,
    head: paperHead(layout, units, invitation.issuedOn, numberLine(null, 'GM', units.symbol)),
    title: 'GIẤY MỜI',
    subject: `Dự ${occasion}`,
    blocks: [
      paragraph(`${units.cell} trân trọng kính mời:`),
      paragraph(sentence(guest)),
      facts(
        { label: 'Đến dự', value: sentence(occasion) },
        { label: 'Thời gian', value: sentence(officialMoment(startsAt)) },
        { label: 'Địa điểm', value: sentence(place) },
      ),
      paragraph('Rất mong đồng chí thu xếp thời gian đến dự.'),
    ],
    recipients: ['Như trên,', 'Lưu Chi bộ.'],
    signatures: [
      {
        authority: `T/M ${signer.onBehalfOf}`,
        post: capitals(layout, signer.post),
        name: signer.name,
        signed: [],
      },
    ],
    sealLine: null,
    annexes: [],
  });
}

/** The day an invitation bears: today, or the day of the meeting where that has passed. */
export function invitationDay(startsAt: Instant, today: Day): Day {
  const day = dayOfInstant(startsAt);
  return today < day ? today : day;
}
