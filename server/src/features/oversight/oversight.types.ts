import type { Day } from '@sotay/core/calendar/day.ts';
import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import type { CellMonth, MonthMeeting } from '@sotay/core/oversight/cell-month.ts';
import type { oversightContract } from '@sotay/core/oversight/oversight.contract.ts';
import type { Change, ReportSums } from '@sotay/core/oversight/report-sums.ts';

type Contract = typeof oversightContract;

export type Input<K extends keyof Contract> = InputOf<Contract[K]>;
export type Output<K extends keyof Contract> = OutputOf<Contract[K]>;

/** A unit with its place and the one above. */
export type Place = {
  unitId: string;
  unitLft: number;
  lft: number;
  rgt: number;
  name: string;
  level: 'cell' | 'committee';
  above: { unitId: string; name: string } | null;
};

export type Interval = Pick<Place, 'lft' | 'rgt'>;

/** A cell with its month. */
export type CellRow = CellMonth & {
  unitId: string;
  lft: number;
  parentId: string;
  name: string;
  secretaryName: string | null;
  secretaryPhone: string | null;
  report: { id: string; version: number } | null;
};

export type Source = Output<'report'>['sources'][number];

/** A report as it stands or as it was sent. */
export type ReportBody = {
  sums: ReportSums;
  meetings: MonthMeeting[];
  sources: Source[];
};

export type SentReport = ReportBody & {
  id: string;
  unitId: string;
  unitLft: number;
  month: Day;
  version: number;
  level: Place['level'];
  unitName: string;
  aboveName: string;
  sentBy: string;
  senderName: string;
  senderPost: string;
  sentAt: Date;
  reason: string;
  words: string;
  changes: Change[];
  hash: string;
};
