import { expect, test } from 'vitest';
import { guestsOf, invitedGuests } from './guests.rules.ts';

const overseer = { name: 'Hoàng Thu Hằng', answer: null, came: null } as const;
const words = 'Đồng chí Hoàng Thu Hằng, cấp ủy viên cấp trên theo dõi chi bộ';

test.each([
  ['who has not answered is no guest', {}, []],
  ['who comes is', { answer: 'coming' }, [words]],
  ['who cannot come is not', { answer: 'absent' }, []],
  ['who said so and did not come is not', { answer: 'coming', came: false }, []],
  ['who came without a word is', { came: true }, [words]],
  ['who came after all is', { answer: 'absent', came: true }, [words]],
] as const)('%s', (_, part, guests) => {
  expect(guestsOf([], [{ ...overseer, ...part }])).toEqual(guests);
});

test('an overseer whom the secretary wrote down stands there once', () => {
  const written = ['Đ/c HOÀNG THU HẰNG, Đảng ủy viên'];
  expect(guestsOf(written, [{ ...overseer, answer: 'coming' }])).toEqual(written);
});

test('everybody is invited who may come, whatever they answered', () => {
  expect(invitedGuests(['Đồng chí Lê Văn Khách'], [overseer])).toEqual(['Đồng chí Lê Văn Khách', words]);
});
