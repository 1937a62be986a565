import { expect, test } from 'vitest';
import { type BureauRecord, assembleBureauMinutes } from './bureau-minutes.ts';

const record: BureauRecord = {
  layout: '05-HD',
  units: { parent: 'Đảng bộ Sở Bắc', cell: 'Chi bộ Bắc 1', symbol: 'CB', place: 'Hạ Long' },
  month: { month: 12, year: 2026 },
  metOn: '2026-12-01',
  at: '16:30',
  place: 'Phòng họp tầng 2',
  seats: [
    { name: 'Nguyễn Văn An', reason: null },
    { name: 'Trần Thị Bình', reason: null },
    { name: 'Lê Văn Cường', reason: 'đi công tác' },
  ],
  chair: 'Nguyễn Văn An',
  taker: 'Trần Thị Bình',
  agreed: { content: 'Sinh hoạt thường kỳ', review: '', nextTasks: 'Rà soát nhiệm vụ', drafts: '' },
  chairSignedAt: null,
  takerSignedAt: null,
  madeAt: '2026-12-01T10:00:00Z',
};

test('it says who came of how many, why the others did not, and the four things that were agreed', () => {
  const paper = assembleBureauMinutes(record);
  const text = JSON.stringify(paper);
  expect(paper.subject).toBe('HỌP CHI ỦY CHUẨN BỊ SINH HOẠT CHI BỘ THÁNG 12 NĂM 2026');
  expect(text).toContain('có mặt 2/3 đồng chí chi ủy viên.');
  expect(text).toContain('đồng chí Lê Văn Cường (lý do: đi công tác).');
  expect(text).toContain('16 giờ 30, ngày 01 tháng 12 năm 2026.');
  expect(paper.blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(4);
  expect(paper.head.number).toBeNull();
});

test('it is a draft until both hands are under it', () => {
  const signed = { ...record, takerSignedAt: '2026-12-01T10:00:00Z' };
  expect(assembleBureauMinutes(signed).mark).toBe('DỰ THẢO');
  expect(assembleBureauMinutes({ ...signed, chairSignedAt: '2026-12-01T10:05:00Z' }).mark).toBeNull();
});
