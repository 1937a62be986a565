import type { QualityView } from '@sotay/core/meetings/quality.schema.ts';
import { expect, test } from 'vitest';
import { filledItems, heldJudgements, standing, toJudge, withoutReason } from './judging.ts';

type Item = QualityView['criteria'][number]['items'][number];

const item = (id: string, more: Partial<Item>): Item => ({
  ...{ id, label: id, max: 5, bands: [], state: 'filled', filled: 4, given: 4, ground: '' },
  ...{ actual: null, of: null, extra: null, judged: false, reason: '' },
  ...more,
});

const form = {
  criteria: [
    {
      items: [
        item('duration', {}),
        item('content', { state: 'open', filled: null, given: 2, judged: true }),
        item('praise', { state: 'open', filled: null, given: null }),
      ],
    },
  ],
} as unknown as QualityView;

test('the form as it is being judged', () => {
  expect(toJudge(form).map(({ id }) => id)).toEqual(['content', 'praise']);
  expect(filledItems(form).map(({ id }) => id)).toEqual(['duration']);
  expect(heldJudgements(form)).toEqual({ content: { points: 2, reason: '' } });
  expect(standing(form, {})).toEqual({ total: 4, open: 2 });
  expect(standing(form, { content: { points: 2, reason: '' }, praise: { points: 1.5, reason: '' } })).toEqual(
    {
      total: 7.5,
      open: 0,
    },
  );
  expect(
    withoutReason(form, { duration: { points: 3, reason: ' ' }, content: { points: 1, reason: '' } }),
  ).toEqual(['duration']);
  expect(withoutReason(form, { duration: { points: 4, reason: '' } })).toEqual([]);
});
