import type { DemoMeeting } from '@sotay/core/demo/activity-types.ts';
import type { Random } from '@sotay/core/demo/random.ts';
import type { ResolutionRecord } from '@sotay/core/papers/meeting-record.ts';
import { assembleResolution } from '@sotay/core/papers/resolution.ts';
import { recordOf } from '../../features/meetings/index.ts';
import type { Writer } from '../insert-rows.ts';
import type { HeldMeeting } from './held-meetings.ts';
import { paperRows } from './paper-rows.ts';
import { type PrintShop, printPaper } from './print-paper.ts';

const draftFor = (next: DemoMeeting, last: ResolutionRecord): ResolutionRecord => {
  const [year = 0, month = 0] = next.month.split('-').map(Number);
  return {
    ...last,
    number: null,
    issuedOn: next.plannedAt.slice(0, 10),
    forMonth: { month, year },
    approval: null,
    signature: { ...last.signature, at: null },
  };
};

/** Gives the next meeting papers to read: last month's resolution and a draft of the next one. */
export const seedPapers = async (
  writer: Writer,
  random: Random,
  shop: PrintShop,
  next: DemoMeeting,
  { material, cell }: HeldMeeting,
): Promise<void> => {
  const { openedAt } = material.meeting;
  const record = openedAt && recordOf(material, openedAt);
  if (!record?.resolution) return;
  const draft = draftFor(next, record.resolution);
  const papers = [
    await printPaper(shop, assembleResolution(record, record.resolution), 'Nghị quyết tháng trước'),
    await printPaper(shop, assembleResolution(record, draft), 'Dự thảo nghị quyết'),
  ];
  const rows = papers.map((stored) => paperRows(random, next, cell.placed, stored, new Date(next.invitedAt)));
  await writer.insert(
    'files',
    rows.map(({ file }) => file),
  );
  await writer.insert(
    'meetingPapers',
    rows.map(({ paper }) => paper),
  );
};
