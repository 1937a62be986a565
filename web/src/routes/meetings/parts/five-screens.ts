import type { MeetingView } from '@sotay/core/meetings/meetings.schema.ts';
import { clock } from '#lib/platform/format.ts';
import { meetingsWords } from '#lib/words/meetings.ts';
import { unansweredProposals } from './next-act.ts';
import { meetingPath } from './paths.ts';

/** One of the five screens people know, with how it stands in words. */
export type ScreenState = {
  label: string;
  words: string;
  progress: 'done' | 'now' | 'ahead';
  /** Where it leads; nothing while there is nothing to see. */
  href?: string;
};

const t = meetingsWords.screens;

/** The five screens of a meeting in their order. */
export function fiveScreens(meeting: MeetingView): ScreenState[] {
  return [prepare(meeting), proposals(meeting), live(meeting), resolution(meeting), followUp(meeting)];
}

const isBefore = ({ state }: MeetingView): boolean => state === 'draft' || state === 'invited';
const isAfter = ({ state }: MeetingView): boolean => state === 'concluded' || state === 'sealed';

function prepare(meeting: MeetingView): ScreenState {
  const { figures } = meeting.replies;
  const hadNone = meeting.papers.length === 0 && !isBefore(meeting);
  const papers = hadNone ? meetingsWords.papers.none : meetingsWords.papers.count(meeting.papers.length);
  const isDraft = meeting.state === 'draft';
  const invited = figures ? figures.coming + figures.absent + figures.silent : undefined;
  const canPrepare = meeting.abilities['meetings.lead'] && meeting.acts.includes('edit-preparation');
  return {
    label: t.prepare,
    words: sentence(isDraft ? t.papersNotInvited(papers) : t.papersInvited(papers, invited)),
    progress: isDraft ? 'now' : 'done',
    ...(canPrepare ? { href: meetingPath(meeting, 'prepare') } : {}),
  };
}

function proposals(meeting: MeetingView): ScreenState {
  const all = meeting.proposals.length;
  const open = unansweredProposals(meeting);
  const none = isBefore(meeting) ? t.noProposals : t.noProposalsClosed;
  const some = open > 0 ? t.proposalsOpen(all, open) : t.proposalsAnswered(all);
  return {
    label: t.proposals,
    words: all === 0 ? none : some,
    progress: isBefore(meeting) ? (meeting.state === 'draft' ? 'ahead' : 'now') : 'done',
    href: meetingPath(meeting, 'proposals'),
  };
}

function live(meeting: MeetingView): ScreenState {
  if (meeting.state === 'open') {
    const words = t.openSince(clock(meeting.openedAt ?? meeting.startsAt));
    return { label: t.live, words, progress: 'now', href: meetingPath(meeting, 'live') };
  }
  if (!isAfter(meeting)) return { label: t.live, words: t.notOpen, progress: 'ahead' };
  const figures = meeting.rollCallFigures;
  const words = figures ? t.held(figures.present, figures.total) : t.heldOnly;
  return { label: t.live, words, progress: 'done', href: meetingPath(meeting, 'minutes') };
}

function resolution(meeting: MeetingView): ScreenState {
  const { voted, number, numberWords, sealed } = meeting.resolution;
  const label = t.resolution;
  if (!voted) {
    const words = isAfter(meeting) ? t.resolutionNone : t.resolutionAhead;
    return { label, words, progress: isAfter(meeting) ? 'done' : 'ahead' };
  }
  const href = meetingPath(meeting, 'resolution');
  if (number === null)
    return { label, words: t.resolutionVoted, progress: isAfter(meeting) ? 'now' : 'ahead', href };
  if (!sealed) return { label, words: t.resolutionNumbered(numberWords), progress: 'now', href };
  return { label, words: t.resolutionIssued(numberWords), progress: 'done', href };
}

function followUp(meeting: MeetingView): ScreenState {
  const lastOpen = meeting.lastTasks.filter(({ open }) => open).length;
  const done = meeting.tasks.filter(({ status }) => status === 'done').length;
  const before = lastOpen > 0 ? t.lastOpen(lastOpen) : t.noTasks;
  const all = meeting.tasks.length;
  const hasAny = all + meeting.lastTasks.length > 0;
  const isDone = isAfter(meeting) && done === all;
  return {
    label: t.followUp,
    words: all === 0 ? before : t.tasks(all, done),
    progress: isAfter(meeting) ? (isDone ? 'done' : 'now') : 'ahead',
    ...(hasAny ? { href: meetingPath(meeting, 'follow-up') } : {}),
  };
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
