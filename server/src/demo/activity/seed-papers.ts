import { type Random } from '@sotay/core/demo/random.ts';
import type { DemoMeeting } from '@sotay/core/demo/activity-types.ts';
import type { MeetingRecord } from '@sotay/core/papers/meeting-record.ts';
import { assembleResolution } from '@sotay/core/papers/resolution.ts';
import { recordOf } from '../../features/meetings/index.ts';
import { type FileStore, putBytes } from '../../platform/files/store.ts';
import { openPress } from '../../platform/papers/press.ts';
import type { Writer } from '../insert-rows.ts';
import type { HeldMeeting } from './held-meetings.ts';

type Resolution = NonNullable<MeetingRecord['resolution']>;

/** Last month's resolution and a draft of the next one, as they come out of the press. */
const printBoth = async (record: MeetingRecord, resolution: Resolution, next: DemoMeeting) => {
  const [year = 0, month = 0] = next.month.split('-').map(Number);
  const draft: Resolution = {
    ...resolution,
    number: null,
    issuedOn: next.plannedAt.slice(0, 10),
    forMonth: { month, year },
    approval: null,
    signature: { ...resolution.signature, at: null },
  };
  const press = openPress();
  try {
    return [
      { title: 'Nghị quyết tháng trước', bytes: await press.pdf(assembleResolution(record, resolution)) },
      { title: 'Dự thảo nghị quyết', bytes: await press.pdf(assembleResolution(record, draft)) },
    ];
  } finally {
    await press.close();
  }
};

/** Gives the next meeting papers to read: real files, printed from the meeting before it. */
export const seedPapers = async (
  writer: Writer,
  random: Random,
  store: FileStore,
  next: DemoMeeting,
  { material, cell }: HeldMeeting,
): Promise<void> => {
  const { openedAt } = material.meeting;
  const record = openedAt && recordOf(material, openedAt);
  if (!record?.resolution) return;
  const addedAt = new Date(next.invitedAt);
  for (const { title, bytes } of await printBoth(record, record.resolution, next)) {
    const { sha256, size } = await putBytes(store, [bytes]);
    const fileId = random.id(addedAt.getTime());
    const file = {
      id: fileId,
      memberId: next.chairId,
      audience: 'unit',
      sha256,
      size,
      mime: 'application/pdf',
    };
    await writer.insert('files', [{ ...cell.placed, ...file, name: `${title}.pdf`, createdAt: addedAt }]);
    const paper = { id: random.id(addedAt.getTime()), meetingId: next.id, fileId, title, addedAt };
    await writer.insert('meetingPapers', [{ ...cell.placed, ...paper }]);
  }
};
