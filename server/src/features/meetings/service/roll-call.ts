import { allPresent, presenceFault } from '@sotay/core/meetings/attendance.rules.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Context } from '../../../platform/context.ts';
import type { Input, Meeting, Output, Reply, RollEntry } from '../meetings.types.ts';
import { repliesOf } from '../repository/replies.repository.ts';
import { rollOf, savePresence } from '../repository/roll-call.repository.ts';
import { meetingToLead, refuse, tellOwnPart, trace } from './act.ts';

type Line = Input<'saveRollCall'>['body']['entries'][number];
type Called = Pick<RollEntry, 'presence' | 'reason'>;

const announced = async ({ tx }: Context, meeting: Meeting): Promise<Map<string, Reply>> =>
  new Map((await repliesOf(tx, meeting)).map((reply) => [reply.memberId, reply]));

/** Two people who lead call the same member differently: the second is told, unless they saw what they change. */
const demandSeen = ({ presence }: RollEntry, { before, presence: wanted }: Line): void => {
  if (before !== undefined && presence !== before && presence !== wanted)
    throw new Refusal('meetings/changed-meanwhile');
};

/** What is recorded for one line: an excused absence carries its reason, given here or announced before. */
const calledOf = (entry: RollEntry, line: Line, reply: Reply | undefined): Called => {
  const { presence } = line;
  refuse(presenceFault({ ...entry, presence }));
  if (presence !== 'absent-excused') return { presence, reason: '' };
  const reason = line.reason.trim() || (reply?.answer === 'absent' ? reply.reason : '');
  if (reason === '') throw new Refusal('meetings/absence-reason-missing');
  return { presence, reason };
};

/** Writes what was called, people with the same presence and reason together, and tells them. */
const write = async (
  context: Context,
  meeting: Meeting,
  called: ReadonlyMap<string, Called>,
): Promise<void> => {
  const alike = Map.groupBy(called, ([, { presence, reason }]) => JSON.stringify([presence, reason]));
  for (const people of alike.values()) {
    const first = people[0];
    if (first)
      await savePresence(
        context,
        meeting,
        people.map(([memberId]) => memberId),
        first[1],
      );
  }
  await tellOwnPart(context, meeting, [...called.keys()]);
};

const presences = (entries: readonly Pick<Line, 'memberId' | 'presence'>[]) =>
  Object.fromEntries(entries.map(({ memberId, presence }) => [memberId, presence]));

/** Screen 3.1. Only the members named change; who said what about their absence stays out of the audit. */
export const saveRollCall = async (
  context: Context,
  { params, body }: Input<'saveRollCall'>,
): Promise<Output<'saveRollCall'>> => {
  const meeting = await meetingToLead(context, params, 'record-roll-call');
  const roll = new Map((await rollOf(context.tx, meeting)).map((entry) => [entry.memberId, entry]));
  const replies = await announced(context, meeting);
  const called = new Map<string, Called>();
  for (const line of body.entries) {
    const entry = roll.get(line.memberId);
    if (!entry) throw new Refusal('meetings/not-on-roll');
    demandSeen(entry, line);
    called.set(line.memberId, calledOf(entry, line, replies.get(line.memberId)));
  }
  await write(context, meeting, called);
  await trace(context, meeting, {
    action: 'save-roll-call',
    before: presences(body.entries.flatMap(({ memberId }) => roll.get(memberId) ?? [])),
    after: presences(body.entries),
  });
  return { done: true };
};

/** "Tất cả có mặt" for everybody not called yet. */
export const recordAllPresent = async (
  context: Context,
  { params }: Input<'allPresent'>,
): Promise<Output<'allPresent'>> => {
  const meeting = await meetingToLead(context, params, 'record-roll-call');
  const replies = await announced(context, meeting);
  const called = new Map<string, Called>();
  for (const entry of await rollOf(context.tx, meeting)) {
    const reply = replies.get(entry.memberId);
    const presence = allPresent(entry, reply ?? null);
    if (entry.presence !== null || presence === null) continue;
    called.set(entry.memberId, {
      presence,
      reason: presence === 'absent-excused' ? (reply?.reason ?? '') : '',
    });
  }
  await write(context, meeting, called);
  await trace(context, meeting, { action: 'all-present', after: { count: called.size } });
  return { done: true };
};
