import type { MeetingView } from '@sotay/core/meetings/meetings.schema.ts';
import type { CallInput, CallOutput } from '#lib/platform/api.ts';
import { beforeWords } from '#lib/words/meeting-before.ts';

type Bureau = CallOutput<'meetings.bureau'>;
type Body = CallInput<'meetings.saveBureau'>['body'];

const t = beforeWords.bureau;

/** What is known already, so that little is left to write: the agenda, how last month's tasks stand, the drafted direction. */
export function bureauDraft(meeting: MeetingView, { holders, minutes }: Bureau, today: string): Body {
  if (minutes) {
    const { chairSignedAt: _, takerSignedAt: _at, seats, ...kept } = minutes;
    return { ...kept, seats: seats.map(({ memberId, reason }) => ({ memberId, reason })) };
  }
  const ids = holders.map(({ memberId }) => memberId);
  const chair = ids.find((id) => id === meeting.chair?.memberId) ?? ids[0] ?? '';
  const done = meeting.lastTasks.filter(({ open }) => !open).length;
  const review = meeting.lastTasks.length === 0 ? '' : t.openTasks(done, meeting.lastTasks.length);
  return {
    version: null,
    metOn: today,
    at: '08:00',
    place: meeting.place,
    chairMemberId: chair,
    takerMemberId: ids.find((id) => id !== chair) ?? chair,
    content: meeting.agenda.map(({ title }) => title).join('\n'),
    review,
    nextTasks: meeting.texts.direction,
    drafts: t.draftsNone,
    seats: ids.map((memberId) => ({ memberId, reason: null })),
  };
}
