import { oversightContract } from '@sotay/core/oversight/oversight.contract.ts';
import { room } from '../../platform/http/room.ts';
import type { Platform } from '../../platform/platform.ts';
import { oversightPolicy } from './oversight.policy.ts';
import { readMonth } from './read/month.read-model.ts';
import { readNext } from './read/next.read-model.ts';
import { readReport, readSent } from './read/report.read-model.ts';
import { printReport } from './service/print-report.ts';
import { sendReport } from './service/send-report.ts';

export { exportedReports } from './exported.read-model.ts';

export const oversightRoom = ({ press }: Pick<Platform, 'press'>) =>
  room('oversight', oversightContract, oversightPolicy, {
    month: readMonth,
    report: readReport,
    send: sendReport,
    sent: readSent,
    print: (context, input) => printReport(press, context, input),
    next: (context) => readNext(context),
  });
