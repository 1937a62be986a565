import type { documentsContract } from '@sotay/core/documents/documents.contract.ts';
import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';

type Documents = typeof documentsContract;
export type Input<N extends keyof Documents> = InputOf<Documents[N]>;
export type Output<N extends keyof Documents> = OutputOf<Documents[N]>;
