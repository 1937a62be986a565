import { type UnitPlace, demandUnit } from '../../../platform/access/unit-place.ts';
import { audit } from '../../../platform/audit/record.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { tellThrough } from '../../../platform/realtime/hub.ts';
import { type DispatchRow, findArrival, lockArrival } from '../dispatches.repository.ts';

type Path = { readonly unitId: string; readonly dispatchId: string };

/** What arrived at the unit of the path and was not taken back, held for this transaction. */
export const heldArrival = async (context: Context, { unitId, dispatchId }: Path): Promise<DispatchRow> => {
  await demandUnit(context, unitId);
  const key = { unitId, id: dispatchId };
  // What was taken back is read here, and cannot be held for writing.
  const seen = demand(context, await findArrival(context.tx, key));
  if (seen.withdrawnAt) throw new Refusal('dispatches/withdrawn');
  return demand(context, await lockArrival(context.tx, key));
};

/** Writes an act down at the unit that did it. */
export const record = async (
  context: Context,
  { unitId, unitLft, id }: UnitPlace & { readonly id: string },
  action: string,
  after?: object,
): Promise<void> => {
  const event = { unitId, unitLft, action: `dispatches.${action}`, objectKind: 'dispatch', objectId: id };
  await audit(context, { ...event, ...(after && { after }) });
  await tellThrough(context.tx, { topic: 'dispatches', unitLft, id });
};

/** The screens of the other side are told too. */
export const tellAt = (context: Context, unitLft: number, id: string): Promise<void> =>
  tellThrough(context.tx, { topic: 'dispatches', unitLft, id });
