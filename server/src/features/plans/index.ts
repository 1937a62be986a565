import { plansContract } from '@sotay/core/plans/plans.contract.ts';
import { room } from '../../platform/http/room.ts';
import { readBelow } from './below.read-model.ts';
import { readPlan } from './plan.read-model.ts';
import { plansPolicy } from './plans.policy.ts';
import { beginPlan, preparePlanned, savePlanMonth } from './plans.service.ts';

export { exportedPlans } from './exported.read-model.ts';

export const plansRoom = () =>
  room('plans', plansContract, plansPolicy, {
    one: readPlan,
    below: readBelow,
    begin: beginPlan,
    saveMonth: savePlanMonth,
    prepare: preparePlanned,
  });
