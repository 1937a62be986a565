import type { Readable } from 'node:stream';
import type { Contract, Endpoint, InputOf } from '@sotay/core/kernel/contract.ts';
import type { Grant } from '@sotay/core/kernel/grants.ts';
import type { Static, TSchema } from 'typebox';
import type { Policy } from '../access/policy.ts';
import type { Context } from '../context.ts';
import type { SessionCookie } from '../identity/cookie.ts';
import type { JobHandlers } from '../jobs/jobs.ts';

/** Bytes as an answer. `name` is what the browser saves it as. */
export type FileAnswer = { bytes: Uint8Array | Readable; type: string; name: string };

/** What a handler of a public endpoint gets: nobody is known yet. */
export type Visitor = {
  readonly now: Date;
  readonly requestId: string;
  /** The device's own words about itself (user agent), cut short. */
  readonly device: string;
  readonly cookie: SessionCookie;
};

/** What a handler of any other endpoint gets. */
export type Caller = Context & { readonly cookie: SessionCookie };

type Answer<E extends Endpoint> = E['response'] extends TSchema ? Static<E['response']> : FileAnswer;

type CallerOf<E extends Endpoint> = E['access'] extends { readonly public: true } ? Visitor : Caller;

/** One function per endpoint of the contract; the compiler asks for all of them. */
export type Handlers<C extends Contract> = {
  readonly [K in keyof C as C[K]['response'] extends 'events' ? never : K]: (
    caller: CallerOf<C[K]>,
    input: InputOf<C[K]>,
  ) => Promise<Answer<C[K]>>;
};

/** A room as the composition root sees it. */
export type Room = {
  readonly name: string;
  readonly contract: Contract;
  readonly policy: Readonly<Record<string, readonly Grant[]>>;
  readonly handlers: Readonly<Record<string, (caller: never, input: never) => Promise<unknown>>>;
  readonly jobs: JobHandlers;
};

/** Ties a contract to its policy and handlers, with every key checked by the compiler. */
export const room = <const C extends Contract>(
  name: string,
  contract: C,
  policy: Policy<C>,
  handlers: Handlers<C>,
  jobs: JobHandlers = {},
): Room => ({
  name,
  contract,
  policy: policy as Room['policy'],
  handlers: handlers as Room['handlers'],
  jobs,
});
