import type { dispatchesContract } from '@sotay/core/dispatches/dispatches.contract.ts';
import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';

type Dispatches = typeof dispatchesContract;
export type Input<N extends keyof Dispatches> = InputOf<Dispatches[N]>;
export type Output<N extends keyof Dispatches> = OutputOf<Dispatches[N]>;
