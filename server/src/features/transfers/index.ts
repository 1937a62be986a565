import { transfersContract } from '@sotay/core/transfers/transfers.contract.ts';
import { room } from '../../platform/http/room.ts';
import type { Platform } from '../../platform/platform.ts';
import { acceptTransfer, cancelTransfer, declineTransfer, endStay } from './service/answer.ts';
import { askTransfer } from './service/ask.ts';
import { transfersJobs } from './transfers.jobs.ts';
import { transfersPolicy } from './transfers.policy.ts';
import { readCells, readTransfers } from './transfers.read-model.ts';

export { exportedTransfers } from './exported.read-model.ts';
export { transferByDecision } from './service/by-decision.ts';
export { settleCell } from './transfers.repository.ts';

export const transfersRoom = (platform: Platform) =>
  room(
    'transfers',
    transfersContract,
    transfersPolicy,
    {
      list: (context, { params }) => readTransfers(context, params.unitId),
      cells: (context, { params, query }) => readCells(context, params.unitId, query.search),
      ask: (context, input) => askTransfer(context, platform, input),
      accept: (context, input) => acceptTransfer(context, platform, input),
      decline: (context, input) => declineTransfer(context, platform, input),
      cancel: (context, input) => cancelTransfer(context, platform, input),
      endStay: (context, input) => endStay(context, platform, input),
    },
    transfersJobs(platform),
  );
