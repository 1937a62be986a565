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
    /** The screen on which it is done, `score`. */
    screen: Text(20),
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
    threshold: OneOf('over-half', 'two-thirds'),
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
    /** The secret poll that is open. */
    poll: Nullable(Obj({ id: Id(), question: Text(500) })),
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
    /** Who speaks, since when, and for how many minutes they were asked. */
    speaker: Nullable(Obj({ name: Text(200), since: Instant(), minutes: Int(1) })),
    /** How many wait for their turn. */
    waiting: Int(),
    /** Seconds spoken in the discussion by turns that ended, and whether the one that lasts counts too. */
    opinion: Obj({ seconds: Int(), running: Type.Boolean(), fromMinutes: Int(), toMinutes: Int() }),
    strawPoll: Nullable(Obj({ id: Id(), question: Text(300), answers: List(Text(100), 4), answered: Int() })),
    /** The last one that was closed: counts, and nobody's answer. */
    lastStrawPoll: Nullable(
      Obj({ question: Text(300), answers: List(Obj({ label: Text(100), count: Int() }), 4) }),
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
    arrivedAt: Nullable(Instant()),
    leftAt: Nullable(Instant()),
    /** The own place among those who wait to speak, counted from one; null without a raised hand. */
    hand: Nullable(Int(1)),
    /** The own answer to the straw poll that is open, by its place among the answers. */
    strawAnswer: Nullable(Int(0, 3)),
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

const SpeechRow = () =>
  Obj({
    id: Id(),
    memberId: Nullable(Id()),
    name: Text(200),
    minutes: Int(1),
    startedAt: Nullable(Instant()),
    endedAt: Nullable(Instant()),
  });

const StrawPollRow = () =>
  Obj({
    id: Id(),
    question: Text(300),
    answers: List(Text(100), 4),
    /** Null while it is open. */
    counts: Nullable(List(Int(), 4)),
    inMinutes: Type.Boolean(),
  });

/** What those who lead see besides: the list of speakers by name, and the straw polls asked so far. */
export const Desk = () =>
  Obj({
    waiting: List(SpeechRow(), 500),
    /** Turns that began, in their order; the last one may go on. */
    spoken: List(SpeechRow(), 2_000),
    share: Obj({ spoke: Int(), present: Int() }),
    strawPolls: List(StrawPollRow(), 200),
  });

export type Desk = Static<ReturnType<typeof Desk>>;
export type Stage = Static<ReturnType<typeof Stage>>;
export type Mine = Static<ReturnType<typeof Mine>>;
