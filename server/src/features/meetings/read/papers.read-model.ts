import type { Context } from '../../../platform/context.ts';

/** Whether a file is a paper of a meeting to which the cell was invited; before that its papers are still the preparers' own. */
export const isInvitedPaper = async (
  { tx }: Context,
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
    .select('p.id')
    .executeTakeFirst();
  return paper !== undefined;
};
