import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import type { resolutionContract } from '@sotay/core/meetings/resolution.contract.ts';

export type ClausesView = OutputOf<(typeof resolutionContract)['clauses']>;
export type Clause = ClausesView['clauses'][number];
export type SavedClause = InputOf<(typeof resolutionContract)['saveClauses']>['body']['clauses'][number];

/** A clause as it is sent back with the others. */
export const savedOf = ({ part, content, dueOn, reportIn, receivers }: Clause): SavedClause => ({
  ...{ part, content, dueOn, reportIn },
  receiverIds: receivers.map(({ memberId }) => memberId),
});

/** How many tasks clauses become: one a receiver, or one for the whole cell. */
export const tasksOf = (clauses: readonly Pick<Clause, 'receivers'>[]): number =>
  clauses.reduce((sum, { receivers }) => sum + Math.max(1, receivers.length), 0);

/** The month after that of a day `YYYY-MM-DD`: when its tasks are reported. */
export const monthAfter = (day: string): { month: number; year: number } => {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month === 12 ? { month: 1, year: year + 1 } : { month: month + 1, year };
};
