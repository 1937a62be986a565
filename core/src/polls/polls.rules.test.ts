import { describe, expect, test } from 'vitest';
import type { MeetingMember } from '../meetings/roll-call.ts';
import { answerWords } from './answer-words.ts';
import type { AskedPoll } from './polls.ts';
import {
  answerCount,
  askFault,
  castInFives,
  leavesEnough,
  mayReceive,
  paperFault,
  resultOf,
} from './polls.rules.ts';

const asked = (more: Partial<AskedPoll>): AskedPoll => ({
  kind: 'opinion',
  answerSet: 'own',
  ownAnswers: ['Sáng thứ bảy', 'Chiều chủ nhật'],
  ...more,
});
const room = { eligible: 5, names: ['Trần Văn Bình', 'Lê Thị Hoa'] };

describe('asking', () => {
  test.each([
    ['own answers', asked({}), undefined],
    ['agreement', asked({ answerSet: 'agreement', ownAnswers: [] }), undefined],
    ['confidence', asked({ kind: 'confidence', answerSet: 'confidence', ownAnswers: [] }), undefined],
    ['confidence with other answers', asked({ kind: 'confidence' }), 'polls/answers-do-not-fit'],
    [
      'levels of confidence for an opinion',
      asked({ answerSet: 'confidence', ownAnswers: [] }),
      'polls/answers-do-not-fit',
    ],
    ['own answers beside a fixed set', asked({ answerSet: 'agreement' }), 'polls/answers-do-not-fit'],
    ['five answers', asked({ ownAnswers: ['a', 'b', 'c', 'd', 'e'] }), 'polls/answers-do-not-fit'],
    ['one answer', asked({ ownAnswers: ['a'] }), 'polls/answers-too-few'],
    ['an empty answer', asked({ ownAnswers: ['a', '  '] }), 'polls/answers-too-few'],
    ['the same twice', asked({ ownAnswers: ['Đồng ý', ' đồng  ý'] }), 'polls/answers-alike'],
    ['answers that differ by a mark', asked({ ownAnswers: ['bán', 'bàn'] }), undefined],
    ['a name', asked({ ownAnswers: ['Lê Thị Hoa', 'Người khác'] }), 'polls/answer-names-person'],
    [
      'a name in a sentence',
      asked({ ownAnswers: ['Chọn đ/c trần văn bình', 'Không'] }),
      'polls/answer-names-person',
    ],
  ])('%s', (_says, poll, fault) => expect(askFault(poll, room)).toBe(fault));

  test('it needs five who may vote', () =>
    expect(askFault(asked({}), { ...room, eligible: 4 })).toBe('polls/too-few-voters'));

  test('as many answers as words', () => {
    for (const answerSet of ['agreement', 'confidence', 'own'] as const) {
      const poll = asked({ answerSet });
      expect(answerWords(answerSet, poll.ownAnswers)).toHaveLength(answerCount(poll));
    }
  });
});

test('a slip is for whoever may vote and is in the room', () => {
  const member: MeetingMember = {
    status: 'full',
    exempt: false,
    suspended: false,
    temporaryIn: false,
    temporaryOut: false,
    presence: 'present',
  };
  expect(mayReceive(member)).toBe(true);
  const others: MeetingMember[] = [
    { ...member, status: 'probationary' },
    { ...member, suspended: true },
    { ...member, temporaryIn: true },
    { ...member, presence: 'absent-excused' },
    { ...member, presence: null },
  ];
  for (const other of others) expect(mayReceive(other)).toBe(false);
});

test('paper slips leave five for the box', () => {
  expect(leavesEnough(6, 0)).toBe(true);
  expect(leavesEnough(6, 1)).toBe(false);
});

test('the number of slips is told in fives', () =>
  expect([0, 4, 5, 9, 10].map(castInFives)).toEqual([0, 0, 5, 5, 10]));

test('the count of the paper slips has a number for each answer and no more slips than were given', () => {
  expect(paperFault([1, 0, 1], { answers: 3, slips: 2 })).toBeUndefined();
  expect(paperFault([0, 0, 0], { answers: 3, slips: 2 })).toBeUndefined();
  expect(paperFault([1, 1, 1], { answers: 3, slips: 2 })).toBe('polls/paper-count-wrong');
  expect(paperFault([1], { answers: 3, slips: 2 })).toBe('polls/paper-count-wrong');
});

test('paper is added to the box; under five in the box nothing is told', () => {
  expect(resultOf([3, 2, 0], [1, 0, 1])).toEqual([4, 2, 1]);
  expect(resultOf([3, 1, 0], [9, 0, 0])).toBeNull();
});
