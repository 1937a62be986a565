import { unitsContract } from '@sotay/core/units/units.contract.ts';
import { room } from '../../platform/http/room.ts';
import { unitsPolicy } from './units.policy.ts';
import { readTree } from './units.read-model.ts';

export const unitsRoom = () => room('units', unitsContract, unitsPolicy, { tree: (context) => readTree(context) });
