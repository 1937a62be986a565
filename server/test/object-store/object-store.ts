import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { BucketConfig } from '../../src/platform/files/bucket-config.ts';
import { isSigned } from './signature.ts';

/** What goes wrong with one request: an answer of that status, a connection cut in the middle, or the whole where a stretch was asked for. */
type Fault = 500 | 503 | 403 | 'cut' | 'whole';

export type ObjectStore = {
  readonly config: BucketConfig;
  /** What stands there, by key. */
  readonly objects: Map<string, Buffer>;
  /** All bytes and addresses that came in, as the keeper of the store could write them down. */
  readonly seen: Buffer[];
  /** What goes wrong with the next requests, one after the other. */
  readonly faults: Fault[];
  readonly asked: () => number;
  readonly close: () => Promise<void>;
};

const BUCKET = 'so-tay';
const PAGE = 2;

const stretchOf = (header: string | undefined, size: number): { from: number; to: number } | null => {
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(header ?? '') ?? [];
  return from === undefined ? null : { from: Number(from), to: Math.min(Number(to), size - 1) };
};

const sendObject = (
  request: IncomingMessage,
  response: ServerResponse,
  object: Buffer,
  fault?: Fault,
): void => {
  const stretch = fault === 'whole' ? null : stretchOf(request.headers.range, object.length);
  if (stretch && stretch.from >= object.length) {
    response.writeHead(416, { 'content-range': `bytes */${object.length}` }).end();
    return;
  }
  const { from, to } = stretch ?? { from: 0, to: object.length - 1 };
  const part = object.subarray(from, to + 1);
  response.writeHead(stretch ? 206 : 200, {
    'content-length': part.length,
    ...(stretch && { 'content-range': `bytes ${from}-${to}/${object.length}` }),
  });
  if (request.method === 'HEAD') response.end();
  else if (fault === 'cut') response.write(part.subarray(0, part.length / 2), () => response.destroy());
  else response.end(part);
};

/** Lists a few at a time, so that readers have to ask on. */
const sendList = (response: ServerResponse, keys: string[], query: URLSearchParams): void => {
  const after = query.get('continuation-token') ?? '';
  const found = keys.filter((key) => key.startsWith(query.get('prefix') ?? '') && key > after).sort();
  const page = found.slice(0, PAGE);
  const next = found.length > PAGE ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
  const rows = page.map((key) => `<Contents><Key>${key}</Key></Contents>`).join('');
  response.end(`<ListBucketResult>${rows}${next}</ListBucketResult>`);
};

/** An S3-compatible store on this machine: takes only what is rightly signed, keeps objects in memory, and fails when told to. */
export const openObjectStore = async (): Promise<ObjectStore> => {
  const objects = new Map<string, Buffer>();
  const seen: Buffer[] = [];
  const faults: Fault[] = [];
  let count = 0;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    count += 1;
    const body = await buffer(request);
    seen.push(Buffer.from(`${request.method} ${request.url} ${JSON.stringify(request.rawHeaders)}`), body);
    const fault = faults.shift();
    if (typeof fault === 'number') return void response.writeHead(fault).end();
    if (!isSigned(request, body, config)) return void response.writeHead(403).end();
    const url = new URL(request.url ?? '/', 'http://store');
    const [, bucket, ...path] = url.pathname.split('/');
    if (bucket !== BUCKET) return void response.writeHead(404).end();
    const key = path.join('/');
    if (key === '' && request.method === 'GET') {
      sendList(response, [...objects.keys()], url.searchParams);
      return;
    }
    if (key === '') return void response.end();
    if (request.method === 'PUT') {
      if (fault === 'cut') return void response.destroy();
      objects.set(key, body);
      return void response.end();
    }
    const object = objects.get(key);
    if (!object) return void response.writeHead(404).end();
    sendObject(request, response, object, fault);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const config: BucketConfig = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bucket: BUCKET,
    region: 'vn-1',
    accessKeyId: 'SOTAY',
    secretAccessKey: 'a/secret+of the test',
  };
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { config, objects, seen, faults, asked: () => count, close };
};
