import type { calendarContract } from '@sotay/core/calendar/calendar.contract.ts';
import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';

type Contract = typeof calendarContract;

export type Input<K extends keyof Contract> = InputOf<Contract[K]>;
export type Output<K extends keyof Contract> = OutputOf<Contract[K]>;
