import { dayOfInstant, daysBetween, minutesBetween } from '@sotay/core/calendar/day.ts';
import { attendanceShare, rollCallSummary } from '@sotay/core/meetings/attendance.rules.ts';
import { longestExcusedRun } from '@sotay/core/meetings/excused-run.rules.ts';
import type { QualityFacts } from '@sotay/core/meetings/quality-facts.ts';
import { speakingFigures } from '@sotay/core/meetings/speaking.rules.ts';
import { liveSteps } from '@sotay/core/rule-packs/rule-packs.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { approvalOf, factsOf } from '../meeting-facts.ts';
import type { Meeting, Parts } from '../meetings.types.ts';
import { givenTasks, lastTaskResults } from '../read/tasks.read-model.ts';
import { rollsOfYear } from './rolls.read-model.ts';

/** Who spoke by the hall's list and by the minutes, and for how long. */
const speakingOf = ({ opinions, speeches, roll }: Parts, now: string): QualityFacts['speaking'] => {
  const turns = speeches.flatMap(({ memberId, stepId, startedAt, endedAt }) =>
    startedAt === null
      ? []
      : [{ memberId, stepId, startedAt: startedAt.toISOString(), endedAt: endedAt?.toISOString() ?? null }],
  );
  const present = roll.filter(({ presence }) => presence === 'present').map(({ memberId }) => memberId);
  return speakingFigures(
    present,
    { turns, writers: opinions.map((opinion) => opinion.speakerMemberId) },
    now,
  );
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
  const until = concludedAt ?? now.toISOString();
  return {
    kind: meeting.kind,
    isOver: concludedAt !== null,
    minutes: startedAt === null ? null : minutesBetween(startedAt, until),
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
    speaking: speakingOf(parts, until),
    present: roll.present.total,
    hasMinutesTaker: meeting.minutesTakerMemberId !== null,
    lastTasks: await lastTaskResults(tx, meeting),
    hasConclusion: meeting.conclusion.trim() !== '' || approvalOf(parts) !== undefined,
    tasksGiven: (await givenTasks(tx, meeting)).length,
    isReadBack: meeting.readBackAgreed !== null,
    publishing: publishingOf(meeting, now),
  };
};
