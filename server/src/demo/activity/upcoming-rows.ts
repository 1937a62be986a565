import type { DemoMeeting } from '@sotay/core/demo/activity-types.ts';
import type { Random } from '@sotay/core/demo/random.ts';
import { isExpected } from '@sotay/core/meetings/attendance.rules.ts';
import type { Meeting, Parts } from '../../features/meetings/index.ts';
import { preparedAgenda } from './agenda-parts.ts';
import type { CellFacts } from './cell-facts.ts';
import { packOf } from './material.ts';
import { invitedMeeting } from './meeting-parts.ts';
import { ANSWERED_PROPOSALS, EXCUSES, PROPOSALS } from './words.ts';

const COMING_SHARE = 0.55;
const ABSENT_SHARE = 0.06;

/** The answers so far; `silent` are those who have not answered yet. */
const repliesOf = (
  random: Random,
  meeting: DemoMeeting,
  { placed, members }: CellFacts,
  silent: ReadonlySet<string>,
): Parts['replies'] => {
  const at = new Date(Date.parse(meeting.invitedAt) + random.int(1, 9) * 3_600_000);
  return members
    .filter((member) => isExpected(member))
    .flatMap(({ id: memberId }) => {
      const draw = random.next();
      const reply = { ...placed, meetingId: meeting.id, memberId, at, helperName: null };
      if (silent.has(memberId) || draw >= COMING_SHARE + ABSENT_SHARE) return [];
      return draw < COMING_SHARE
        ? { ...reply, answer: 'coming' as const, reason: '' }
        : { ...reply, answer: 'absent' as const, reason: random.pick(EXCUSES) };
    });
};

const proposalsOf = (
  random: Random,
  meeting: DemoMeeting,
  { placed, members, nameOf }: CellFacts,
): Parts['proposals'] => {
  const atMs = Date.parse(meeting.invitedAt) + 3_600_000;
  const speakers = random.shuffle(members.filter((member) => member.id !== meeting.chairId));
  const proposal = (memberId: string, body: string, answer: string | null) => ({
    ...placed,
    id: random.id(atMs),
    meetingId: meeting.id,
    memberId,
    name: nameOf(memberId),
    helperName: null,
    body,
    at: new Date(atMs),
    answer,
    answeredAt: answer === null ? null : new Date(atMs + 3_600_000),
  });
  const given: readonly (readonly [body: string, answer: string | null])[] = [
    ...ANSWERED_PROPOSALS,
    ...PROPOSALS.map((body) => [body, null] as const),
  ];
  return given.flatMap(([body, answer], index) => {
    const speaker = speakers[index];
    return speaker === undefined ? [] : [proposal(speaker.id, body, answer)];
  });
};

export type UpcomingRows = { meeting: Meeting } & Pick<Parts, 'agenda' | 'replies' | 'proposals'>;

/** A meeting to which people are invited: agenda, answers so far and, where it is the one that is shown, proposals. */
export const upcomingRows = (
  random: Random,
  meeting: DemoMeeting,
  cell: CellFacts,
  { silent, isShown }: { silent: ReadonlySet<string>; isShown: boolean },
): UpcomingRows => ({
  meeting: invitedMeeting(meeting, cell),
  agenda: preparedAgenda(random, meeting, cell, packOf(meeting.rulePack), 1),
  replies: repliesOf(random, meeting, cell, silent),
  proposals: isShown ? proposalsOf(random, meeting, cell) : [],
});
