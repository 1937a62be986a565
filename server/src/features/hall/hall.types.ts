import type { hallContract } from '@sotay/core/hall/hall.contract.ts';
import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';

type Contract = typeof hallContract;

export type Input<K extends keyof Contract> = InputOf<Contract[K]>;
export type Output<K extends keyof Contract> = OutputOf<Contract[K]>;
