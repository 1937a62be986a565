import type { InputOf } from '../../kernel/contract.ts';
import type { meetingsContract } from '../meetings.contract.ts';

type Contract = typeof meetingsContract;

/** The acts of leading a meeting that go on in a hall without signal. The score waits: its form is filled from what the server knows. */
export const localActNames = [
  'open',
  'saveRollCall',
  'allPresent',
  'saveTimes',
  'markStep',
  'addOpinion',
  'editOpinion',
  'removeOpinion',
  'saveItem',
  'openVote',
  'tickCards',
  'closeVote',
  'cancelVote',
  'addTask',
  'saveConclusion',
] as const satisfies readonly (keyof Contract)[];

export type LocalActName = (typeof localActNames)[number];

/** One act as the phone holds it until it is sent: what the endpoint of this name takes, and when it was done (ISO 8601). */
export type LocalActOf<K extends LocalActName> = {
  readonly name: K;
  readonly at: string;
  readonly params: InputOf<Contract[K]>['params'];
  readonly body: InputOf<Contract[K]>['body'];
};

export type LocalAct = { [K in LocalActName]: LocalActOf<K> }[LocalActName];
