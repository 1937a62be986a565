import type { TSchema } from 'typebox';
import { Day, Id, Instant, Int, List, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';
import { gradeKinds, missingKinds } from './cell-month.ts';
import { type ReportSums, sumKeys } from './report-sums.ts';

export const monthMeetingSchema = Obj({
  meetingId: Id(),
  kind: Text(40),
  kindLabel: Text(200),
  title: Text(300),
  countsForMonth: Type.Boolean(),
  state: OneOf('draft', 'invited', 'open', 'concluded', 'sealed'),
  startsOn: Day(),
  concludedOn: Nullable(Day()),
  minutes: Nullable(Int()),
  present: Int(),
  expected: Int(),
  steps: Int(),
  stepsDone: Int(),
  stepsSkipped: Int(),
  skipped: List(Text(500), 60),
  votes: Int(),
  votesPassed: Int(),
  votesFlagged: Int(),
  resolution: Nullable(Text(60)),
  grade: Nullable(OneOf(...gradeKinds)),
  points: Nullable(Type.Number({ minimum: 0, maximum: 1_000 })),
});

const figures: Record<string, TSchema> = Object.fromEntries(sumKeys.map((key) => [key, Int()]));

export const sumsSchema = Type.Unsafe<ReportSums>(Obj(figures));

export const changeSchema = Obj({ key: OneOf(...sumKeys), from: Int(), to: Int() });

/** A unit below whose report is awaited, and the version of it that is in. */
export const sourceSchema = Obj({
  unitId: Id(),
  name: Text(200),
  cells: Int(),
  reportId: Nullable(Id()),
  version: Int(),
  sentAt: Nullable(Instant()),
  reason: Text(500),
});

export const sentVersionSchema = Obj({
  id: Id(),
  version: Int(1),
  sentAt: Instant(),
  senderName: Text(200),
  changes: List(changeSchema, sumKeys.length),
});

export const cellRowSchema = Obj({
  unitId: Id(),
  name: Text(200),
  meetings: List(monthMeetingSchema, 12),
  proposalsOpen: Int(),
  missing: List(OneOf(...missingKinds), missingKinds.length),
  secretaryName: Nullable(Text(200)),
  secretaryPhone: Nullable(Text(20)),
  reportId: Nullable(Id()),
  reportVersion: Int(),
});
