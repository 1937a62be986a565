import type { directivesContract } from '@sotay/core/directives/directives.contract.ts';
import type { inboxContract } from '@sotay/core/directives/inbox.contract.ts';
import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';

type Office = typeof directivesContract;
type Inbox = typeof inboxContract;

export type Input<K extends keyof Office> = InputOf<Office[K]>;
export type Output<K extends keyof Office> = OutputOf<Office[K]>;
export type InboxInput<K extends keyof Inbox> = InputOf<Inbox[K]>;
export type InboxOutput<K extends keyof Inbox> = OutputOf<Inbox[K]>;

export type Done = { done: true };
