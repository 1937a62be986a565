import { expect, test } from 'vitest';
import { mayTakeBackLeaving } from './leaving.ts';
import { type SignInFacts, findingKinds, signInFindings } from './sign-in-findings.rules.ts';

const AT = new Date('2026-11-30T17:00:00Z');

const elsewhere = { unitId: 'u', memberId: 'm', unitName: 'Chi bộ Thử' };

/** An account in use, with nothing against it. */
const inUse: SignInFacts = {
  leftOn: null,
  mayTakeBack: false,
  isMerged: false,
  mergedInto: null,
  duplicates: [],
  numbers: ['card', 'phone'],
  elsewhere: [],
  near: [],
  waitUntil: null,
  isActive: true,
  code: null,
  recoveryUnderWay: false,
  passwordMisses: 0,
  secondMisses: 0,
};
const isNew: SignInFacts = { ...inUse, isActive: false };
const code = (state: 'open' | 'expired' | 'ended', birthDateMisses = 0) => ({
  ...isNew,
  code: { state, until: AT, birthDateMisses },
});

test.each<[string, SignInFacts, string[]]>([
  ['nothing against it', inUse, ['nothing-found:recover']],
  [
    'left, to be taken back',
    { ...inUse, leftOn: '2026-11-01', mayTakeBack: true },
    ['left:take-back-leaving'],
  ],
  ['left long ago, whatever else', { ...inUse, leftOn: '2020-01-01', near: ['card'] }, ['left:null']],
  [
    'merged, the other seen',
    { ...inUse, leftOn: '2026-11-01', mayTakeBack: true, isMerged: true, mergedInto: elsewhere },
    ['merged:open-kept'],
  ],
  ['merged, the other not seen', { ...inUse, leftOn: '2026-11-01', isMerged: true }, ['merged:null']],
  [
    'a second record before all else',
    { ...isNew, duplicates: [elsewhere], near: ['card'] },
    ['duplicate:merge', 'near-number:correct-number', 'never-given:new-code'],
  ],
  ['no number at all', { ...inUse, numbers: [] }, ['number-missing:correct-number']],
  ['number of another', { ...inUse, elsewhere: ['phone'] }, ['number-elsewhere:correct-number']],
  ['a neighbour was tried', { ...inUse, near: ['card'] }, ['near-number:correct-number']],
  ['too many tries', { ...inUse, waitUntil: AT }, ['delayed:end-delay']],
  ['no code yet', isNew, ['never-given:new-code']],
  ['code waits', code('open'), ['code-waiting:new-code']],
  ['code ran out', code('expired'), ['code-expired:new-code']],
  [
    'birth date typed otherwise until the code ended',
    code('ended', 5),
    ['birth-date-missed:correct-record', 'code-ended:new-code'],
  ],
  [
    'recovery under way, password forgotten',
    { ...inUse, recoveryUnderWay: true, passwordMisses: 2 },
    ['recovery-under-way:open-recovery'],
  ],
  ['second way lost', { ...inUse, secondMisses: 1 }, ['second-way-missed:recover']],
  ['password forgotten', { ...inUse, passwordMisses: 1 }, ['wrong-password:recover']],
  [
    'the record before the account',
    { ...code('expired'), near: ['phone'], waitUntil: AT, passwordMisses: 3 },
    ['near-number:correct-number', 'delayed:end-delay', 'code-expired:new-code'],
  ],
])('%s', (_what, facts, expected) => {
  const findings = signInFindings(facts);
  expect(findings.map(({ kind, act }) => `${kind}:${act}`)).toEqual(expected);
  const places = findings.map(({ kind }) => findingKinds.indexOf(kind));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('a delay and a code say until when', () => {
  expect(signInFindings({ ...code('open'), waitUntil: AT }).map(({ at }) => at)).toEqual([AT, AT]);
});

test('a leaving may be taken back for 24 months', () => {
  expect(mayTakeBackLeaving('2024-11-22', '2026-11-22')).toBe(true);
  expect(mayTakeBackLeaving('2024-11-21', '2026-11-22')).toBe(false);
});
