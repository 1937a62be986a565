import { randomUUIDv7 } from 'node:crypto';
import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { type ConcludeFault, concludeFaults } from '@sotay/core/meetings/conclude.rules.ts';
import { nextNumber } from '@sotay/core/meetings/numbering.rules.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import type { Context } from '../../../platform/context.ts';
import { tellThrough } from '../../../platform/realtime/hub.ts';
import { lockNumbers, termAt } from '../../numbers/index.ts';
import { factsOf, factsWhenReadBack, rulesOf } from '../meeting-facts.ts';
import type { Input, Meeting, Output, Parts } from '../meetings.types.ts';
import { noteBureauMet } from '../before/bureau-met.ts';
import { filledAnew } from '../quality/keep-quality.ts';
import { qualityColumns } from '../quality/kept-quality.ts';
import { readParts } from '../read/parts.read-model.ts';
import { unitFacts } from '../read/people.read-model.ts';
import { givenTasks, lastTasksOf } from '../read/tasks.read-model.ts';
import { insertDocument, usedNumbers } from '../repository/documents.repository.ts';
import { changeMeeting, json } from '../repository/meeting.repository.ts';
import { meetingToLead, trace } from './act.ts';
import { recordMark } from './mark-step.ts';

const refusalOf = (fault: ConcludeFault): Refusal =>
  fault.code === 'meetings/step-missing'
    ? new Refusal(fault.code, { count: fault.stepIds.length, stepId: fault.stepIds[0] ?? '' })
    : new Refusal(fault.code);

/** Telephones' clocks differ, and their time fields know no seconds: so much is put right without asking. */
const CLOCK_DIFFERENCE_MS = 5 * 60_000;

/** The hour the meeting ended: not before it opened and not in the future. */
const endOf = (meeting: Meeting, said: Date, now: Date): Date => {
  const opened = meeting.openedAt ?? said;
  if (said.getTime() < opened.getTime() - CLOCK_DIFFERENCE_MS) throw new Refusal('meetings/end-before-start');
  if (said.getTime() > now.getTime() + CLOCK_DIFFERENCE_MS) throw new Refusal('meetings/end-in-future');
  return new Date(Math.min(Math.max(said.getTime(), opened.getTime()), now.getTime()));
};

/** Minutes get their number at the end, before anybody signs them. */
const numberMinutes = async ({ tx }: Context, meeting: Meeting, endedAt: Date): Promise<void> => {
  const issuedOn = dayOfInstant(endedAt.toISOString());
  const termOn = await termAt(tx, meeting.unitId, issuedOn);
  const { symbol } = found(await unitFacts(tx, meeting.unitId));
  await lockNumbers(tx, meeting.unitId);
  const used = await usedNumbers(tx, meeting, 'minutes', termOn);
  const number = nextNumber(used.map((paper) => paper.number));
  const { unitId, unitLft, id } = meeting;
  await insertDocument(tx, {
    ...{ unitId, unitLft, termOn, number, symbol, issuedOn },
    id: randomUUIDv7(),
    meetingId: id,
    kind: 'minutes',
  });
};

const markReadBack = async (context: Context, meeting: Meeting, parts: Parts): Promise<void> => {
  const facts = factsOf(meeting, parts);
  const after = factsWhenReadBack(facts, context.now);
  for (const mark of after.marks.slice(facts.marks.length)) await recordMark(context, meeting, mark);
};

/** The tasks of the meeting are news to those who received them. */
const tellReceivers = async ({ tx }: Context, meeting: Meeting): Promise<void> => {
  for (const task of await givenTasks(tx, meeting)) {
    const receiver = task.memberId === null ? {} : { memberId: task.memberId };
    await tellThrough(tx, { topic: 'tasks', unitLft: meeting.unitLft, id: task.id, ...receiver });
  }
};

/** Ends the meeting: everything prescribed is done, the minutes are read back, and what happened in the room is fixed. */
export const conclude = async (
  context: Context,
  { params, body }: Input<'conclude'>,
): Promise<Output<'conclude'>> => {
  const meeting = await meetingToLead(context, params, 'conclude');
  const parts = await readParts(context.tx, meeting);
  const [fault] = concludeFaults(factsWhenReadBack(factsOf(meeting, parts), context.now));
  if (fault) throw refusalOf(fault);
  const present = parts.roll.filter((entry) => entry.presence === 'present').length;
  if (body.agreed > present) throw new Refusal('meetings/read-back-above-present', { present });
  const endedAt = endOf(meeting, new Date(body.endedAt), context.now);

  await markReadBack(context, meeting, parts);
  await numberMinutes(context, meeting, endedAt);
  const readBack = { readBackAgreed: body.agreed, readBackPresent: present };
  const ended: Meeting = { ...meeting, concludedAt: endedAt, ...readBack };
  const quality = await filledAnew(context, ended, await readParts(context.tx, meeting));
  await changeMeeting(context.tx, meeting, {
    state: 'concluded',
    concludedAt: endedAt,
    ...readBack,
    ...qualityColumns(rulesOf(meeting).pack.quality, quality),
    lastTasks: json(await lastTasksOf(context.tx, meeting)),
    givenTasks: json(await givenTasks(context.tx, meeting)),
  });
  await tellReceivers(context, meeting);
  await noteBureauMet(context, meeting);
  await trace(context, meeting, { action: 'conclude', after: { agreed: body.agreed, present, endedAt } });
  return { done: true };
};
