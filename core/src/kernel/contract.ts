import type { Static, TObject, TSchema } from 'typebox';
import type { HelpedAct } from './helped-acts.ts';

/** Who may call an endpoint: everybody, or those to whom a policy grants the permission. */
export type Access = { readonly permission: `${string}.${string}` } | { readonly public: true };

/** One endpoint as data. Server, client, documentation and the access loop all read this. */
export type Endpoint = {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: `/api/${string}`;
  /** One English line for the API documentation: what it takes and gives. */
  readonly summary: string;
  readonly access: Access;
  readonly params?: TObject;
  readonly query?: TObject;
  readonly body?: TSchema;
  /**
   * A secret travels in or out, so nothing of the call is kept to answer a repeat, not even a digest of it.
   * Doing it twice must be harmless.
   */
  readonly secret?: true;
  /** Nothing of a call is written down anywhere, not even that there was one: a line with its time would tell who acted then. */
  readonly untraced?: true;
  /**
   * A dangerous act: it needs a proof of the last five minutes. `power`: as strong as the post in use asks for, with as many ways
   * to sign in; `own`: about the own account.
   */
  readonly stepUp?: 'own' | 'power';
  /** Reading it is written down, in the transaction of the reading: no record, no reading. */
  readonly recorded?: true;
  /**
   * A helper who was given one of these acts may call it in a member's stead, with that member's own reach and no post. A header names
   * the help; where `query` has a field `for`, so may the address.
   */
  readonly forAnother?: readonly HelpedAct[];
  /** Body as raw bytes instead of JSON: the largest size in bytes. */
  readonly upload?: { readonly maxBytes: number };
  /**
   * Schema of the 200 answer, `'file'` for bytes, `'events'` for a stream of server-sent events, or `'offset'` for how far a resumable upload
   * has come, told in the headers of tus 1.0. A `PATCH` of this kind takes bytes from an offset on and keeps what arrived, whatever
   * becomes of the connection; it carries no key, since the offset itself keeps it from being done twice.
   */
  readonly response: TSchema | 'file' | 'events' | 'offset';
  /** Codes of this room's errors that it may answer, besides those of the kernel. */
  readonly errors?: readonly string[];
};

export type Contract = Readonly<Record<string, Endpoint>>;

/** Whether calling it changes nothing: such calls need no key and may come from an address bar. */
export const onlyReads = ({ method }: Pick<Endpoint, 'method'>): boolean =>
  method === 'GET' || method === 'HEAD';

/** Keeps the literal types of a room's endpoints. The room's name is the prefix of its endpoint names. */
export const defineContract = <const C extends Contract>(entries: C): C => entries;

type StaticOf<S> = S extends TSchema ? Static<S> : undefined;

type Part<E, K extends string> = E extends Readonly<Record<K, infer S>> ? StaticOf<S> : undefined;

/** What a handler or a client call of the endpoint takes. */
export type InputOf<E> = {
  params: Part<E, 'params'>;
  query: Part<E, 'query'>;
  body: Part<E, 'body'>;
  upload: E extends { readonly upload: object } ? AsyncIterable<Uint8Array> : undefined;
};

/** What the endpoint answers: the parsed JSON, or the name of the other kind of answer. */
export type OutputOf<E> = E extends { readonly response: infer R }
  ? R extends TSchema
    ? Static<R>
    : R
  : never;

/** The permissions a contract names: the compiler asks its policy for exactly these. */
export type PermissionOf<C extends Contract> = {
  [K in keyof C]: C[K]['access'] extends { readonly permission: infer P extends string } ? P : never;
}[keyof C];
