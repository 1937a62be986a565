import type { MeetingFacts } from '@sotay/core/meetings/meeting-facts.ts';
import type { StepMark } from '@sotay/core/meetings/meeting-steps.rules.ts';
import type { MeetingForm, RulePack } from '@sotay/core/rule-packs/rule-pack.ts';
import { liveSteps, meetingForm } from '@sotay/core/rule-packs/rule-packs.rules.ts';
import { packNamed } from '../rule-packs/index.ts';
import type { RollSource } from './read/people.read-model.ts';
import type { Mark, Meeting, Paper, Parts, ReceivedPaper } from './meetings.types.ts';

/** The rules a meeting stands under for good: its pack, and the course of its kind in it. */
export const rulesOf = (
  meeting: Pick<Meeting, 'packCode' | 'kind'>,
): { pack: RulePack; form: MeetingForm } => {
  const pack = packNamed(meeting.packCode);
  const form = pack && meetingForm(pack, meeting.kind);
  if (!form) throw new Error(`Meeting without rules: pack ${meeting.packCode}, kind ${meeting.kind}.`);
  return { pack, form };
};

/** Where the meeting takes its roll from. */
export const rollSource = (meeting: Meeting): RollSource => ({
  unitId: meeting.unitId,
  participants: rulesOf(meeting).form.participants,
});

export const stepMark = ({ stepId, outcome, reason }: Mark): StepMark =>
  outcome === 'done' ? { stepId, outcome } : { stepId, outcome, reason };

/** Whether anything of a resolution has been drafted. */
const hasDraft = (meeting: Meeting): boolean =>
  Object.values(meeting.texts).some((text) => text.trim() !== '');

/** The vote that passed the resolution, the last one where it was put again. */
export const approvalOf = ({ votes }: Pick<Parts, 'votes'>) =>
  votes.findLast((vote) => vote.question === 'resolution' && vote.passed === true);

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** When the attendance was announced; null before that, when nobody is late yet. */
export const rollCalledAt = (meeting: Meeting, { marks }: Pick<Parts, 'marks'>): string | null => {
  const step = liveSteps(rulesOf(meeting).form).find(({ duty }) => duty === 'roll-call');
  return iso(marks.find(({ stepId }) => stepId === step?.id)?.markedAt ?? null);
};

/** Who spoke: those on the list of speakers, and those whose words were written down; guests by their name. */
export const spoken = ({ opinions, speeches }: Pick<Parts, 'opinions' | 'speeches'>): Set<string> =>
  new Set([
    ...opinions.map((opinion) => opinion.speakerMemberId ?? opinion.speaker),
    ...speeches.filter(({ startedAt }) => startedAt !== null).map(({ memberId, name }) => memberId ?? name),
  ]);

/**
 * When papers stood ready: the last of the cell's own counts; where it has none, the first from above, so that what comes late from there
 * is not held against the cell (ours; 42-HD/BTCTW step 1.4 speaks of the bureau's papers; read).
 */
const postedAt = (own: readonly Paper[], received: readonly ReceivedPaper[]): Date | null =>
  own.at(-1)?.addedAt ??
  received.map(({ handedAt }) => handedAt).toSorted((a, b) => a.getTime() - b.getTime())[0] ??
  null;

/** What the system knows of a meeting, for the live checks. Papers count as read beforehand if they were there before it opened. */
export const factsOf = (meeting: Meeting, parts: Parts): MeetingFacts => {
  const { openedAt } = meeting;
  const before = parts.papers.filter((paper) => openedAt === null || paper.addedAt <= openedAt);
  return {
    ...rulesOf(meeting),
    plannedAt: meeting.startsAt.toISOString(),
    startedAt: iso(openedAt),
    concludedAt: iso(meeting.concludedAt),
    invitedAt: iso(meeting.invitedAt),
    bureauMetOn: meeting.bureauMetOn,
    papersPostedAt: iso(postedAt(before, parts.received)),
    papersPublishedAt: iso(meeting.sealedAt),
    members: parts.roll,
    speakers: spoken(parts).size,
    marks: parts.marks.map(stepMark),
    hasDraftResolution: hasDraft(meeting),
    isResolutionVoted: parts.votes.some((vote) => vote.question === 'resolution' && vote.closedAt !== null),
    openVotes:
      parts.votes.filter((vote) => vote.closedAt === null).length +
      parts.polls.filter((poll) => poll.isOpen).length,
    minutesReadBackAt: meeting.readBackAgreed === null ? null : iso(meeting.concludedAt),
  };
};

/** The same once the minutes are being read back, which concluding itself does: that step then counts as done. */
export const factsWhenReadBack = (facts: MeetingFacts, now: Date): MeetingFacts => {
  const step = liveSteps(facts.form).find((entry) => entry.duty === 'minutes-read-back');
  const isMarked = facts.marks.some((mark) => mark.stepId === step?.id);
  return {
    ...facts,
    minutesReadBackAt: now.toISOString(),
    marks: !step || isMarked ? facts.marks : [...facts.marks, { stepId: step.id, outcome: 'done' }],
  };
};
