import { type GuardSide, decisionFault, sideOf } from '@sotay/core/guard/decision.rules.ts';
import { MOST_HELD, type guardContract } from '@sotay/core/guard/guard.contract.ts';
import type { GuardMark } from '@sotay/core/guard/guard-marks.ts';
import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import { sql } from 'kysely';
import { demandBranch } from '../../platform/access/unit-place.ts';
import { audit } from '../../platform/audit/record.ts';
import { type Context, demand } from '../../platform/context.ts';
import { unseal } from '../../platform/keys.ts';
import type { Platform } from '../../platform/platform.ts';
import { type Facts, decisionsOn, findHeld, senderOf } from './guard.repository.ts';

type Guard = typeof guardContract;

/** What the branch of a unit has held, the latest first. */
export const readHeld = async (
  { tx, ...context }: Context,
  { params }: InputOf<Guard['list']>,
): Promise<OutputOf<Guard['list']>> => {
  const { name: unitName, lft, rgt } = await demandBranch({ tx, ...context }, params.unitId);
  const rows = await tx
    .selectFrom('heldFiles as h')
    .innerJoin('units as u', 'u.id', 'h.unitId')
    .select(['h.unitId', 'h.fileId as id', 'u.name as unitName', 'h.mime', 'h.size', 'h.heldAt'])
    .select([
      sql<GuardMark[]>`h.marks`.as('marks'),
      sql<'held' | 'released' | 'destroyed'>`h.state`.as('state'),
      sql<number>`(select count(*)::int from held_decisions d where d.unit_id = h.unit_id and d.file_id = h.file_id)`.as(
        'spoken',
      ),
    ])
    .where('h.unitLft', '>=', lft)
    .where('h.unitLft', '<=', rgt)
    .orderBy('h.heldAt', 'desc')
    .orderBy('h.fileId', 'desc')
    .limit(MOST_HELD)
    .execute();
  return { unitName, held: rows.map((row) => ({ ...row, heldAt: row.heldAt.toISOString() })) };
};

/** One held file with its reasons. That somebody looked is written down. */
export const readOneHeld = async (
  { keys }: Pick<Platform, 'keys'>,
  context: Context,
  { params }: InputOf<Guard['one']>,
): Promise<OutputOf<Guard['one']>> => {
  const { tx, actor } = context;
  const held = demand(context, await findHeld(tx, { unitId: params.unitId, fileId: params.heldFileId }));
  const { unitId, unitLft, fileId: id, mime, size, marks, state, heldAt, settledAt, memberId } = held;
  const { name: unitName } = await demandBranch(context, unitId);
  const before = await decisionsOn(tx, held);
  const facts = held.facts
    ? (JSON.parse(unseal(keys.quarantine, held.facts)) as Facts)
    : { name: '', suspicions: [] };
  const side: GuardSide = sideOf(actor.post?.kind);
  const mayDecide = decisionFault({ held, before, memberId: actor.memberId, side }) === null;
  await audit(context, {
    ...{ unitId, unitLft, action: 'guard.look', objectKind: 'file', objectId: id, subjectId: memberId },
  });
  return {
    ...{ unitId, id, unitName, mime, size, marks, state },
    heldAt: heldAt.toISOString(),
    settledAt: settledAt?.toISOString() ?? null,
    name: facts.name,
    sender: await senderOf(tx, memberId),
    suspicions: [...facts.suspicions],
    decisions: before.map(({ side: by, verdict, memberName, reason, decidedAt }) => ({
      ...{ side: by, verdict, name: memberName, reason },
      decidedAt: decidedAt.toISOString(),
    })),
    mayRelease: mayDecide,
    mayDestroy: mayDecide,
  };
};
