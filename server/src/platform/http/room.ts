import type { Readable } from 'node:stream';
import type { Contract, Endpoint, InputOf } from '@sotay/core/kernel/contract.ts';
import type { Grant } from '@sotay/core/kernel/grants.ts';
import type { Static, TSchema } from 'typebox';
import type { Policy } from '../access/policy.ts';
import type { Context } from '../context.ts';
import type { ReceivedUpload } from '../files/receive.ts';
import type { StoredRange } from '../files/store.ts';
import type { SessionCookie } from '../identity/cookie.ts';
import type { JobHandlers } from '../jobs/jobs.ts';
import type { Push } from '../realtime/pushes.ts';

/** Bytes as an answer. `name` is what the browser saves it as. */
export type WholeFile = { bytes: Uint8Array | Readable; type: string; name: string };

/** Stored bytes of which the browser may ask for stretches. They are opened after the transaction, once it is known which stretch. */
export type RangedFile = {
  open: () => Promise<StoredRange>;
  type: string;
  name: string;
  /** Says whether two stretches are of the same bytes, and nothing about them. */
  tag: string;
  /** Pictures, recordings and videos that we made or looked into show in the page; everything else is saved. */
  inline: boolean;
};

export type FileAnswer = WholeFile | RangedFile;

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

/** How far a resumable upload has come, and how large it will be, in bytes. */
export type Offset = { readonly offset: number; readonly size: number };

/** Takes the bytes of one call of a resumable upload, without a transaction. */
export type Receive = (call: { offset: number; bytes: AsyncIterable<Uint8Array> }) => Promise<Offset>;

type Answer<E extends Endpoint> = E['response'] extends TSchema
  ? Static<E['response']>
  : E['response'] extends 'offset'
    ? E['upload'] extends object
      ? Receive
      : Offset
    : FileAnswer;

type CallerOf<E extends Endpoint> = E['access'] extends { readonly public: true } ? Visitor : Caller;

type Handler<E extends Endpoint> = (caller: CallerOf<E>, input: InputOf<E>) => Promise<Answer<E>>;

type Addressed<E extends Endpoint> = Omit<InputOf<E>, 'upload'>;

/** An upload goes in steps, so that no transaction waits for a slow phone or a large picture. */
export type UploadHandler<E extends Endpoint> = {
  /** In a short transaction before a byte is read: throws when the person may not do this here. */
  readonly allow: (caller: CallerOf<E>, input: Addressed<E>) => Promise<void>;
  /** With the bytes on disk, without a transaction: the slow work. What it returns is the act, done in the transaction. */
  readonly take: (
    input: Addressed<E> & { readonly upload: ReceivedUpload },
  ) => Promise<(caller: CallerOf<E>) => Promise<Answer<E>>>;
};

/** One function per endpoint of the contract, for uploads one in steps; the compiler asks for all of them. */
export type Handlers<C extends Contract> = {
  readonly [K in keyof C as C[K]['response'] extends 'events' ? never : K]: C[K]['response'] extends 'offset'
    ? Handler<C[K]>
    : C[K]['upload'] extends object
      ? UploadHandler<C[K]>
      : Handler<C[K]>;
};

type AnyHandler =
  | ((caller: never, input: never) => Promise<unknown>)
  | {
      readonly allow: (caller: never, input: never) => Promise<void>;
      readonly take: (input: never) => Promise<(caller: never) => Promise<unknown>>;
    };

/** A room as the composition root sees it. */
export type Room = {
  readonly name: string;
  readonly contract: Contract;
  readonly policy: Readonly<Record<string, readonly Grant[]>>;
  readonly handlers: Readonly<Record<string, AnyHandler>>;
  readonly jobs: JobHandlers;
  readonly pushes?: readonly Push[];
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
  policy: policy,
  handlers: handlers,
  jobs,
});
