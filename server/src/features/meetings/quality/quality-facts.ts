import { dayOfInstant, daysBetween, minutesBetween } from '@sotay/core/calendar/day.ts';
import { attendanceShare, rollCallSummary } from '@sotay/core/meetings/attendance.rules.ts';
import { longestExcusedRun } from '@sotay/core/meetings/excused-run.rules.ts';
import type { QualityFacts } from '@sotay/core/meetings/quality-facts.ts';
import { liveSteps } from '@sotay/core/rule-packs/rule-packs.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { approvalOf, factsOf } from '../meeting-facts.ts';
import type { Meeting, Parts } from '../meetings.types.ts';
import { givenTasks, lastTaskResults } from '../read/tasks.read-model.ts';
import { rollsOfYear } from './rolls.read-model.ts';

/** Members on the roll who spoke; guests do not count. */
const speakersOn = ({ opinions, roll }: Parts): number => {
  const spoke = new Set(opinions.map(({ speakerMemberId }) => speakerMemberId));
  return roll.filter(({ memberId }) => spoke.has(memberId)).length;
};

/** Days from the end to the publication, or until now. */
const publishingOf = ({ concludedAt, sealedAt }: Meeting, now: Date): QualityFacts['publishing'] => {
  if (concludedAt === null) return null;
  const until = sealedAt ?? now;
  const days = daysBetween(dayOfInstant(concludedAt.toISOString()), dayOfInstant(until.toISOString()));
  return { isPublished: sealedAt !== null, days };
};

/** Everything the quality form is filled from, as it stands in this transaction. */
export const qualityFactsOf = async (
  { tx, now }: Context,
  meeting: Meeting,
  parts: Parts,
): Promise<QualityFacts> => {
  const facts = factsOf(meeting, parts);
  const { startedAt, concludedAt, papersPostedAt, bureauMetOn } = facts;
  const day = dayOfInstant(startedAt ?? facts.plannedAt);
  const roll = rollCallSummary(parts.roll);
  const steps = liveSteps(facts.form);
  return {
    kind: meeting.kind,
    isOver: concludedAt !== null,
    minutes: startedAt === null ? null : minutesBetween(startedAt, concludedAt ?? now.toISOString()),
    minimumMinutes: facts.form.minimumMinutes,
    members: roll.total,
    share: attendanceShare(parts.roll),
    notCalled: roll.notCalled,
    unexcused: roll.absentUnexcused,
    longestExcusedRun: longestExcusedRun(await rollsOfYear(tx, meeting)),
    bureauMet: bureauMetOn !== null && bureauMetOn <= day,
    hasDraft: facts.hasDraftResolution,
    isAnnounced: facts.invitedAt !== null,
    papers: parts.papers.length,
    papersAheadDays: papersPostedAt === null ? null : daysBetween(dayOfInstant(papersPostedAt), day),
    steps: {
      passed: steps.filter(({ id }) => facts.marks.some(({ stepId }) => stepId === id)).length,
      total: steps.length,
    },
    speakers: speakersOn(parts),
    present: roll.present.total,
    opinionMinutes: null,
    hasMinutesTaker: meeting.minutesTakerMemberId !== null,
    lastTasks: await lastTaskResults(tx, meeting),
    hasConclusion: meeting.conclusion.trim() !== '' || approvalOf(parts) !== undefined,
    tasksGiven: (await givenTasks(tx, meeting)).length,
    isReadBack: meeting.readBackAgreed !== null,
    publishing: publishingOf(meeting, now),
  };
};
