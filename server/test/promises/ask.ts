import { randomUUID } from 'node:crypto';
import { type Endpoint, onlyReads } from '@sotay/core/kernel/contract.ts';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { address } from '../world.ts';

export type Question = {
  readonly token?: string | undefined;
  readonly params?: object;
  readonly query?: object;
  readonly body?: unknown;
  /** Instead of the address that params and query make. */
  readonly url?: string;
  /** Instead of the body as JSON: these bytes as they are. */
  readonly raw?: Buffer;
  /** Added to those that a page of ours sends, or put in their place; undefined leaves one out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
};

const ours = {
  origin: 'http://localhost:3000',
  host: 'localhost:3000',
  'sec-fetch-site': 'same-origin',
  'x-sotay': '1',
};

/** Anything at all asked of an endpoint, right or wrong: what tests of trust speak with. */
export const ask = (
  app: FastifyInstance,
  { method, path, upload }: Endpoint,
  { token, params, query, body, url, raw, headers }: Question,
): Promise<LightMyRequestResponse> => {
  const type = upload ? 'application/octet-stream' : 'application/json';
  const payload = raw ?? (body === undefined ? undefined : Buffer.from(JSON.stringify(body)));
  const all: Record<string, string | undefined> = {
    ...(!onlyReads({ method }) && { ...ours, 'idempotency-key': randomUUID() }),
    ...(payload && { 'content-type': type }),
    ...(token && { cookie: `sotay=${token}` }),
    ...headers,
  };
  const sent = Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  return app.inject({
    method,
    url: url ?? address(path, params, query),
    headers: sent,
    ...(payload && { payload }),
  });
};
