import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import type { RulePack } from '@sotay/core/rule-packs/rule-pack.ts';
import type { rulePacksContract } from '@sotay/core/rule-packs/rule-packs.contract.ts';
import type { Tx } from '../../platform/db/transaction.ts';

type Contract = typeof rulePacksContract;
export type Input<K extends keyof Contract> = InputOf<Contract[K]>;
export type Output<K extends keyof Contract> = OutputOf<Contract[K]>;

/** A stored version or draft. */
export type StoredPack = {
  unitId: string;
  unitLft: number;
  id: string;
  state: 'draft' | 'published' | 'withdrawn';
  code: string | null;
  pack: RulePack;
  source: { number: string; issuedOn: string } | null;
  version: number;
  publisherName: string;
  publishedAt: Date | null;
};

/** What a version does to meetings that are planned and not yet opened; they live a floor above. */
export type PlannedMeetings = {
  /** How many are planned for a day from then on, in how many units. */
  readonly count: (tx: Tx, from: string) => Promise<{ meetings: number; units: number }>;
  /** Puts those under a pack that begins then. */
  readonly adopt: (tx: Tx, pack: { from: string; code: string }) => Promise<void>;
  /** Puts those under the pack back under the one before it. */
  readonly giveBack: (tx: Tx, pack: { code: string; to: string }) => Promise<void>;
};
