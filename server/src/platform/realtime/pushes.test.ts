import { expect, it } from 'vitest';
import type { Actor } from '../access/actor.ts';
import { type Push, createComposer } from './pushes.ts';

const reader = {} as Actor;
const news = (id = 'm') => ({ topic: 'meetings', unitLft: 1, id });

/** A push whose readings end when the test says so, and rests that end at once. */
const slowPush = () => {
  const ends: (() => void)[] = [];
  const push: Push = {
    room: 'hall',
    topics: ['meetings'],
    permission: 'hall.follow',
    compose: (_reader, { id }) =>
      new Promise((resolve) =>
        ends.push(() =>
          resolve({
            name: 'hall.stage',
            input: {},
            data: { reading: ends.length },
            old: { topic: 'hall.desk', id },
          }),
        ),
      ),
  };
  return { push, ends };
};

it('reads once for all listeners of a piece of news, and once more for all news that came meanwhile', async () => {
  const { push, ends } = slowPush();
  const compose = createComposer(() => Promise.resolve());
  const one = news();
  const first = [compose(push, reader, one), compose(push, reader, one)];
  const later = [compose(push, reader, news()), compose(push, reader, news())];
  expect(ends).toHaveLength(1);
  ends[0]?.();
  const texts = await Promise.all(first);
  await expect.poll(() => ends.length).toBe(2);
  ends[1]?.();
  const second = await Promise.all(later);
  expect(texts[0]).toBe(texts[1]);
  expect(second[0]).toBe(second[1]);
  expect(second[0]).not.toBe(texts[0]);
});

it('reads different meetings side by side', () => {
  const { push, ends } = slowPush();
  const compose = createComposer(() => Promise.resolve());
  void compose(push, reader, news('a'));
  void compose(push, reader, news('b'));
  expect(ends).toHaveLength(2);
});

it('goes on after a reading that failed', async () => {
  let fails = true;
  const push: Push = {
    room: 'hall',
    topics: ['meetings'],
    permission: 'hall.follow',
    compose: () => (fails ? Promise.reject(new Error('broken')) : Promise.resolve(null)),
  };
  const compose = createComposer(() => Promise.resolve());
  await expect(compose(push, reader, news())).rejects.toThrow('broken');
  fails = false;
  await expect(compose(push, reader, news())).resolves.toBeNull();
});
