import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { decisionFault, standsAbove } from '@sotay/core/reorganisation/reorganisation.rules.ts';
import { normalizeText } from '@sotay/core/members/name.rules.ts';
import { meetsAsCell } from '@sotay/core/units/unit.rules.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { type UnitRecord, findUnit } from '../../units/index.ts';

/** The unit of the path, for somebody whose post in use stands above it. */
export const demandBelow = async (context: Context, unitId: string): Promise<UnitRecord> => {
  const unit = demand(context, await findUnit(context.tx, unitId));
  if (!standsAbove(context.actor.post, { id: unit.id, lft: unit.unitLft }))
    throw new Refusal('reorganisation/not-above');
  if (unit.closedOn !== null) throw new Refusal('reorganisation/closed');
  return unit;
};

/** Another unit that the post in use governs too. */
export const demandTarget = async ({ tx, actor }: Context, unitId: string): Promise<UnitRecord> => {
  const unit = await findUnit(tx, unitId);
  const { lo, hi } = actor.post?.interval ?? { lo: 1, hi: 0 };
  if (!unit || unit.unitLft < lo || unit.unitLft > hi || unit.closedOn !== null)
    throw new Refusal('reorganisation/target-unknown');
  return unit;
};

/** Another cell that can take over the members of this one. */
export const demandCellTarget = async (
  context: Context,
  unit: UnitRecord,
  toUnitId: string,
): Promise<UnitRecord> => {
  const heir = await demandTarget(context, toUnitId);
  if (heir.id === unit.id || !meetsAsCell(unit.kind) || !meetsAsCell(heir.kind))
    throw new Refusal('reorganisation/target-misplaced');
  return heir;
};

/** The decision with its paper tidied, where it may be written down today. */
export const demandDecision = (
  { now }: Context,
  { happenedOn, basis }: { happenedOn: string; basis: string },
): { happenedOn: string; basis: string } => {
  const fault = decisionFault({ happenedOn, basis }, dayOfInstant(now.toISOString()));
  if (fault) throw new Refusal(fault);
  return { happenedOn, basis: normalizeText(basis) };
};
