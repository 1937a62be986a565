import { randomUUIDv7 } from 'node:crypto';
import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import { normalizeText } from '@sotay/core/members/name.rules.ts';
import { parseCode } from '@sotay/core/units/import/cell-parsers.rules.ts';
import { UNIT_KINDS, type UnitKind } from '@sotay/core/units/unit-kinds.ts';
import { mayStandUnder } from '@sotay/core/units/unit.rules.ts';
import type { unitsContract } from '@sotay/core/units/units.contract.ts';
import { audit } from '../../platform/audit/record.ts';
import { type Context, demand } from '../../platform/context.ts';
import { Refusal, found } from '../../platform/errors.ts';
import type { Platform } from '../../platform/platform.ts';
import { growTree } from '../../platform/tree/grow-tree.ts';
import { changeUnit, codeIsTaken, findUnit } from './units.repository.ts';

type Units = typeof unitsContract;
type Wanted = Pick<InputOf<Units['create']>['body'], 'name' | 'code' | 'symbol' | 'place' | 'cellType'>;

const readCode = (code: string | null): string | null => {
  if (code === null) return null;
  const parsed = parseCode(code);
  if (!parsed.ok) throw new Refusal('units/code-malformed');
  return parsed.value;
};

const fieldsOf = (wanted: Wanted, kind: UnitKind): Wanted => {
  const name = normalizeText(wanted.name);
  if (name === '') throw new Refusal('units/name-empty');
  return {
    name,
    code: readCode(wanted.code),
    symbol: normalizeText(wanted.symbol) || UNIT_KINDS[kind].symbol,
    place: normalizeText(wanted.place),
    ...(wanted.cellType && { cellType: wanted.cellType }),
  };
};

/** Adds a unit under another, where its kind may stand. */
export const createUnit = async (
  context: Context,
  platform: Platform,
  { params, body }: InputOf<Units['create']>,
): Promise<OutputOf<Units['create']>> => {
  const { tx, actor } = context;
  const above = demand(context, await findUnit(tx, params.unitId));
  if (above.closedOn !== null) throw new Refusal('units/closed');
  if (!mayStandUnder(body.kind, above.kind)) throw new Refusal('units/kind-misplaced');
  const id = randomUUIDv7();
  const fields = fieldsOf(body, body.kind);
  const grown = await growTree(tx, actor, [{ id, parentId: above.id, kind: body.kind, ...fields }]);
  const { lft: unitLft } = found(grown.get(id));
  const act = { action: 'units.create', objectKind: 'unit', objectId: id };
  await audit(context, { unitId: id, unitLft, ...act, after: { kind: body.kind, ...fields } });
  await platform.hub.tell(tx, { topic: 'units', unitLft, id });
  return { id };
};

/** Changes what a unit is called, unless somebody was faster. */
export const editUnit = async (
  context: Context,
  platform: Platform,
  { params, body }: InputOf<Units['edit']>,
): Promise<OutputOf<Units['edit']>> => {
  const { tx } = context;
  const unit = demand(context, await findUnit(tx, params.unitId));
  const { name, code, symbol, place, cellType, unitLft, id } = unit;
  const fields = fieldsOf(body, unit.kind);
  if (fields.code !== null && (await codeIsTaken(tx, fields.code, id))) throw new Refusal('units/code-taken');
  if (!(await changeUnit(tx, { id, version: body.version }, fields)))
    throw new Refusal('units/changed-meanwhile');
  const act = { action: 'units.edit', objectKind: 'unit', objectId: id };
  await audit(context, {
    unitId: id,
    unitLft,
    ...act,
    before: { name, code, symbol, place, cellType },
    after: fields,
  });
  await platform.hub.tell(tx, { topic: 'units', unitLft, id });
  return { done: true };
};
