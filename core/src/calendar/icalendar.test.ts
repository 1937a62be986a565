import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CalendarEvent, icalendar } from './icalendar.ts';

const madeAt = '2026-11-22T02:00:00Z';
const meeting: CalendarEvent = {
  uid: '0199@sotay',
  sequence: 3,
  title: 'Sinh hoạt chi bộ tháng 12 năm 2026',
  place: 'Phòng họp; tầng 3, nhà B',
  address: 'https://sotay.example/meetings/1/2',
  when: { startsAt: '2026-12-04T18:30:00Z', minutes: 90 },
};

/** The lines as a reader of RFC 5545 puts them together again. */
const unfolded = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n');

test('a meeting stands at its hour in Viet Nam, which may be the next day there', () => {
  const lines = unfolded(icalendar([meeting], { madeAt, name: null }));
  expect(lines).toEqual(
    expect.arrayContaining([
      'UID:0199@sotay',
      'SEQUENCE:3',
      'DTSTAMP:20261122T020000Z',
      'DTSTART;TZID=Asia/Ho_Chi_Minh:20261205T013000',
      'DURATION:PT90M',
      'LOCATION:Phòng họp\\; tầng 3\\, nhà B',
      'TZOFFSETTO:+0700',
    ]),
  );
  expect(lines.at(-1)).toBe('');
});

test('a due date takes its whole day and ends on the next, over the end of a year', () => {
  const lines = unfolded(
    icalendar([{ ...meeting, place: '', when: { day: '2026-12-31' } }], { madeAt, name: 'Sổ tay' }),
  );
  expect(lines).toContain('DTSTART;VALUE=DATE:20261231');
  expect(lines).toContain('DTEND;VALUE=DATE:20270101');
  expect(lines).toContain('X-WR-CALNAME:Sổ tay');
  expect(lines.some((line) => line.startsWith('LOCATION'))).toBe(false);
});

test('no line is longer than 75 octets, no character is cut, and the text comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
      const file = icalendar([{ ...meeting, title }], { madeAt, name: null });
      for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const said = unfolded(file).find((line) => line.startsWith('SUMMARY:')) ?? '';
      const read = said
        .slice('SUMMARY:'.length)
        .replaceAll(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
      expect(read).toBe(title.replaceAll(/\r\n|\r/g, '\n').replaceAll(/(?!\n)\p{Cc}/gu, ' '));
    }),
    { numRuns: 500 },
  );
});

test('a text cannot write a line of its own', () => {
  const file = icalendar([{ ...meeting, title: 'x\r\nATTENDEE:y\nEND:VEVENT' }], { madeAt, name: null });
  expect(unfolded(file).filter((line) => /^(ATTENDEE|END:VEVENT)/.test(line))).toEqual(['END:VEVENT']);
});
