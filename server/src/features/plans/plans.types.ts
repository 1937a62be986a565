import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import type { plansContract } from '@sotay/core/plans/plans.contract.ts';

type Contract = typeof plansContract;
export type Input<K extends keyof Contract> = InputOf<Contract[K]>;
export type Output<K extends keyof Contract> = OutputOf<Contract[K]>;
