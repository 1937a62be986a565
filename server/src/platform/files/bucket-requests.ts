import { setTimeout as wait } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import type { BucketConfig } from './bucket-config.ts';
import { NotOnShelf, ShelfUnreachable } from './shelf.ts';

/** How often a request is made, and how long the first pause is; each further pause is twice as long. */
const TRIES = 3;
const PAUSE_MS = 200;
/** So long a store may keep silent before it counts as gone; a body that is sent takes its time besides. */
const SILENT_MS = 20_000;
const SLOWEST_BYTES_PER_MS = 50;

export type BucketRequest = {
  readonly method: 'GET' | 'PUT' | 'HEAD' | 'DELETE';
  /** Below the bucket; empty: the bucket itself. */
  readonly key: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Blob;
  readonly tries?: number;
};

const addressOf = ({ endpoint, bucket }: BucketConfig, { key, query = {} }: BucketRequest): string => {
  const address = new URL(`${endpoint}/${bucket}${key === '' ? '' : `/${key}`}`);
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  return address.href;
};

/** The answer of one try; null when it is worth another. */
const judged = async (response: Response): Promise<Response | null> => {
  if (response.ok || response.status === 416) return response;
  await response.body?.cancel();
  if (response.status === 404) throw new NotOnShelf();
  if (response.status >= 500 || response.status === 429) return null;
  throw new ShelfUnreachable(`The bucket answered ${response.status}.`);
};

/**
 * Asks a bucket (S3 API, path style, Signature Version 4), a few times where it is out of order. Throws `NotOnShelf` for 404 and
 * `ShelfUnreachable` when nothing came of it; else the answer is a success or 416.
 */
export const bucketRequests = (config: BucketConfig) => {
  const { accessKeyId, secretAccessKey, region } = config;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3' });

  const once = async (request: BucketRequest): Promise<Response | null> => {
    const { method, headers = {}, body } = request;
    const init = { method, headers, ...(body && { body }) };
    const signed = await client.sign(addressOf(config, request), init);
    const gone = new AbortController();
    const patience = SILENT_MS + (body?.size ?? 0) / SLOWEST_BYTES_PER_MS;
    const timer = setTimeout(() => gone.abort(), patience);
    try {
      return await judged(await fetch(signed, { signal: gone.signal, redirect: 'error' }));
    } catch (error) {
      if (error instanceof NotOnShelf || error instanceof ShelfUnreachable) throw error;
      return null;
    } finally {
      clearTimeout(timer);
    }
  };

  return async (request: BucketRequest): Promise<Response> => {
    const { tries = TRIES } = request;
    for (let tried = 0; tried < tries; tried += 1) {
      if (tried > 0) await wait(PAUSE_MS * 2 ** (tried - 1));
      const response = await once(request);
      if (response) return response;
    }
    throw new ShelfUnreachable('The bucket does not answer.');
  };
};
