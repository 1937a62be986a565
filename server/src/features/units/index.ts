import { unitsContract } from '@sotay/core/units/units.contract.ts';
import { room } from '../../platform/http/room.ts';
import type { Platform } from '../../platform/platform.ts';
import { readUnit } from './one-unit.read-model.ts';
import { unitsPolicy } from './units.policy.ts';
import { readTree } from './units.read-model.ts';
import { createUnit, editUnit } from './units.service.ts';

export { exportedUnits } from './exported.read-model.ts';
export { giveCode, renameUnits } from './bulk.repository.ts';
export { type UnitRecord, changeUnit, closeUnit, findUnit } from './units.repository.ts';

export const unitsRoom = (platform: Platform) =>
  room('units', unitsContract, unitsPolicy, {
    tree: (context, { query }) => readTree(context, query),
    one: (context, { params }) => readUnit(context, params.unitId),
    create: (context, input) => createUnit(context, platform, input),
    edit: (context, input) => editUnit(context, platform, input),
  });
