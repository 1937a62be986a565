import { describe, expect, it } from 'vitest';
import { nextAct } from './next-act.ts';
import type { NextAct, NextActFacts } from './next-act.ts';

const at = '2026-12-04T01:00:00.000Z';
const person = { memberId: 'a', name: 'Nguyễn Văn Mẫu' };
const paper = { id: 'p', fileId: 'f', title: 'Báo cáo tháng', pages: 3, addedAt: at };
const proposal = { id: 'o', memberId: 'a', name: person.name, mine: true, body: 'Ý kiến', at };
const resolution: NextActFacts['resolution'] = {
  voted: false,
  number: null,
  suggestedNumber: 7,
  numberWords: '',
  issuedOn: null,
  recipients: [],
  sealed: false,
};
const draft: NextActFacts = {
  state: 'draft',
  startsAt: at,
  place: 'Phòng họp tầng 3',
  chair: person,
  minutesTaker: { ...person, memberId: 'b' },
  papers: [paper],
  proposals: [],
  replies: { figures: null, mine: null, all: [] },
  resolution,
  acts: ['propose'],
  abilities: { 'meetings.lead': true, 'meetings.answer': true, draft: true, sign: [] },
};
const open = { ...proposal, answer: null, answeredAt: null, helperName: null };
const invited: NextActFacts = { ...draft, state: 'invited', acts: ['propose', 'reply'] };
const asMember = (facts: NextActFacts): NextActFacts => ({
  ...facts,
  abilities: { ...facts.abilities, 'meetings.lead': false },
});
const mine = { answer: 'coming' as const, reason: '', at, helperName: null };

describe('what comes next', () => {
  it.each<[string, NextActFacts, string, NextAct | undefined]>([
    ['a place is missing', { ...draft, place: ' ' }, '2026-11-28', 'prepare'],
    ['nobody takes the minutes', { ...draft, minutesTaker: null }, '2026-11-28', 'prepare'],
    ['there are no papers', { ...draft, papers: [] }, '2026-11-28', 'papers'],
    ['all is prepared', draft, '2026-11-28', 'invite'],
    ['members were invited', invited, '2026-11-28', 'replies'],
    ['an opinion waits', { ...invited, proposals: [open] }, '2026-11-28', 'answer'],
    ['the day has come', { ...invited, proposals: [open] }, '2026-12-04', 'open'],
    ['it goes on', { ...draft, state: 'open' }, '2026-12-04', 'live'],
    [
      'a resolution was voted',
      { ...draft, state: 'concluded', resolution: { ...resolution, voted: true } },
      '2026-12-04',
      'resolution',
    ],
    ['it was concluded without one', { ...draft, state: 'concluded' }, '2026-12-04', 'minutes'],
    ['it is sealed', { ...draft, state: 'sealed' }, '2026-12-05', 'read'],
  ])('for those who lead when %s', (_, facts, today, act) => {
    expect(nextAct(facts, today)).toBe(act);
  });

  it.each<[string, NextActFacts, NextAct | undefined]>([
    ['it is prepared', draft, undefined],
    ['they are invited', invited, 'reply'],
    ['they have answered', { ...invited, replies: { figures: null, mine, all: [] } }, undefined],
    ['it goes on', { ...draft, state: 'open' }, 'follow'],
    ['it is sealed', { ...draft, state: 'sealed' }, 'read'],
  ])('for members when %s', (_, facts, act) => {
    expect(nextAct(asMember(facts), '2026-11-28')).toBe(act);
  });
});
