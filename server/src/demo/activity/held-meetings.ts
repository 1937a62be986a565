import type { DemoMeetingRecord } from '@sotay/core/demo/activity-types.ts';
import { type Random, seededRandom } from '@sotay/core/demo/random.ts';
import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { Material } from '../../features/meetings/index.ts';
import type { CellFacts } from './cell-facts.ts';
import { type Before, materialOf } from './material.ts';

/** A held meeting: as the demo made it up, and as the room of meetings knows it. */
export type HeldMeeting = { record: DemoMeetingRecord; material: Material; cell: CellFacts };

/** The held meetings as the room of meetings knows them. They come cell by cell, in the order of time, one at a time. */
export function* heldMeetings(
  seed: string,
  records: Iterable<DemoMeetingRecord>,
  cells: ReadonlyMap<string, CellFacts>,
): Generator<HeldMeeting> {
  const memories = new Map<string, Before & { random: Random }>();
  for (const record of records) {
    const cell = cells.get(record.meeting.unitId);
    if (cell === undefined) continue;
    const { random, ...before } = memories.get(cell.code) ?? {
      random: seededRandom(`${seed}/minutes/${cell.code}`),
      day: null,
      tasks: [],
    };
    yield { record, material: materialOf(random, record, cell, before), cell };
    const since = before.day ?? '';
    const open = before.tasks.filter((task) => task.closedOn === null || task.closedOn > since);
    const day = dayOfInstant(record.meeting.startedAt);
    memories.set(cell.code, { random, day, tasks: [...open, ...record.tasks] });
  }
}
