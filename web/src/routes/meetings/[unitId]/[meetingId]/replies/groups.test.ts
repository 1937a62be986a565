import { expect, it } from 'vitest';
import { replyGroups } from './groups.ts';

const at = '2026-11-28T01:00:00.000Z';
const members = ['Phạm Thị Yến', 'Nguyễn Văn Ánh', 'Lê Đức Bình', 'Trần Thị An'].map((name, index) => ({
  memberId: String(index),
  name,
}));
const reply = (index: number, answer: 'coming' | 'absent', reason = '') => ({
  memberId: String(index),
  name: members[index]?.name ?? '',
  answer,
  reason,
  at,
  helperName: null,
});

it('parts the members by their answer, each group by given name', () => {
  const replies = {
    figures: { coming: 2, absent: 1, silent: 1 },
    mine: null,
    all: [reply(0, 'coming'), reply(3, 'coming'), reply(2, 'absent', 'Đi công tác')],
  };
  const { coming, absent, silent } = replyGroups({ replies, members });
  expect(coming.map(({ name }) => name)).toEqual(['Trần Thị An', 'Phạm Thị Yến']);
  expect(absent).toEqual([{ memberId: '2', name: 'Lê Đức Bình', reason: 'Đi công tác', helperName: null }]);
  expect(silent.map(({ name }) => name)).toEqual(['Nguyễn Văn Ánh']);
});
