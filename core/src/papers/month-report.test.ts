import { expect, test } from 'vitest';
import { noSums } from '../oversight/report-sums.rules.ts';
import { assembleMonthReport } from './month-report.ts';

type Report = Parameters<typeof assembleMonthReport>[0];

const report: Report = {
  layout: '05-HD',
  units: { parent: 'Đảng bộ Sở Bắc', cell: 'Chi bộ Bắc 1', symbol: 'CB', place: 'Hạ Long' },
  level: 'cell',
  month: '2026-12-01',
  version: 1,
  sentAt: '2026-12-08T02:00:00Z',
  senderName: 'Người Thử',
  senderPost: 'Bí thư',
  reason: '',
  words: 'Chi bộ họp đúng ngày.',
  sums: { ...noSums, cells: 1, reported: 1, met: 1, meetings: 1, minutes: 95, present: 17, expected: 20 },
  meetings: [
    {
      meetingId: '0',
      kind: 'regular',
      kindLabel: 'Sinh hoạt thường kỳ',
      title: '',
      countsForMonth: true,
      state: 'sealed',
      startsOn: '2026-12-05',
      concludedOn: '2026-12-05',
      minutes: 95,
      present: 17,
      expected: 20,
      steps: 15,
      stepsDone: 14,
      stepsSkipped: 1,
      skipped: [],
      votes: 0,
      votesPassed: 0,
      votesFlagged: 0,
      resolution: 'Số 07-NQ/CB',
      grade: null,
      points: null,
    },
  ],
  sources: [],
  hash: 'a'.repeat(64),
};

const textOf = (given: Report): string => JSON.stringify(assembleMonthReport(given));

test('the paper of a cell tells its meeting, the shares and the sender', () => {
  const text = textOf(report);
  expect(text).toContain(
    'Sinh hoạt thường kỳ ngày 05/12/2026; 95 phút; dự họp 17 trên 20 lượt, đạt 85 %; 14 trên 15 bước; Số 07-NQ/CB; biên bản đã khóa',
  );
  expect(text).toContain('Mỗi kỳ 95 phút.');
  expect(text).toContain('T/M CHI BỘ');
  expect(text).not.toContain('thay các bản đã gửi');
});

test('a cell without a meeting says why', () => {
  const text = textOf({
    ...report,
    sums: { ...noSums, cells: 1, reported: 1 },
    meetings: [],
    reason: 'Hoãn vì bão',
  });
  expect(text).toContain('Trong tháng chi bộ chưa họp. Lý do: Hoãn vì bão');
});

test('the paper of a committee says from how many, and who is missing', () => {
  const sources = [
    { name: 'Chi bộ Bắc 1', cells: 1, version: 2, reason: '' },
    { name: 'Chi bộ Bắc 2', cells: 1, version: 0, reason: '' },
  ];
  const sums = { ...report.sums, cells: 2 };
  const text = textOf({ ...report, level: 'committee', version: 2, meetings: [], sources, sums });
  expect(text).toContain('Tổng hợp từ báo cáo của 1 trên 2 chi bộ.');
  expect(text).toContain('Chi bộ Bắc 2: 1 chi bộ');
  expect(text).not.toContain('Chi bộ Bắc 1: 1 chi bộ');
  expect(text).toContain('Bản thứ 2, thay các bản đã gửi trước.');
});
