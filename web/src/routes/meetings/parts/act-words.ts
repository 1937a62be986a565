import type { MeetingView } from '@sotay/core/meetings/meetings.schema.ts';
import { clock } from '#lib/platform/format.ts';
import { meetingsWords } from '#lib/words/meetings.ts';
import { unansweredProposals } from './next-act.ts';
import type { NextAct } from './next-act.ts';
import { meetingPath } from './paths.ts';

const t = meetingsWords.next;

const screens: Record<NextAct, string> = {
  prepare: 'prepare',
  papers: 'papers',
  invite: 'invite',
  answer: 'proposals',
  reply: 'reply',
  replies: 'replies',
  open: 'live',
  live: 'live',
  follow: 'live',
  resolution: 'resolution',
  minutes: 'minutes',
  read: 'minutes',
};

/** How many members an invitation reaches, or has reached. */
export function invitedCount({ replies: { figures }, members }: MeetingView): number {
  const answered = figures ? figures.coming + figures.absent + figures.silent : 0;
  return answered || members.length;
}

/** The next act in words: its button, a sentence about it, and where it is done. */
export function actWords(
  meeting: MeetingView,
  act: NextAct,
): { label: string; detail: string; href: string } {
  const href = meetingPath(meeting, screens[act]);
  const { coming = 0, absent = 0, silent = 0 } = meeting.replies.figures ?? {};
  const opened = clock(meeting.openedAt ?? meeting.startsAt);
  switch (act) {
    case 'prepare':
      return { href, label: t.prepare, detail: t.prepareDetail };
    case 'papers':
      return { href, label: t.papers, detail: t.papersDetail };
    case 'invite':
      return { href, label: t.invite(invitedCount(meeting)), detail: t.inviteDetail };
    case 'answer':
      return { href, label: t.answer(unansweredProposals(meeting)), detail: t.answerDetail };
    case 'reply':
      return { href, label: meetingsWords.reply.coming, detail: meetingsWords.reply.title };
    case 'replies':
      return { href, label: t.replies, detail: t.repliesDetail(coming, absent, silent) };
    case 'open':
      return { href, label: t.open, detail: t.openDetail };
    case 'live':
      return { href, label: t.live, detail: t.liveDetail(opened) };
    case 'follow':
      return { href, label: t.follow, detail: t.liveDetail(opened) };
    case 'resolution':
      return { href, label: t.resolution, detail: t.resolutionDetail };
    case 'minutes':
      return { href, label: t.minutes, detail: t.minutesDetail };
    case 'read':
      return { href, label: t.read, detail: t.readDetail };
  }
}
