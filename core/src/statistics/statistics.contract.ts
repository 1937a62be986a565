import { defineContract } from '../kernel/contract.ts';
import { Day, Id, Instant, Int, List, Nullable, Obj, OneOf, Text } from '../kernel/schema.ts';

const month = Day();

/** A cell without a meeting in the month, with the way to reach it; a call for help, no ranking. */
const WaitingCell = Obj({
  unitId: Id(),
  name: Text(200),
  parentName: Text(200),
  /** First day of the last month in which it met. */
  lastMet: Nullable(Day()),
  reach: OneOf('has-date', 'call-secretary', 'secretary-not-activated', 'no-secretary'),
  secretaryName: Nullable(Text(200)),
  secretaryPhone: Nullable(Text(20)),
});

/** Figures of use. Each is counted from what happened, never from a survey. */
export const statisticsContract = defineContract({
  /**
   * A month in a unit and all below it. `cells` are the units that hold cell meetings; `held` those whose meeting of the month was
   * concluded here, `sealed` those whose minutes are sealed. A visit is signed-in use without a pause of over 30 minutes; `frequentMembers`
   * came more than twice in the month. Figures over fewer than 5 members are null (features F4).
   */
  overview: {
    method: 'GET',
    path: '/api/units/:unitId/overview',
    summary: 'Use of the handbook in a month, in a unit and all below it',
    access: { permission: 'statistics.read' },
    params: Obj({ unitId: Id() }),
    query: Obj({ month }),
    response: Obj({
      unitName: Text(200),
      month,
      countedAt: Instant(),
      cells: Int(),
      held: Int(),
      sealed: Int(),
      members: Int(),
      activated: Int(),
      visits: Nullable(Int()),
      frequentMembers: Nullable(Int()),
      branches: List(Obj({ unitId: Id(), name: Text(200), cells: Int(), held: Int() }), 500),
      months: List(Obj({ month, held: Int(), sealed: Int() }), 12),
      tasks: Obj({ open: Int(), late: Int(), waitingReview: Int(), done: Int() }),
      waiting: List(WaitingCell, 10),
    }),
  },
});
