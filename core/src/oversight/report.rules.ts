import type { Day } from '../calendar/day.ts';
import type { oversightErrors } from './oversight.errors.ts';

type Fault = keyof typeof oversightErrors;

/** What is asked to be sent, and what stands already. */
export type ToSend = {
  month: Day;
  today: Day;
  /** Whether a unit stands above to receive it. */
  hasAbove: boolean;
  /** A cell that held no meeting says why. */
  needsReason: boolean;
  reason: string;
  /** The version the writer has read, and the newest one; 0 for none. */
  after: number;
  newest: number;
  /** Whether figures or words differ from the newest version. */
  isNew: boolean;
};

/** Why a report cannot be sent; undefined where it can. A sent report never changes: what is new makes a new version. */
export const sendFault = (ask: ToSend): Fault | undefined => {
  if (!ask.hasAbove) return 'oversight/nothing-above';
  if (ask.month > ask.today) return 'oversight/month-ahead';
  if (ask.after !== ask.newest) return 'oversight/changed-meanwhile';
  if (ask.needsReason && ask.reason.trim() === '') return 'oversight/reason-missing';
  return ask.newest > 0 && !ask.isNew ? 'oversight/nothing-new' : undefined;
};
