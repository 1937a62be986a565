import type { EndpointName, EndpointOf } from '@sotay/core/contracts.ts';
import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import { addressOf } from './address.ts';
import type { RawInput } from './address.ts';
import { hearTime } from './clock.ts';
import { endpointOf } from './endpoint.ts';
import { Problem, problemOf } from './problem.ts';
import { helpIdFor } from './stead.svelte.ts';

type Given<I> = {
  [K in keyof I as undefined extends I[K] ? never : K]: I[K];
} & {
  [K in keyof I as undefined extends I[K] ? K : never]?: I[K];
};

type BodyOf<E> = E extends { readonly upload: object } ? Blob : InputOf<E>['body'];
type InputOfEndpoint<E> = Given<Omit<InputOf<E>, 'body' | 'upload'> & { body: BodyOf<E> }>;

/** What a call of the endpoint takes: `params`, `query` and `body`, as far as the contract names them; uploads are blobs. */
export type CallInput<N extends EndpointName> = InputOfEndpoint<EndpointOf<N>>;

type OutputOfEndpoint<E> = E extends { readonly response: 'file' } ? Blob : OutputOf<E>;

/** What it answers; files come as a blob. */
export type CallOutput<N extends EndpointName> = OutputOfEndpoint<EndpointOf<N>>;

export type CallOptions = {
  /** One per act of the person, the same for each try of that act. */
  key?: string;
  /** When the person acted, if not now (ISO 8601). */
  deviceTime?: string;
  /** The clock of the device, for acts that waited in the outbox. */
  deviceClock?: string | undefined;
  signal?: AbortSignal;
  /** The help in whose stead it goes; what the screen does now, if not said. */
  helpId?: string | undefined;
};

let whenSignedOut = (): void => undefined;

/** Names the one who clears up when the server says that the session has ended. */
export function onSignedOut(listener: () => void): void {
  whenSignedOut = listener;
}

let whenAnswered = (): void => undefined;

/** Names the one who wants to know that the server has granted something. */
export function onAnswered(listener: () => void): void {
  whenAnswered = listener;
}

let whenNotInStead = (): void => undefined;

/** Names the one who looks what became of a help when something in that stead is not there any more. */
export function onNotInStead(listener: () => void): void {
  whenNotInStead = listener;
}

/** Calls an endpoint of the contract. Throws a `Problem` for every refusal and failure. */
export async function call<N extends EndpointName>(
  name: N,
  input: CallInput<N>,
  options: CallOptions = {},
): Promise<CallOutput<N>> {
  return (await callRaw(name, input, { helpId: helpIdFor(name), ...options })) as CallOutput<N>;
}

/** The same for names that are only known while running, as in the outbox. */
export async function callRaw(name: string, input: RawInput, options: CallOptions = {}): Promise<unknown> {
  const [method, path, answer] = await endpointOf(name);
  const response = await send(addressOf(path, input), {
    method,
    headers: headersOf(method, input.body, options),
    signal: options.signal ?? null,
    body: bodyOf(input.body),
  });
  hearTime(response);
  if (!response.ok) {
    const problem = await problemOf(response);
    if (problem.code === 'kernel/signed-out') whenSignedOut();
    if (problem.status === 404 && options.helpId) whenNotInStead();
    throw problem;
  }
  whenAnswered();
  if (answer === 'file') return response.blob();
  return response.json().catch(() => {
    throw new Problem('client/unreadable', response.status);
  });
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, credentials: 'same-origin', cache: 'no-store', redirect: 'error' });
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') throw thrown;
    throw new Problem('client/offline', 0);
  }
}

function headersOf(
  method: string,
  body: unknown,
  { key, deviceTime, deviceClock, helpId }: CallOptions,
): HeadersInit {
  return {
    accept: 'application/json',
    ...(method === 'GET' ? {} : { 'x-sotay': '1', 'idempotency-key': key ?? crypto.randomUUID() }),
    ...(helpId ? { 'x-sotay-for': helpId } : {}),
    ...(deviceTime ? { 'x-device-time': deviceTime } : {}),
    ...(deviceClock ? { 'x-device-clock': deviceClock } : {}),
    ...(body === undefined
      ? {}
      : { 'content-type': body instanceof Blob ? 'application/octet-stream' : 'application/json' }),
  };
}

function bodyOf(body: unknown): BodyInit | null {
  if (body === undefined) return null;
  return body instanceof Blob ? body : JSON.stringify(body);
}
