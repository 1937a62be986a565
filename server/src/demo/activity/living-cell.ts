import { addDays, dayOfInstant, weekdayOf } from '@sotay/core/calendar/day.ts';
import type { DemoMeeting, DemoMeetingRecord, DemoTask } from '@sotay/core/demo/activity-types.ts';
import { type Random, seededRandom } from '@sotay/core/demo/random.ts';
import { packForDate } from '@sotay/core/rule-packs/rule-packs.rules.ts';
import type { Cast, CastRole } from '../cast.ts';

/** So soon is the next meeting, so that the demo is found in the middle of a month's work. */
const DAYS_AHEAD = 5;

type Gift = Pick<DemoTask, 'content' | 'status' | 'reportedOn'> & { role: CastRole; dueInDays: number };

/** What the people of the demo have on their hands: something late, something due, something waiting for a judgement. */
const gifts = (today: string): Gift[] => [
  {
    role: 'member',
    content: 'Rà soát, cập nhật danh sách thủ tục hành chính thuộc lĩnh vực phụ trách',
    status: 'doing',
    reportedOn: null,
    dueInDays: -4,
  },
  {
    role: 'member',
    content: 'Chuẩn bị tham luận về thực hành tiết kiệm trong chi tiêu của phòng',
    status: 'doing',
    reportedOn: null,
    dueInDays: 4,
  },
  {
    role: 'member',
    content: 'Hướng dẫn đảng viên cao tuổi sử dụng sổ tay điện tử',
    status: 'waiting-review',
    reportedOn: addDays(today, -2),
    dueInDays: 3,
  },
  {
    role: 'probationary',
    content: 'Viết bài tuyên truyền gương người tốt, việc tốt',
    status: 'not-started',
    reportedOn: null,
    dueInDays: 9,
  },
  {
    role: 'secretary',
    content: 'Xây dựng kế hoạch sinh hoạt chuyên đề quý tới',
    status: 'doing',
    reportedOn: null,
    dueInDays: 6,
  },
  {
    role: 'deputy',
    content: 'Tổng hợp ý kiến của đảng viên về dự thảo quy chế làm việc',
    status: 'waiting-review',
    reportedOn: addDays(today, -1),
    dueInDays: 2,
  },
];

const giftTasks = (random: Random, { meeting }: DemoMeetingRecord, cast: Cast, today: string): DemoTask[] =>
  gifts(today).flatMap(({ role, dueInDays, ...task }) => {
    const person = cast.people.find((one) => one.role === role);
    if (person === undefined) return [];
    return {
      ...task,
      id: random.id(Date.parse(meeting.endedAt)),
      unitId: meeting.unitId,
      meetingId: meeting.id,
      memberId: person.member.id,
      result: null,
      assignedOn: dayOfInstant(meeting.endedAt),
      dueDate: addDays(today, dueInDays),
      closedOn: null,
      carriedMeetings: 0,
    };
  });

/** The next meeting of the cell that shows the demo: invited yesterday, some days ahead, never on a Sunday. */
export const livingMeeting = (planned: DemoMeeting, today: string): DemoMeeting => {
  const wished = addDays(today, DAYS_AHEAD);
  const day = weekdayOf(wished) === 0 ? addDays(wished, 1) : wished;
  const month = day.slice(0, 7);
  return {
    ...planned,
    month,
    rulePack: packForDate(day)?.code ?? planned.rulePack,
    plannedAt: `${day}${planned.plannedAt.slice(10)}`,
    invitedAt: new Date(`${addDays(today, -1)}T02:00:00Z`).toISOString(),
  };
};

/**
 * The held meetings, where the cell that shows the demo has not met yet in the month of its next meeting, and its last one gave
 * the cast their tasks.
 */
export function* withLivingCell(
  records: Iterable<DemoMeetingRecord>,
  cast: Cast,
  { month, unitId }: DemoMeeting,
  today: string,
): Generator<DemoMeetingRecord> {
  const random = seededRandom(`living/${cast.cell.code}`);
  let last: DemoMeetingRecord | undefined;
  const withGifts = (record: DemoMeetingRecord): DemoMeetingRecord => ({
    ...record,
    tasks: [...record.tasks, ...giftTasks(random, record, cast, today)],
  });
  for (const record of records) {
    if (record.meeting.unitId === unitId) {
      if (record.meeting.month === month) continue;
      if (last !== undefined) yield last;
      last = record;
    } else {
      if (last !== undefined) yield withGifts(last);
      last = undefined;
      yield record;
    }
  }
  if (last !== undefined) yield withGifts(last);
}
