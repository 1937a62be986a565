import { createHash } from 'node:crypto';
import { createReadStream, openAsBlob } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { BucketConfig } from './bucket-config.ts';
import { type BucketRequest, bucketRequests } from './bucket-requests.ts';
import type { Range } from './sealed-stream.ts';
import { NotOnShelf, type Shelf, ShelfUnreachable } from './shelf.ts';

type Ask = (request: BucketRequest) => Promise<Response>;

/** So long a stretch may stand still, and so often it is taken up where it broke off. */
const STALLED_MS = 20_000;
const TAKEN_UP = 3;

/** As in the folder, so that one is a copy of the other. */
const keyOf = (name: string): string => `${name.slice(0, 2)}/${name.slice(2, 4)}/${name}`;

const sha256Of = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  const bytes: AsyncIterable<Buffer> = createReadStream(path);
  for await (const chunk of bytes) hash.update(chunk);
  return hash.digest('hex');
};

const isThere = (ask: Ask, name: string): Promise<boolean> =>
  ask({ method: 'HEAD', key: keyOf(name) }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof NotOnShelf) return false;
      throw error;
    },
  );

const noneWhereGone = (error: unknown): void => {
  if (!(error instanceof NotOnShelf)) throw error;
};

/** How long the whole is, of an answer with a stretch of it. */
const wholeSize = (response: Response): number => {
  const size = /^bytes \d+-\d+\/(\d+)$/.exec(response.headers.get('content-range') ?? '')?.[1];
  if (size === undefined) throw new ShelfUnreachable('The bucket does not speak of ranges.');
  return Number(size);
};

const askStretch = async (ask: Ask, name: string, { from, to }: Range): Promise<Response> => {
  const response = await ask({ method: 'GET', key: keyOf(name), headers: { range: `bytes=${from}-${to}` } });
  const said = response.headers.get('content-range') ?? '';
  if (response.status !== 416 && !said.startsWith(`bytes ${from}-`)) {
    await response.body?.cancel();
    throw new ShelfUnreachable('The bucket answers other ranges than were asked for.');
  }
  return response;
};

/** The bytes of an answer until it ends, breaks off or stands still. */
async function* bytesOf(response: Response): AsyncGenerator<Uint8Array> {
  const body: ReadableStream<Uint8Array> | null = response.body;
  const reader = body?.getReader();
  if (!reader) return;
  try {
    for (;;) {
      const stalled = setTimeout(() => void reader.cancel(), STALLED_MS);
      const { done, value } = await reader.read().finally(() => clearTimeout(stalled));
      if (done) return;
      yield value;
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** A stretch, taken up again where the network dropped it. */
async function* readStretch(ask: Ask, name: string, { from, to }: Range): AsyncGenerator<Uint8Array> {
  let at = from;
  for (let tries = 0; at <= to; tries += 1) {
    if (tries > TAKEN_UP) throw new ShelfUnreachable('The bucket breaks off.');
    const response = await askStretch(ask, name, { from: at, to });
    if (response.status === 416) throw new NotOnShelf();
    for await (const chunk of bytesOf(response)) {
      at += chunk.length;
      yield chunk;
    }
  }
}

/** A small answer as a whole; asked for again where it breaks off. */
const askWhole = async (
  asking: () => Promise<Response>,
): Promise<{ readonly response: Response; readonly body: Buffer }> => {
  for (let tries = 0; tries <= TAKEN_UP; tries += 1) {
    const response = await asking();
    const chunks: Uint8Array[] = [];
    for await (const chunk of bytesOf(response)) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const said = response.headers.get('content-length');
    if (said === null || Number(said) === body.length) return { response, body };
  }
  throw new ShelfUnreachable('The bucket breaks off.');
};

const listed = (page: string, tag: string): string[] =>
  [...page.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(([, text = '']) =>
    text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  );

const namesOf = async (ask: Ask, portion: string): Promise<string[]> => {
  const names: string[] = [];
  let token: string | undefined;
  do {
    const query = {
      'list-type': '2',
      prefix: `${portion}/`,
      ...(token !== undefined && { 'continuation-token': token }),
    };
    const { body } = await askWhole(() => ask({ method: 'GET', key: '', query }));
    const page = body.toString();
    names.push(...listed(page, 'Key').map((key) => key.slice(-64)));
    token = listed(page, 'NextContinuationToken')[0];
  } while (token !== undefined);
  return names.filter((name) => /^[0-9a-f]{64}$/.test(name));
};

/** A bucket of an S3-compatible store. What goes there is sealed before, and signed with its hash, so that the store refuses what was damaged on the way. */
export const bucketShelf = (config: BucketConfig): Shelf => {
  const ask = bucketRequests(config);
  return {
    put: async (name, path) => {
      if (!(await isThere(ask, name))) {
        const headers = {
          'x-amz-content-sha256': await sha256Of(path),
          'content-type': 'application/octet-stream',
        };
        await ask({ method: 'PUT', key: keyOf(name), headers, body: await openAsBlob(path) });
      }
      await rm(path);
    },
    head: async (name, length) => {
      const { response, body } = await askWhole(() => askStretch(ask, name, { from: 0, to: length - 1 }));
      // Of an empty file no stretch can be had.
      if (response.status === 416) return { head: Buffer.alloc(0), size: 0 };
      return { head: body, size: wholeSize(response) };
    },
    read: (name, range) => readStretch(ask, name, range),
    remove: async (name) => {
      await ask({ method: 'DELETE', key: keyOf(name) }).catch(noneWhereGone);
    },
    names: (portion) => namesOf(ask, portion),
    check: async () => {
      await ask({ method: 'HEAD', key: '', tries: 1 }).catch((error: unknown) => {
        throw error instanceof NotOnShelf ? new ShelfUnreachable('There is no such bucket.') : error;
      });
    },
  };
};
