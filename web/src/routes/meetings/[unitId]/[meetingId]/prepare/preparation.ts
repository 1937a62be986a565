import type { MeetingView } from '@sotay/core/meetings/meetings.schema.ts';
import type { CallInput } from '#lib/platform/api.ts';
import { prepareWords } from '#lib/words/meeting-prepare.ts';
import { dayAndTime, instantOf } from '../../../parts/day-choices.ts';

/** The preparation as its form holds it: everything text, empty for nothing. */
export type Preparation = {
  version: number;
  title: string;
  day: string;
  time: string;
  place: string;
  chair: string;
  minutesTaker: string;
  bureauMetOn: string;
  guests: string;
  isOnline: boolean;
  onlineApproval: string;
  onlineLink: string;
};

export const preparationOf = (meeting: MeetingView): Preparation => ({
  version: meeting.version,
  title: meeting.title,
  ...dayAndTime(meeting.startsAt),
  place: meeting.place,
  chair: meeting.chair?.memberId ?? '',
  minutesTaker: meeting.minutesTaker?.memberId ?? '',
  bureauMetOn: meeting.bureauMetOn ?? '',
  guests: meeting.guests.join('\n'),
  isOnline: meeting.onlineLink !== null,
  onlineApproval: meeting.onlineApproval,
  onlineLink: meeting.onlineLink ?? '',
});

type Body = CallInput<'meetings.savePreparation'>['body'];

/** What is sent of the form. */
export const bodyOf = (form: Preparation): Body => ({
  version: form.version,
  title: form.title.trim(),
  place: form.place.trim(),
  startsAt: instantOf(form.day, form.time),
  onlineLink: form.isOnline ? form.onlineLink.trim() : null,
  onlineApproval: form.isOnline ? form.onlineApproval.trim() : '',
  chairMemberId: form.chair || null,
  minutesTakerMemberId: form.minutesTaker || null,
  guests: form.guests
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
  bureauMetOn: form.bureauMetOn || null,
});

export type PreparationErrors = Partial<Record<keyof Preparation, string>>;

const t = prepareWords.preparation;

/** What is wrong in the form, in words for beside each field; the server holds the same rules. */
export function preparationErrors(form: Preparation, onlineNeedsApproval: boolean): PreparationErrors {
  const errors: PreparationErrors = {};
  if (form.title.trim() === '') errors.title = t.nameMissing;
  if (form.place.trim() === '') errors.place = t.placeMissing;
  if (form.chair !== '' && form.chair === form.minutesTaker) errors.minutesTaker = t.same;
  if (!form.isOnline) return errors;
  if (onlineNeedsApproval && form.onlineApproval.trim() === '') errors.onlineApproval = t.approvalMissing;
  if (!/^https:\/\/\S+$/.test(form.onlineLink.trim())) errors.onlineLink = t.linkWrong;
  return errors;
}
