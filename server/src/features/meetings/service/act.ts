import { type MeetingAct, actFault } from '@sotay/core/meetings/meeting.rules.ts';
import type { ErrorCode } from '@sotay/core/errors.ts';
import { audit } from '../../../platform/audit/record.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { tellThrough } from '../../../platform/realtime/hub.ts';
import type { Meeting, MeetingKey } from '../meetings.types.ts';
import { findMeeting, lockMeeting } from '../repository/meeting.repository.ts';

/** Refuses with the fault of a rule; goes on where there is none. */
export const refuse = (fault: ErrorCode | undefined, facts: Record<string, string | number> = {}): void => {
  if (fault) throw new Refusal(fault, facts);
};

/** The meeting to lead, held for this transaction: not there out of scope, refused where the act is too early or too late. */
export const meetingToLead = async (context: Context, key: MeetingKey, act: MeetingAct): Promise<Meeting> => {
  const meeting = demand(context, await lockMeeting(context.tx, key.unitId, key.meetingId));
  refuse(actFault(meeting, act));
  return meeting;
};

/** The meeting for an act of a member, who may not change the meeting itself and so does not hold it. */
export const meetingOfMember = async (
  context: Context,
  key: MeetingKey,
  act: MeetingAct,
): Promise<Meeting> => {
  const meeting = demand(context, await findMeeting(context.tx, key.unitId, key.meetingId));
  refuse(actFault(meeting, act));
  return meeting;
};

/** Refuses a change that was made on an older reading than the one that holds. */
export const demandVersion = (thing: { version: number }, version: number): void => {
  if (thing.version !== version) throw new Refusal('meetings/changed-meanwhile', { version: thing.version });
};

type Trace = {
  action: string;
  object?: { kind: string; id: string };
  before?: object;
  after?: object;
  /** `hall` where only what everybody sees of the hall moved: nobody has to read the meeting again. */
  topic?: 'meetings' | 'hall';
};

/** Writes down what was done to the meeting and tells every open screen that it moved. */
export const trace = async (
  context: Context,
  meeting: Pick<Meeting, 'unitId' | 'unitLft' | 'id' | 'closedCircle'>,
  { action, object, topic = 'meetings', ...change }: Trace,
): Promise<void> => {
  const { unitId, unitLft, id, closedCircle } = meeting;
  await audit(context, {
    unitId,
    unitLft,
    action: `meetings.${action}`,
    objectKind: object?.kind ?? 'meeting',
    objectId: object?.id ?? id,
    ...change,
  });
  await tellThrough(context.tx, { topic, unitLft, id, closedCircle });
};

/** So many are told one by one that their own part changed; of more, everybody is told once. */
const TOLD_ONE_BY_ONE = 20;

/** Tells members that their own part in the meeting changed; without names, everybody. */
export const tellOwnPart = async (
  { tx }: Pick<Context, 'tx'>,
  { unitLft, id, closedCircle }: Pick<Meeting, 'unitLft' | 'id' | 'closedCircle'>,
  memberIds: readonly string[] | null,
): Promise<void> => {
  const news = { topic: 'hall.mine', unitLft, id, closedCircle };
  if (memberIds === null || memberIds.length > TOLD_ONE_BY_ONE) return tellThrough(tx, news);
  for (const to of memberIds) await tellThrough(tx, { ...news, to });
};
