import { describe, expect, it } from 'vitest';
import { prepareWords } from '#lib/words/meeting-prepare.ts';
import { bodyOf, preparationErrors } from './preparation.ts';
import type { Preparation } from './preparation.ts';

const t = prepareWords.preparation;
const form: Preparation = {
  version: 3,
  title: 'Sinh hoạt chi bộ tháng 12',
  day: '2026-12-04',
  time: '08:00',
  place: ' Phòng họp tầng 3 ',
  chair: 'a',
  minutesTaker: 'b',
  bureauMetOn: '',
  guests: 'Đồng chí Lê Thị Mẫu\n\n  Đồng chí Trần Văn Thử ',
  isOnline: false,
  onlineApproval: 'còn sót',
  onlineLink: 'https://',
};

it('sends what was typed, trimmed, guests by line, and no link when nobody is online', () => {
  expect(bodyOf(form)).toEqual({
    version: 3,
    title: 'Sinh hoạt chi bộ tháng 12',
    place: 'Phòng họp tầng 3',
    startsAt: '2026-12-04T01:00:00.000Z',
    onlineLink: null,
    onlineApproval: '',
    chairMemberId: 'a',
    minutesTakerMemberId: 'b',
    guests: ['Đồng chí Lê Thị Mẫu', 'Đồng chí Trần Văn Thử'],
    bureauMetOn: null,
  });
});

describe('says beside the field', () => {
  it.each<[string, Partial<Preparation>, ReturnType<typeof preparationErrors>]>([
    ['nothing when all is well', {}, {}],
    [
      'that title and place are empty',
      { title: ' ', place: '' },
      { title: t.nameMissing, place: t.placeMissing },
    ],
    ['that nobody is chair and minutes taker', { minutesTaker: 'a' }, { minutesTaker: t.same }],
    [
      'that meeting online needs approval and a link',
      { isOnline: true, onlineApproval: '' },
      { onlineApproval: t.approvalMissing, onlineLink: t.linkWrong },
    ],
    ['nothing of a link that will do', { isOnline: true, onlineLink: ' https://hop.vi-du.vn/1 ' }, {}],
  ])('%s', (_, change, errors) => {
    expect(preparationErrors({ ...form, ...change }, true)).toEqual(errors);
  });

  it('nothing of the approval where the rules ask for none', () => {
    const online = { ...form, isOnline: true, onlineApproval: '', onlineLink: 'https://hop.vi-du.vn/1' };
    expect(preparationErrors(online, false)).toEqual({});
  });
});
