import { randomUUIDv7 } from 'node:crypto';
import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import { normalizeText } from '@sotay/core/members/name.rules.ts';
import type { reorganisationContract } from '@sotay/core/reorganisation/reorganisation.contract.ts';
import { audit } from '../../../platform/audit/record.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Platform } from '../../../platform/platform.ts';
import { nameOf } from '../../members/index.ts';
import { changeUnit } from '../../units/index.ts';
import { insertDoneChange } from '../reorganisation.repository.ts';
import { demandBelow, demandDecision } from './above.ts';

type Rename = (typeof reorganisationContract)['rename'];

/** Gives a unit another name; papers of before keep the old one. */
export const renameUnit = async (
  context: Context,
  platform: Platform,
  { params, body }: InputOf<Rename>,
): Promise<OutputOf<Rename>> => {
  const { tx, actor, now } = context;
  const unit = await demandBelow(context, params.unitId);
  const decision = demandDecision(context, body);
  const name = normalizeText(body.name);
  if (name === '') throw new Refusal('reorganisation/name-empty');
  if (name === unit.name) throw new Refusal('reorganisation/nothing-changes');
  const { id: unitId, unitLft, code, symbol, place } = unit;
  if (!(await changeUnit(tx, { id: unitId, version: body.version }, { name, code, symbol, place })))
    throw new Refusal('units/changed-meanwhile');
  const id = randomUUIDv7();
  await insertDoneChange(tx, {
    ...{ ...decision, id, unitId, unitLft, act: 'renamed', fromName: unit.name, toName: name },
    ...{ recordedBy: actor.memberId, recorderName: await nameOf(tx, actor), recordedAt: now },
  });
  const act = { action: 'units.rename', objectKind: 'unit', objectId: unitId };
  await audit(context, {
    unitId,
    unitLft,
    ...act,
    before: { name: unit.name },
    after: { name, ...decision },
  });
  for (const topic of ['units', 'reorganisation'])
    await platform.hub.tell(tx, { topic, unitLft, id: unitId });
  return { id };
};
