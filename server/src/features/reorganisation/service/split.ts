import { randomUUIDv7 } from 'node:crypto';
import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import { normalizeText } from '@sotay/core/members/name.rules.ts';
import { splitFault } from '@sotay/core/reorganisation/reorganisation.rules.ts';
import type { reorganisationContract } from '@sotay/core/reorganisation/reorganisation.contract.ts';
import { meetsAsCell } from '@sotay/core/units/unit.rules.ts';
import { audit } from '../../../platform/audit/record.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import type { Platform } from '../../../platform/platform.ts';
import { growTree } from '../../../platform/tree/grow-tree.ts';
import { nameOf } from '../../members/index.ts';
import { transferByDecision } from '../../transfers/index.ts';
import { type UnitRecord, findUnit } from '../../units/index.ts';
import { insertDoneChange } from '../reorganisation.repository.ts';
import { membersOf } from '../what-is-there.read-model.ts';
import { demandBelow, demandDecision } from './above.ts';

type Split = (typeof reorganisationContract)['split'];

/** The new cell beside the old one, alike but for its name. Growing may move the old one, so both are read afterwards. */
const foundBeside = async ({ tx, actor }: Context, unit: UnitRecord, name: string): Promise<UnitRecord> => {
  const { kind, symbol, place, cellType } = unit;
  const id = randomUUIDv7();
  await growTree(tx, actor, [
    { id, parentId: found(unit.parentId), kind, name, symbol, place, cellType, code: null },
  ]);
  return found(await findUnit(tx, id));
};

/** The chosen members found a new cell beside theirs; their posts in the old one end, their open tasks go along. */
export const splitUnit = async (
  context: Context,
  platform: Platform,
  { params, body }: InputOf<Split>,
): Promise<OutputOf<Split>> => {
  const { tx, actor, now } = context;
  const old = await demandBelow(context, params.unitId);
  const decision = demandDecision(context, body);
  const name = normalizeText(body.name);
  if (name === '') throw new Refusal('reorganisation/name-empty');
  if (!meetsAsCell(old.kind)) throw new Refusal('reorganisation/target-misplaced');
  const founded = await foundBeside(context, old, name);
  const unit = await demandBelow(context, old.id);
  const members = await membersOf(tx, unit.id);
  const fault = splitFault(body.memberIds, members);
  if (fault) throw new Refusal(fault);
  const chosen = members.filter(({ id }) => body.memberIds.includes(id));
  await transferByDecision(context, platform, { from: unit, to: founded, members: chosen, ...decision });
  const by = {
    ...{ ...decision, fromName: unit.name, toName: name, members: chosen.length },
    ...{ recordedBy: actor.memberId, recorderName: await nameOf(tx, actor), recordedAt: now },
  };
  for (const [one, act] of [
    [unit, 'split'],
    [founded, 'founded'],
  ] as const) {
    const { id: unitId, unitLft } = one;
    await insertDoneChange(tx, { ...by, id: randomUUIDv7(), unitId, unitLft, act });
    await audit(context, {
      ...{ unitId, unitLft, action: `units.${act}`, objectKind: 'unit', objectId: unitId },
      after: { ...decision, name, members: chosen.length },
    });
    for (const topic of ['units', 'members', 'reorganisation'])
      await platform.hub.tell(tx, { topic, unitLft, id: unitId });
  }
  await platform.jobs.enqueue(tx, 'tasks.handed-over', {
    ...{ unitId: unit.id, toUnitId: founded.id, memberIds: chosen.map(({ id }) => id), note: decision.basis },
    ...{ governedBy: found(actor.post).unitId, authorId: actor.memberId },
  });
  return { id: founded.id };
};
