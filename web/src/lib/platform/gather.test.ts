import { expect, test } from 'vitest';
import { gather } from './gather.ts';

test('what comes while a batch is handled waits and is handled together, once', async () => {
  const seen: (readonly number[])[] = [];
  const gates: (() => void)[] = [];
  const tell = gather<number>((batch) => {
    seen.push(batch);
    return new Promise((open) => gates.push(open));
  });
  tell(1);
  tell(2);
  tell(3);
  expect(seen).toEqual([[1]]);
  gates.shift()?.();
  await Promise.resolve();
  await Promise.resolve();
  expect(seen).toEqual([[1], [2, 3]]);
  gates.shift()?.();
  await Promise.resolve();
  await Promise.resolve();
  tell(4);
  expect(seen).toEqual([[1], [2, 3], [4]]);
});
