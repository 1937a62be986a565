import { randomUUIDv7 } from 'node:crypto';
import { presentVoters } from '@sotay/core/meetings/vote.rules.ts';
import { HOURS_TO_COUNT, answerCount, askFault } from '@sotay/core/polls/polls.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Platform } from '../../../platform/platform.ts';
import { findItem, meetingToLead, rollOf } from '../../meetings/index.ts';
import { emptyBox } from '../box.ts';
import { makePollKeys } from '../poll-keys.ts';
import { insertPoll, pollsOf, setUpBox } from '../polls.repository.ts';
import type { Input, Output } from '../polls.types.ts';
import { tracePoll } from './poll-to-lead.ts';

type Meeting = Awaited<ReturnType<typeof meetingToLead>>;

/** What stands in the paper book only is not asked here. */
const demandItem = async ({ tx }: Context, meeting: Meeting, itemId: string | null): Promise<void> => {
  if (itemId === null) return;
  const item = await findItem(tx, meeting, itemId);
  if (!item) throw new Refusal('meetings/item-unknown');
  if (item.paperBookOnly) throw new Refusal('polls/paper-book-only');
};

/** Opens a poll: its key on the disk, its public half and an empty box in the database. */
export const openPoll =
  (platform: Platform) =>
  async (context: Context, { params, body }: Input<'open'>): Promise<Output<'open'>> => {
    const meeting = await meetingToLead(context, params, 'record-vote');
    await demandItem(context, meeting, body.itemId);
    const roll = await rollOf(context.tx, meeting);
    const eligible = presentVoters(roll);
    const fault = askFault(body, { eligible, names: roll.map(({ name }) => name) });
    if (fault) throw new Refusal(fault, { eligible });
    const polls = await pollsOf(context.tx, meeting);
    if (polls.some(({ state }) => state === 'open')) throw new Refusal('polls/already-asking');

    const poll = { unitId: meeting.unitId, id: randomUUIDv7(), unitLft: meeting.unitLft };
    const { box, publicKey } = await makePollKeys(platform, poll.id);
    await insertPoll(context.tx, {
      ...poll,
      meetingId: meeting.id,
      itemId: body.itemId,
      kind: body.kind,
      answerSet: body.answerSet,
      ownAnswers: body.ownAnswers.map((answer) => answer.trim()),
      question: body.question.trim(),
      publicKey: Buffer.from(publicKey),
      openedAt: context.now,
      eligible,
    });
    await setUpBox(context.tx, poll, { answers: answerCount(body), sealed: emptyBox(box, roll.length) });
    await tracePoll(context, { ...poll, meetingId: meeting.id, closedCircle: meeting.closedCircle }, 'open', {
      kind: body.kind,
      eligible,
      publicKey: Buffer.from(publicKey).toString('hex'),
    });
    const path = { unitId: poll.unitId, meetingId: meeting.id, pollId: poll.id };
    await platform.jobs.enqueue(context.tx, 'polls.expire', path, HOURS_TO_COUNT * 3_600);
    return { id: poll.id };
  };
