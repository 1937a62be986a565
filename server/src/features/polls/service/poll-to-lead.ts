import { audit } from '../../../platform/audit/record.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import { tellThrough } from '../../../platform/realtime/hub.ts';
import { meetingToLead } from '../../meetings/index.ts';
import { findPoll } from '../polls.repository.ts';
import type { Poll, PollPath } from '../polls.types.ts';

/** The poll of an open meeting for those who lead it; acts on one meeting go one after the other. */
export const pollToLead = async (context: Context, path: PollPath): Promise<Poll> => {
  await meetingToLead(context, path, 'record-vote');
  return found(await findPoll(context.tx, path));
};

export const openPollToLead = async (context: Context, path: PollPath): Promise<Poll> => {
  const poll = await pollToLead(context, path);
  if (poll.state !== 'open') throw new Refusal('polls/not-open');
  return poll;
};

type PollAct = 'open' | 'give-paper' | 'close' | 'cancel' | 'expire';

/** Who does something with a poll, in which transaction and when: a person, or a job. */
export type Doer = Parameters<typeof audit>[0];

type Traced = Pick<Poll, 'unitId' | 'unitLft' | 'id' | 'meetingId' | 'closedCircle'>;

/** Writes down what was done with a poll, never who received a slip, and tells every open screen; the stage goes by the meeting's news. */
export const tracePoll = async (
  context: Doer,
  { unitId, unitLft, id, meetingId, closedCircle }: Traced,
  act: PollAct,
  after?: object,
): Promise<void> => {
  await audit(context, {
    ...{ unitId, unitLft },
    action: `polls.${act}`,
    objectKind: 'poll',
    objectId: id,
    ...(after && { after }),
  });
  // Screens read the polls of a meeting, so the news names the meeting.
  await tellThrough(context.tx, { topic: 'polls', unitLft, id: meetingId, closedCircle });
  if (act !== 'give-paper')
    await tellThrough(context.tx, { topic: 'meetings', unitLft, id: meetingId, closedCircle });
};
