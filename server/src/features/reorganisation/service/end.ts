import { randomUUIDv7 } from 'node:crypto';
import { addDays, dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import type { reorganisationContract } from '@sotay/core/reorganisation/reorganisation.contract.ts';
import { audit } from '../../../platform/audit/record.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import type { Platform } from '../../../platform/platform.ts';
import { lockTree } from '../../../platform/tree/free-room.ts';
import { nameOf } from '../../members/index.ts';
import { settleCell, transferByDecision } from '../../transfers/index.ts';
import { type UnitRecord, closeUnit } from '../../units/index.ts';
import { type NewChange, endPosts, insertDoneChange } from '../reorganisation.repository.ts';
import { countsOf, membersOf } from '../what-is-there.read-model.ts';
import { demandBelow, demandCellTarget, demandDecision } from './above.ts';

type End = (typeof reorganisationContract)['end'];
type Decision = { happenedOn: string; basis: string };

/** Both sides of a merger have it in their history; a unit that is dissolved alone. */
const writeHistory = async (
  context: Context,
  unit: UnitRecord,
  heir: UnitRecord | null,
  facts: Decision & { members: number },
): Promise<string> => {
  const { tx, actor, now } = context;
  const id = randomUUIDv7();
  const by = {
    ...{ recordedBy: actor.memberId, recorderName: await nameOf(tx, actor), recordedAt: now },
    ...{ ...facts, fromName: unit.name, toName: heir?.name ?? '' },
  };
  const of = ({ id: unitId, unitLft }: UnitRecord): Pick<NewChange, 'unitId' | 'unitLft'> => ({
    unitId,
    unitLft,
  });
  await insertDoneChange(tx, { ...by, ...of(unit), id, act: heir ? 'merged' : 'dissolved' });
  if (heir) await insertDoneChange(tx, { ...by, ...of(heir), id: randomUUIDv7(), act: 'received' });
  return id;
};

/** What others have to do with it afterwards, and whose screens and rights are others now. */
const tellOthers = async (
  { tx, actor }: Context,
  { hub, jobs }: Platform,
  { unit, heir, note }: { unit: UnitRecord; heir: UnitRecord | null; note: string },
): Promise<void> => {
  await jobs.enqueue(tx, 'tasks.handed-over', {
    ...{ unitId: unit.id, toUnitId: heir?.id ?? null, memberIds: null, note },
    ...{ governedBy: found(actor.post).unitId, authorId: actor.memberId },
  });
  for (const one of heir ? [unit, heir] : [unit])
    for (const topic of ['access', 'units', 'members', 'reorganisation'])
      await hub.tell(tx, { topic, unitLft: one.unitLft, id: one.id });
};

/**
 * Ends a unit. Its members and open tasks go to the heir; posts, stays and what was asked end; meetings, papers and decisions stay with
 * it for those above to read. Without an heir nobody may be left in it.
 */
export const endUnit = async (
  context: Context,
  platform: Platform,
  { params, body: { toUnitId, ...written } }: InputOf<End>,
): Promise<OutputOf<End>> => {
  const { tx, now } = context;
  await demandBelow(context, params.unitId);
  const decision = demandDecision(context, written);
  await lockTree(tx);
  const unit = await demandBelow(context, params.unitId);
  const heir = toUnitId === null ? null : await demandCellTarget(context, unit, toUnitId);
  const counts = await countsOf(context, unit);
  if (counts.openMeetings > 0) throw new Refusal('reorganisation/meeting-open');
  if (counts.units > 0 || (!heir && counts.members > 0)) throw new Refusal('reorganisation/not-empty');
  const lastDay = addDays(dayOfInstant(now.toISOString()), -1);
  const members = await membersOf(tx, unit.id);
  if (heir) await transferByDecision(context, platform, { from: unit, to: heir, members, ...decision });
  await settleCell(tx, unit.id, { lastDay, answer: decision.basis, now });
  await endPosts(tx, unit.id, lastDay);
  await closeUnit(tx, unit.id, decision.happenedOn);
  const id = await writeHistory(context, unit, heir, { ...decision, members: members.length });
  const act = { action: heir ? 'units.merge' : 'units.dissolve', objectKind: 'unit', objectId: unit.id };
  const after = { ...decision, members: members.length, toUnitId };
  await audit(context, { unitId: unit.id, unitLft: unit.unitLft, ...act, after });
  await tellOthers(context, platform, { unit, heir, note: decision.basis });
  return { id };
};
