import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Meeting } from '../meetings.types.ts';
import { type MadeThere, isTaken } from './offline-acts.repository.ts';

/** Refuses an id from a device that already belongs to something of the unit. */
export const demandFree = async (
  { tx }: Context,
  { unitId }: Meeting,
  table: MadeThere,
  id: string | undefined,
): Promise<void> => {
  if (id === undefined) return;
  if (await isTaken(tx, unitId, table, id)) throw new Refusal('meetings/id-taken');
};
