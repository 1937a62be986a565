import type { Stage } from '@sotay/core/hall/hall.schema.ts';
import { rollCallSummary } from '@sotay/core/meetings/attendance.rules.ts';
import { quorumWords } from '@sotay/core/meetings/vote-words.rules.ts';
import { presentVoters, voteBase } from '@sotay/core/meetings/vote.rules.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { found } from '../../../platform/errors.ts';
import {
  type Meeting,
  type RollEntry,
  findMeeting,
  marksOf,
  pollsOf,
  rollOf,
  rulesOf,
  speechesOf,
  unitFacts,
  votesOf,
} from '../../meetings/index.ts';
import type { Input } from '../hall.types.ts';
import { speakersView } from './speakers.view.ts';
import { stepView } from './step.view.ts';
import { strawPollsView } from './straw-polls.view.ts';
import { votesView } from './votes.view.ts';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

const attendanceOf = (roll: readonly RollEntry[]): Stage['attendance'] => {
  if (roll.length === 0) return null;
  const { total, present, notCalled } = rollCallSummary(roll);
  return {
    ...{ total, notCalled },
    present: present.total,
    quorumWords: quorumWords(voteBase(roll).base, presentVoters(roll)),
  };
};

/** What everybody sees of a meeting: the same for all who may read it, so that it is put together once and sent to all. */
export const stageOf = async ({ tx, now }: Pick<Context, 'tx' | 'now'>, meeting: Meeting): Promise<Stage> => {
  const unit = found(await unitFacts(tx, meeting.unitId));
  const roll = await rollOf(tx, meeting);
  const openPoll = (await pollsOf(tx, meeting)).find(({ isOpen }) => isOpen);
  const { id, unitId, title, state, chairMemberId } = meeting;
  return {
    ...{ id, unitId, title, state },
    unitName: unit.name,
    at: now.toISOString(),
    openedAt: iso(meeting.openedAt),
    concludedAt: iso(meeting.concludedAt),
    chair: roll.find(({ memberId }) => memberId === chairMemberId)?.name ?? null,
    minimumMinutes: rulesOf(meeting).form.minimumMinutes,
    ...stepView(meeting, await marksOf(tx, meeting)),
    ...votesView(meeting, await votesOf(tx, meeting), roll),
    ...speakersView(meeting, await speechesOf(tx, meeting), now),
    ...(await strawPollsView(tx, meeting)),
    poll: openPoll ? { id: openPoll.id, question: openPoll.question } : null,
    attendance: attendanceOf(roll),
  };
};

export const readStage = async (context: Context, { params }: Input<'stage'>): Promise<Stage> =>
  stageOf(context, demand(context, await findMeeting(context.tx, params.unitId, params.meetingId)));
