import { addDays, type Day } from '../calendar/day.ts';
import type { MemberFlag, MemberFlags, MemberStatus } from './member-status.ts';

/** What can hold for a member from a day to a day: the status, and the flags beside it. */
export type StandingKind = MemberStatus | MemberFlag;

/** All kinds, in the order in which screens offer them. */
export const standingKinds = [
  'full',
  'probationary',
  'exempt',
  'suspended',
  'temporaryOut',
  'temporaryIn',
] as const satisfies readonly StandingKind[];

/** One dated row of a member's history. `fromOn` null: since before it was written down; the last day counts. */
export type Standing = {
  readonly id: string;
  readonly kind: StandingKind;
  readonly fromOn: Day | null;
  readonly untilOn: Day | null;
};

/** How a member stands, as the record says it today. */
export type StandsAs = MemberFlags & { readonly status: MemberStatus };

export type StandingChange =
  | {
      readonly act: 'begin';
      readonly kind: StandingKind;
      readonly fromOn: Day;
      readonly untilOn: Day | null;
    }
  | { readonly act: 'end'; readonly kind: MemberFlag; readonly untilOn: Day };

export type StandingFault =
  | 'members/day-wrong'
  | 'members/standing-overlaps'
  | 'members/standing-not-held'
  | 'members/standing-needs-end';

/** The rows to add, and the last days that rows get. */
export type StandingPlan = {
  readonly add: readonly Omit<Standing, 'id'>[];
  readonly end: readonly { readonly id: string; readonly untilOn: Day }[];
};

const isStatus = (kind: StandingKind): kind is MemberStatus => kind === 'full' || kind === 'probationary';

const covers = ({ fromOn, untilOn }: Omit<Standing, 'id'>, day: Day): boolean =>
  (fromOn === null || fromOn <= day) && (untilOn === null || untilOn >= day);

/** Rows of the same matter: the statuses are one, each flag is its own. */
const sameMatter = (rows: readonly Standing[], kind: StandingKind): Standing[] =>
  rows.filter((row) => (isStatus(kind) ? isStatus(row.kind) : row.kind === kind));

/**
 * How a member stood on a day. The dated rows say it; a matter without any row stands as the record says, since the record was
 * written down before the history began. The vote base and the roll-call of a meeting read this (294-QĐ/TW 9.3, *read*).
 */
export function standingOn(record: StandsAs, rows: readonly Standing[], day: Day): StandsAs {
  const holds = (flag: MemberFlag): boolean => {
    const own = sameMatter(rows, flag);
    return own.length === 0 ? record[flag] : own.some((row) => covers(row, day));
  };
  const status = sameMatter(rows, 'full').find((row) => covers(row, day))?.kind;
  return {
    status: status === 'full' || status === 'probationary' ? status : record.status,
    exempt: holds('exempt'),
    suspended: holds('suspended'),
    temporaryOut: holds('temporaryOut'),
    temporaryIn: holds('temporaryIn'),
  };
}

/**
 * What a change writes, or why it cannot be. A new status ends the one before; a flag is begun where it does not hold, and ended
 * where it does. A temporary stay has an end (06-HD/TW 6.3.2a, *read*); exemption for age and suspension may have none.
 */
export function planStanding(
  record: StandsAs,
  rows: readonly Standing[],
  change: StandingChange,
): StandingPlan | StandingFault {
  return change.act === 'end' ? planEnd(record, rows, change) : planBegin(record, rows, change);
}

function planBegin(
  record: StandsAs,
  rows: readonly Standing[],
  { kind, fromOn, untilOn }: Extract<StandingChange, { act: 'begin' }>,
): StandingPlan | StandingFault {
  if (untilOn !== null && untilOn < fromOn) return 'members/day-wrong';
  if (isStatus(kind)) return planStatus(record, rows, kind, fromOn);
  if ((kind === 'temporaryOut' || kind === 'temporaryIn') && untilOn === null)
    return 'members/standing-needs-end';
  const own = sameMatter(rows, kind);
  const isTaken = own.some(
    (row) =>
      (untilOn === null || row.fromOn === null || row.fromOn <= untilOn) &&
      (row.untilOn === null || row.untilOn >= fromOn),
  );
  if (isTaken || (own.length === 0 && record[kind])) return 'members/standing-overlaps';
  return { add: [{ kind, fromOn, untilOn }], end: [] };
}

function planStatus(
  record: StandsAs,
  rows: readonly Standing[],
  kind: MemberStatus,
  fromOn: Day,
): StandingPlan | StandingFault {
  const own = sameMatter(rows, kind);
  const dayBefore = addDays(fromOn, -1);
  const add = { kind, fromOn, untilOn: null };
  if (own.length === 0) {
    if (record.status === kind) return 'members/standing-overlaps';
    return { add: [{ kind: record.status, fromOn: null, untilOn: dayBefore }, add], end: [] };
  }
  const last = own.find((row) => row.untilOn === null);
  if (!last || last.kind === kind || (last.fromOn !== null && last.fromOn >= fromOn))
    return 'members/standing-overlaps';
  return { add: [add], end: [{ id: last.id, untilOn: dayBefore }] };
}

function planEnd(
  record: StandsAs,
  rows: readonly Standing[],
  { kind, untilOn }: Extract<StandingChange, { act: 'end' }>,
): StandingPlan | StandingFault {
  const own = sameMatter(rows, kind);
  if (own.length === 0)
    return record[kind] ? { add: [{ kind, fromOn: null, untilOn }], end: [] } : 'members/standing-not-held';
  const open = own.find((row) => row.untilOn === null || row.untilOn > untilOn);
  if (!open) return 'members/standing-not-held';
  // A last day before the first one undoes what was written by mistake.
  if (open.fromOn !== null && untilOn < addDays(open.fromOn, -1)) return 'members/day-wrong';
  return { add: [], end: [{ id: open.id, untilOn }] };
}
