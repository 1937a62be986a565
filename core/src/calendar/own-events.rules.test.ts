import { expect, test } from 'vitest';
import { type CalendarMeeting, meetingEvent, taskEvent } from './own-events.rules.ts';

const meeting: CalendarMeeting = {
  unitId: 'u',
  id: 'm',
  version: 1,
  kind: 'regular',
  month: '2026-12-01',
  startsAt: '2026-12-04T01:00:00Z',
  minutes: 90,
  place: 'Phòng họp tầng 3',
  closedCircle: false,
};

test('an event keeps its name and counts its changes', () => {
  const [first, changed] = [1, 4].map((version) => meetingEvent({ ...meeting, version }, 'https://x'));
  expect(first).toMatchObject({
    uid: 'meeting-m@sotay',
    sequence: 0,
    title: 'Sinh hoạt chi bộ tháng 12 năm 2026',
  });
  expect(changed).toMatchObject({ uid: 'meeting-m@sotay', sequence: 3 });
});

test('where a bureau meets stays in the handbook, and a meeting without a prescribed length takes an hour', () => {
  const event = meetingEvent(
    { ...meeting, kind: 'bureau-preparation', closedCircle: true, minutes: 0 },
    'https://x',
  );
  expect(event).toMatchObject({ place: '', when: { minutes: 60 } });
  expect(meetingEvent(meeting, 'https://x').place).toBe('Phòng họp tầng 3');
});

test('a task says its day and none of its words', () => {
  const event = taskEvent({ unitId: 'u', id: 't', version: 2, dueDate: '2026-12-15' }, 'https://x');
  expect(event).toEqual({
    uid: 'task-t@sotay',
    sequence: 1,
    title: 'Đến hạn một nhiệm vụ của tôi',
    place: '',
    address: 'https://x/tasks/u/t',
    when: { day: '2026-12-15' },
  });
});
