import type { Static } from 'typebox';
import { Day, Id, Int, List, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';
import { Kind, MonthOfYear } from './meetings.schema.ts';

export const GradeName = () => OneOf('good', 'fair', 'average', 'poor');
export const Points = () => Type.Number({ minimum: 0, maximum: 100, multipleOf: 0.5 });
const Sum = () => Type.Number({ minimum: 0, maximum: 1_000 });
const Figure = () => Nullable(Int());

const Item = () =>
  Obj({
    id: Text(60),
    label: Text(300),
    max: Int(),
    bands: List(Obj({ label: Text(300), points: Int() }), 10),
    state: OneOf('filled', 'provisional', 'open', 'not-applicable'),
    /** What the system filled, and what holds; null while open. */
    filled: Nullable(Points()),
    given: Nullable(Points()),
    /** From what it was filled, in Vietnamese; the same in figures. */
    ground: Text(300),
    actual: Figure(),
    of: Figure(),
    extra: Figure(),
    /** Whether the chair gave the points; the reason where they differ from what was filled. */
    judged: Type.Boolean(),
    reason: Text(500),
  });

const Counts = () => Obj({ good: Int(), fair: Int(), average: Int(), poor: Int() });

/** The quality form of a meeting, filled as far as the system knows. */
export const QualityView = () =>
  Obj({
    version: Int(1),
    method: OneOf('hundred-points', 'criteria'),
    label: Text(200),
    certainty: OneOf('read', 'second-hand', 'unverified'),
    /** A meeting that was scored by criterion before items were kept: its items are empty. */
    byCriterion: Type.Boolean(),
    criteria: List(
      Obj({ id: Text(60), label: Text(300), max: Int(), points: Nullable(Sum()), items: List(Item(), 20) }),
      40,
    ),
    total: Sum(),
    max: Sum(),
    open: Int(),
    provisional: Type.Boolean(),
    grade: Nullable(GradeName()),
    gradeLabel: Nullable(Text(60)),
    /** What was missing for the next grade; null at the best one and while something is open. */
    next: Nullable(
      Obj({ label: Text(60), short: Sum(), losses: List(Obj({ itemId: Text(60), points: Sum() }), 60) }),
    ),
    nextWords: Text(3_000),
    limitations: Text(2_000),
    members: Obj({
      /** How many gave a grade; which ones only after the meeting, and from five on. */
      given: Int(),
      counts: Nullable(Counts()),
      hasGiven: Type.Boolean(),
      /** Whether the person asking may give one now. */
      mayGive: Type.Boolean(),
    }),
    /** Whether the person asking may judge now. */
    mayJudge: Type.Boolean(),
  });

/** The last meetings of the own cell, oldest first. */
export const QualityTrend = () =>
  Obj({
    unitName: Text(200),
    meetings: List(
      Obj({
        id: Id(),
        title: Text(300),
        kind: Kind(),
        month: MonthOfYear(),
        heldOn: Day(),
        total: Nullable(Sum()),
        max: Sum(),
        grade: Nullable(GradeName()),
        gradeLabel: Nullable(Text(60)),
      }),
      12,
    ),
    trend: OneOf('up', 'down', 'level', 'too-few'),
  });

export type QualityView = Static<ReturnType<typeof QualityView>>;
export type QualityTrend = Static<ReturnType<typeof QualityTrend>>;
