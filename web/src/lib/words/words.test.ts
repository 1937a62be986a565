import { expect, it } from 'vitest';
import { words } from './words.ts';

it('speaks Vietnamese unless the page says otherwise', () => {
  const room = words({
    vi: { title: 'Nhiệm vụ', left: (days: number) => `Còn ${String(days)} ngày` },
    en: { title: 'Tasks', left: (days) => `${String(days)} days left` },
  });
  expect(room.title).toBe('Nhiệm vụ');
  expect(room.left(3)).toBe('Còn 3 ngày');
});

it('does not compile without the English word', () => {
  const room = words({
    vi: { title: 'Nhiệm vụ' },
    // @ts-expect-error the English title is missing
    en: {},
  });
  expect(room.title).toBe('Nhiệm vụ');
});
