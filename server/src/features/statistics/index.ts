import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { statisticsContract } from '@sotay/core/statistics/statistics.contract.ts';
import { room } from '../../platform/http/room.ts';
import { readOverview } from './overview.read-model.ts';
import { statisticsPolicy } from './statistics.policy.ts';

export const statisticsRoom = () =>
  room('statistics', statisticsContract, statisticsPolicy, {
    overview: (context, { params, query }) =>
      readOverview(
        context,
        params.unitId,
        `${query.month.slice(0, 8)}01`,
        dayOfInstant(context.now.toISOString()),
      ),
  });
