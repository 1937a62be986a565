import type { Static } from 'typebox';
import { Day, Id, Instant, Int, List, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';
import { Presence, State, VoteForm } from '../meetings/meetings.schema.ts';

/** The live step a meeting stands at. */
const StageStep = () =>
  Obj({
    id: Text(60),
    /** The number people know it by, `2.3`. */
    number: Text(10),
    label: Text(500),
    phaseLabel: Text(100),
    /** Its place among the live steps, counted from one. */
    position: Int(1),
    since: Instant(),
    /** What comes after it; null for the last one. */
    next: Nullable(Text(500)),
  });

/** A question on which hands go up, without any count before it is closed. */
const StageVote = () =>
  Obj({
    id: Id(),
    title: Text(500),
    form: VoteForm(),
    base: Int(),
    needed: Int(),
    present: Int(),
    baseWords: Text(500),
    neededWords: Text(300),
  });

/**
 * What everybody sees of an open meeting: members' phones, the chair's and the big screen alike. It is pushed to all who may read
 * the meeting, so nothing in it depends on who asks, and nobody absent is named.
 */
export const Stage = () =>
  Obj({
    id: Id(),
    unitId: Id(),
    unitName: Text(200),
    title: Text(300),
    state: State(),
    /** When it was put together, by the server's clock: what a phone's clock is measured against. */
    at: Instant(),
    openedAt: Nullable(Instant()),
    concludedAt: Nullable(Instant()),
    chair: Nullable(Text(200)),
    minimumMinutes: Int(),
    /** How many live steps there are. */
    steps: Int(),
    step: Nullable(StageStep()),
    vote: Nullable(StageVote()),
    lastResult: Nullable(
      Obj({
        title: Text(500),
        passed: Type.Boolean(),
        for: Int(),
        base: Int(),
        needed: Int(),
        resultWords: Text(300),
      }),
    ),
    /** Once the roll was taken. */
    attendance: Nullable(
      Obj({
        total: Int(),
        present: Int(),
        notCalled: Int(),
        /** `cần 8, có mặt 11`. */
        quorumWords: Text(200),
      }),
    ),
  });

/** The asker's own part in an open meeting. */
export const Mine = () =>
  Obj({
    /** On the roll of the day the meeting opened. */
    onRoll: Type.Boolean(),
    presence: Nullable(Presence()),
    reason: Text(500),
    mayVote: Type.Boolean(),
    tasks: List(
      Obj({
        id: Id(),
        content: Text(5_000),
        dueOn: Nullable(Day()),
        for: OneOf('me', 'cell'),
      }),
      500,
    ),
    abilities: Obj({ 'meetings.lead': Type.Boolean(), 'meetings.answer': Type.Boolean() }),
  });

export type Stage = Static<ReturnType<typeof Stage>>;
export type Mine = Static<ReturnType<typeof Mine>>;
