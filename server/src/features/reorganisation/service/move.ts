import { randomUUIDv7 } from 'node:crypto';
import { addDays, dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import type { reorganisationContract } from '@sotay/core/reorganisation/reorganisation.contract.ts';
import { moveFault } from '@sotay/core/reorganisation/reorganisation.rules.ts';
import { meetsAsCell } from '@sotay/core/units/unit.rules.ts';
import { audit } from '../../../platform/audit/record.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import type { Platform } from '../../../platform/platform.ts';
import { lockTree } from '../../../platform/tree/free-room.ts';
import { hangUnder } from '../../../platform/tree/move-branch.ts';
import { planMove } from '../../../platform/tree/plan-move.ts';
import { nameOf } from '../../members/index.ts';
import { type UnitRecord, findUnit } from '../../units/index.ts';
import { endPosts, insertMoves } from '../reorganisation.repository.ts';
import { demandBelow, demandDecision, demandTarget } from './above.ts';
import { carryOn } from './carry-on.ts';

type Move = (typeof reorganisationContract)['move'];

const standing = ({ unitLft: lft, ...unit }: UnitRecord) => ({ ...unit, lft });

/** The unit and where it is to go, where it may go there. */
export const demandMove = async (
  context: Context,
  unitId: string,
  toUnitId: string,
): Promise<{ unit: UnitRecord; above: UnitRecord }> => {
  const unit = await demandBelow(context, unitId);
  const above = await demandTarget(context, toUnitId);
  const fault = moveFault(standing(unit), standing(above));
  if (fault) throw new Refusal(fault);
  return { unit, above };
};

const tellHolders = async ({ tx }: Context, { hub }: Platform, unit: UnitRecord, holders: string[]) => {
  for (const memberId of holders)
    await hub.tell(tx, { topic: 'members', unitLft: unit.unitLft, id: memberId, memberId });
};

/** Hangs a unit under another. Most moves are over with this transaction; a large one goes on as a job. */
export const moveUnit = async (
  context: Context,
  platform: Platform,
  { params, body }: InputOf<Move>,
): Promise<OutputOf<Move>> => {
  const { tx, actor, now } = context;
  await demandBelow(context, params.unitId);
  const decision = demandDecision(context, body);
  await lockTree(tx);
  const { unit, above } = await demandMove(context, params.unitId, body.toUnitId);
  const from = found(await findUnit(tx, found(unit.parentId)));
  const moves = await planMove(tx, actor, unit.id, above.id);
  const change = {
    ...{ ...decision, id: randomUUIDv7(), unitId: unit.id, unitLft: found(moves[0]).oldLft },
    act: 'moved',
    ...{ fromName: from.name, toName: above.name, recordedBy: actor.memberId, recordedAt: now },
    recorderName: await nameOf(tx, actor),
  } as const;
  await insertMoves(tx, change, moves);
  const yesterday = addDays(dayOfInstant(now.toISOString()), -1);
  // The committee above sends the overseer of a cell; the new one sends its own.
  if (meetsAsCell(unit.kind))
    await tellHolders(context, platform, unit, await endPosts(tx, unit.id, yesterday, 'overseer'));
  await hangUnder(tx, unit.id, above.id);
  await audit(context, {
    ...{
      unitId: unit.id,
      unitLft: change.unitLft,
      action: 'units.move',
      objectKind: 'unit',
      objectId: unit.id,
    },
    before: { parentId: from.id },
    after: { parentId: above.id, ...decision },
  });
  const isDone = await carryOn(context, platform, change);
  const job = { unitId: unit.id, id: change.id, governedBy: found(actor.post).unitId };
  if (!isDone) await platform.jobs.enqueue(tx, 'reorganisation.carry-on', job);
  return { id: change.id, isDone };
};
