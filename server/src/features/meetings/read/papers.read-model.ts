import { scopeOf } from '@sotay/core/kernel/grants.ts';
import { whereInScope } from '../../../platform/access/where-in-scope.ts';
import type { Context } from '../../../platform/context.ts';
import { meetingsPolicy } from '../meetings.policy.ts';

/** Whether a file is a paper of a meeting to which the cell was invited; before that its papers are still the preparers' own. */
export const isInvitedPaper = async (
  { tx, actor }: Context,
  { unitId, id }: { unitId: string; id: string },
): Promise<boolean> => {
  const paper = await tx
    .selectFrom('meetingPapers as p')
    .innerJoin('meetings as m', (join) =>
      join.onRef('m.unitId', '=', 'p.unitId').onRef('m.id', '=', 'p.meetingId'),
    )
    .where('p.unitId', '=', unitId)
    .where('p.fileId', '=', id)
    .where('m.state', '<>', 'draft')
    .where(whereInScope(scopeOf(actor, meetingsPolicy['meetings.read']), 'm', { circle: true }))
    .select('p.id')
    .executeTakeFirst();
  return paper !== undefined;
};
