import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import type { AnswerSet, PollKind, PollState } from '@sotay/core/polls/polls.ts';
import type { pollsContract } from '@sotay/core/polls/polls.contract.ts';
import type { Selectable } from 'kysely';
import type { Polls } from '../../platform/db/schema.generated.ts';

type Contract = typeof pollsContract;

export type Input<K extends keyof Contract> = InputOf<Contract[K]>;
export type Output<K extends keyof Contract> = OutputOf<Contract[K]>;

/** What names a poll in an address. */
export type PollPath = { unitId: string; meetingId: string; pollId: string };

/** What names a poll in the database. */
export type PollKey = { unitId: string; id: string };

/** A row, with the narrower types that the table's checks guarantee. */
export type Poll = Omit<Selectable<Polls>, 'kind' | 'answerSet' | 'state'> & {
  kind: PollKind;
  answerSet: AnswerSet;
  state: PollState;
};
