import { shortDate } from '@sotay/core/calendar/day-words.ts';
import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { demandBranch } from '../../../platform/access/unit-place.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import { type Delivered, askedAround, findDelivered } from '../follow/delivered.repository.ts';

type Path = { unitId: string; deliveryId: string };

/** The unit of the path with what is asked of it. */
export type AskedHere = {
  unit: { unitId: string; unitLft: number; name: string; lft: number; rgt: number };
  item: Delivered;
};

/** What is asked of the unit of the path; one that lies there and asks nothing of this unit is said to. */
export const askedHere = async (context: Context, { unitId, deliveryId }: Path): Promise<AskedHere> => {
  const branch = await demandBranch(context, unitId);
  const { name, lft, rgt } = branch;
  const item = found(await findDelivered(context.tx, deliveryId, branch, askedAround));
  const isAsked = item.places.some((place) => place.lft <= lft && place.rgt >= rgt);
  if (item.asks !== 'act' || !isAsked || item.publisherUnitId === unitId)
    throw new Refusal('directives/no-duty');
  return { unit: { unitId, unitLft: lft, name, lft, rgt }, item };
};

/** Refuses to act on what was withdrawn or is not the newest any more; what was typed stays on the device that sent it. */
export const demandCurrent = ({ withdrawnAt, version }: Delivered, seen: number): void => {
  if (withdrawnAt)
    throw new Refusal('directives/withdrawn', { day: shortDate(dayOfInstant(withdrawnAt.toISOString())) });
  if (version !== seen) throw new Refusal('directives/newer-version', { version });
};
