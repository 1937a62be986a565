import type { Day } from '../calendar/day.ts';

/** What may keep a member from signing in, as it is told to those who help. */
export const findingKinds = [
  'moved',
  'merged',
  'left',
  'duplicate',
  'number-missing',
  'number-elsewhere',
  'near-number',
  'delayed',
  'birth-date-missed',
  'never-given',
  'code-waiting',
  'code-expired',
  'code-ended',
  'recovery-under-way',
  'second-way-missed',
  'wrong-password',
  'nothing-found',
] as const;

export type FindingKind = (typeof findingKinds)[number];

/** The one act that mends a finding. */
export const findingActs = [
  'open-kept',
  'take-back-leaving',
  'merge',
  'correct-number',
  'correct-record',
  'end-delay',
  'new-code',
  'open-recovery',
  'recover',
] as const;

export type FindingAct = (typeof findingActs)[number];

/** Which of the two numbers people sign in with. */
export type NumberKind = 'card' | 'phone';

/** Another record of what looks like the same person, and where it is. */
export type OtherRecord = { readonly unitId: string; readonly memberId: string; readonly unitName: string };

/** What is known of the account and of tries of the last day; never what was typed. */
export type SignInFacts = {
  readonly leftOn: Day | null;
  /** Whether the leaving may still be taken back. */
  readonly mayTakeBack: boolean;
  /** Whether the record was merged into another, and which, where the asker sees it. */
  readonly isMerged: boolean;
  readonly mergedInto: OtherRecord | null;
  /** Records that look like the same person, as far as the asker sees. */
  readonly duplicates: readonly OtherRecord[];
  /** Numbers on the record. */
  readonly numbers: readonly NumberKind[];
  /** Numbers on the record with which somebody else signs in. */
  readonly elsewhere: readonly NumberKind[];
  /** Numbers of which somebody typed a neighbour that is nobody's. */
  readonly near: readonly NumberKind[];
  /** Until when tries have to wait. */
  readonly waitUntil: Date | null;
  readonly isActive: boolean;
  /** The code given last, and how it stands. */
  readonly code: {
    readonly state: 'open' | 'expired' | 'ended';
    readonly until: Date;
    readonly birthDateMisses: number;
  } | null;
  readonly recoveryUnderWay: boolean;
  /** Wrong tries of the password, and of the second code after a right one. */
  readonly passwordMisses: number;
  readonly secondMisses: number;
};

export type Finding = {
  readonly kind: FindingKind;
  readonly act: FindingAct | null;
  readonly number?: NumberKind;
  readonly other?: OtherRecord;
  /** Until when, or since when, it holds. */
  readonly at?: Date;
};

const codeFinding = ({ code }: SignInFacts): Finding => {
  if (code === null) return { kind: 'never-given', act: 'new-code' };
  const { state, until } = code;
  return { kind: state === 'open' ? 'code-waiting' : `code-${state}`, act: 'new-code', at: until };
};

const ofNumbers = (facts: SignInFacts): Finding[] => [
  ...(facts.numbers.length === 0 ? [{ kind: 'number-missing', act: 'correct-number' } as const] : []),
  ...facts.elsewhere.map((number) => ({ kind: 'number-elsewhere', act: 'correct-number', number }) as const),
  ...facts.near.map((number) => ({ kind: 'near-number', act: 'correct-number', number }) as const),
];

const ofNewcomer = (facts: SignInFacts): Finding[] => [
  ...(facts.code && facts.code.birthDateMisses > 0
    ? [{ kind: 'birth-date-missed', act: 'correct-record' } as const]
    : []),
  codeFinding(facts),
];

const ofUser = (facts: SignInFacts): Finding[] => {
  if (facts.recoveryUnderWay) return [{ kind: 'recovery-under-way', act: 'open-recovery' }];
  return [
    ...(facts.secondMisses > 0 ? [{ kind: 'second-way-missed', act: 'recover' } as const] : []),
    ...(facts.passwordMisses > 0 ? [{ kind: 'wrong-password', act: 'recover' } as const] : []),
  ];
};

/**
 * Why a member cannot sign in, in the order in which it is mended: first what stands on the record, then what the account waits for.
 * A record merged into another, and one of somebody who left, has no other reason. Where nothing is found the account is in order, and what remains is a lost phone or a
 * forgotten password. The order is ours, from the pilot's losses (features U6, *read*).
 */
export function signInFindings(facts: SignInFacts): Finding[] {
  const { mergedInto } = facts;
  if (facts.isMerged)
    return [
      mergedInto ? { kind: 'merged', act: 'open-kept', other: mergedInto } : { kind: 'merged', act: null },
    ];
  if (facts.leftOn !== null) return [{ kind: 'left', act: facts.mayTakeBack ? 'take-back-leaving' : null }];
  const found: Finding[] = [
    ...facts.duplicates.map((other) => ({ kind: 'duplicate', act: 'merge', other }) as const),
    ...ofNumbers(facts),
    ...(facts.waitUntil ? [{ kind: 'delayed', act: 'end-delay', at: facts.waitUntil } as const] : []),
    ...(facts.isActive ? ofUser(facts) : ofNewcomer(facts)),
  ];
  return found.length > 0 ? found : [{ kind: 'nothing-found', act: 'recover' }];
}
