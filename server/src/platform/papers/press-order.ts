import type { Day } from '@sotay/core/calendar/day.ts';
import type { Paper } from '@sotay/core/papers/paper.ts';
import type { BulletinSheet } from './bulletin.ts';
import type { InternalPaper } from './internal-paper.ts';
import type { Pack } from './pack.ts';
import type { Slip } from './slips.ts';

/** What can be printed. */
export type PressJob =
  | { kind: 'pdf'; paper: Paper }
  | { kind: 'docx'; paper: Paper }
  | { kind: 'slips'; slips: Slip[]; printedOn: Day }
  | { kind: 'bulletin'; sheet: BulletinSheet }
  | { kind: 'pack'; pack: Pack }
  | { kind: 'internal'; paper: InternalPaper };

/** A job on its way to the thread, and its answer on the way back. */
export type PressOrder = PressJob & { id: number };

export type PressAnswer = { id: number; ok: true; file: Uint8Array<ArrayBuffer> } | { id: number; ok: false };
