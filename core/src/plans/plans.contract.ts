import { defineContract } from '../kernel/contract.ts';
import { Day, Done, Id, Int, List, Made, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';
import { Kind, PersonRef, State } from '../meetings/meetings.schema.ts';

const PATH = '/api/units/:unitId/plans/:year';
const read = { permission: 'plans.read' } as const;
const lead = { permission: 'plans.lead' } as const;

const Year = () => Int(2000, 2200);
const year = Obj({ unitId: Id(), year: Year() });
const month = Obj({ unitId: Id(), year: Year(), month: Int(1, 12) });

const planned = { cells: Int(), planned: Int(), whole: Int() };

const PlanMonth = Obj({
  month: Int(1, 12),
  version: Int(1),
  meetsOn: Day(),
  theme: Text(500),
  /** The theme has a meeting of its own. */
  apart: Type.Boolean(),
  preparer: Nullable(PersonRef()),
});

/** The yearly plan of a cell: when it meets, and which theme is prepared by whom. */
export const plansContract = defineContract({
  /** The plan with what is missing, and the meetings there are by month: what was held ticks itself. */
  one: {
    method: 'GET',
    path: PATH,
    summary: 'The plan of a year with what is missing and what was held',
    access: read,
    params: year,
    response: Obj({
      unitName: Text(200),
      /** Empty where there is no plan. */
      months: List(PlanMonth, 12),
      gaps: List(Obj({ quarter: Int(1, 4) }), 4),
      meetings: List(
        Obj({ id: Id(), month: Int(1, 12), kind: Kind(), state: State(), startsOn: Day() }),
        200,
      ),
      /** To choose who prepares a theme; empty for those who do not lead. */
      members: List(PersonRef(), 2_000),
      abilities: Obj({ 'plans.lead': Type.Boolean() }),
    }),
  },
  /**
   * For those who guide from above, to help and not to rank: the cells below, those with a plan, those of them with a theme in every
   * quarter (`whole`) and in each; the branches with the same counts, and the cells that stand in none of them one by one.
   */
  below: {
    method: 'GET',
    path: `${PATH}/below`,
    summary: 'Which cells below have a plan of the year, and which quarters lack a theme',
    access: { permission: 'plans.guide' },
    params: year,
    response: Obj({
      unitName: Text(200),
      ...planned,
      themed: List(Int(), 4),
      branches: List(Obj({ unitId: Id(), name: Text(200), ...planned }), 500),
      units: List(
        Obj({ unitId: Id(), name: Text(200), hasPlan: Type.Boolean(), gaps: List(Int(1, 4), 4) }),
        2_000,
      ),
    }),
  },
  /** Begins a plan: the same day every month, to be changed month by month. */
  begin: {
    method: 'POST',
    path: PATH,
    summary: 'Begin the plan of a year with a day for every month',
    access: lead,
    params: year,
    body: Obj({ dayOfMonth: Int(1, 31) }),
    response: Done,
    errors: ['plans/exists', 'plans/not-a-cell'],
  },
  /** Day, theme and preparer of one month. */
  saveMonth: {
    method: 'PUT',
    path: `${PATH}/months/:month`,
    summary: 'Save the day and the theme of a month',
    access: lead,
    params: month,
    body: Obj({
      version: Int(1),
      meetsOn: Day(),
      theme: Text(500),
      apart: Type.Boolean(),
      preparerMemberId: Nullable(Id()),
    }),
    response: Done,
    errors: ['plans/changed-meanwhile', 'plans/day-of-another-month', 'plans/not-a-member'],
  },
  /** Prepares what the plan has for the month, with its theme: the monthly meeting, or the one for the theme. */
  prepare: {
    method: 'POST',
    path: `${PATH}/months/:month/meetings`,
    summary: 'Prepare the meeting of a month as it is planned',
    access: lead,
    params: month,
    body: Obj({ part: OneOf('monthly', 'theme') }),
    response: Made,
    errors: ['meetings/month-taken', 'meetings/no-rule-pack', 'meetings/holds-no-meetings'],
  },
});
