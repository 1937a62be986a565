import { expect, it } from 'vitest';
import { USUAL_ANSWERS, countsOf, strawPollWords } from './straw-poll.rules.ts';

it('gives every answer its count, none where nobody chose it', () => {
  expect(
    countsOf(USUAL_ANSWERS, [
      { answer: 2, times: 1 },
      { answer: 0, times: 8 },
    ]),
  ).toEqual([8, 0, 1]);
});

it.each([
  ['Họp vào tối thứ Sáu?', 'Họp vào tối thứ Sáu? Đồng ý 8; Không đồng ý 2; Ý kiến khác 0'],
  ['Họp vào tối thứ Sáu', 'Họp vào tối thứ Sáu: Đồng ý 8; Không đồng ý 2; Ý kiến khác 0'],
])('says %s as a line of the minutes', (question, line) => {
  expect(strawPollWords(question, USUAL_ANSWERS, [8, 2, 0])).toBe(line);
});
