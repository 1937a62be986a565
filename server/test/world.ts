import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { EndpointName, EndpointOf } from '@sotay/core/contracts.ts';
import { contracts } from '@sotay/core/contracts.ts';
import { type Endpoint, type InputOf, type OutputOf, onlyReads } from '@sotay/core/kernel/contract.ts';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { inject } from 'vitest';
import { type DoorParts, createApp, jobHandlersOf, makeRooms } from '../src/app.ts';
import type { Room } from '../src/platform/http/room.ts';
import { authTransaction } from '../src/platform/db/transaction.ts';
import { openSession } from '../src/platform/identity/sessions.ts';
import type { GatewayConfig, OidcConfig } from '../src/platform/config.ts';
import type { BucketConfig } from '../src/platform/files/bucket-config.ts';
import { createLog } from '../src/platform/log.ts';
import { openPlatform } from '../src/platform/open-platform.ts';
import type { Platform } from '../src/platform/platform.ts';
import { testKeys } from './keys.ts';
import { type Organisation, type PersonKey, plantOrganisation } from './organisation.ts';

const ORIGIN = 'http://localhost:3000';

export type Answer<T> = {
  status: number;
  body: T;
  code: string | undefined;
  text: string;
  bytes: Uint8Array;
  headers: Record<string, unknown>;
};

type Input<N extends EndpointName> = Partial<InputOf<EndpointOf<N>>> & {
  key?: string;
  bytes?: Uint8Array;
  /** The help by which it is called in another's stead. */
  helpId?: string;
  /** When it was done, and the clock of the device, where it waited in an outbox. */
  device?: { at: string; clock: string };
};

export type Client = {
  /** Calls an endpoint by name, as the app does, through HTTP. */
  readonly call: <N extends EndpointName>(
    name: N,
    input?: Input<N>,
  ) => Promise<Answer<OutputOf<EndpointOf<N>>>>;
};

export type World = {
  readonly app: FastifyInstance;
  readonly platform: Platform;
  /** The superuser's connection, to look behind the scenes. */
  readonly admin: pg.Client;
  readonly organisation: Organisation;
  /** Moves the clock. */
  readonly setNow: (now: string) => void;
  readonly anonymous: Client;
  /** Signs the person in with their post in use (or without it). */
  readonly as: (person: PersonKey, options?: { post: false }) => Promise<Client>;
  /** The token of a new session of the person, with their post in use. */
  readonly tokenOf: (person: PersonKey, options?: { post: false }) => Promise<string>;
  /** Runs a job here and now. */
  readonly runJob: (name: string, data: object) => Promise<void>;
  readonly end: () => Promise<void>;
};

export const endpointOf = (name: EndpointName): Endpoint => {
  const [room, entry] = name.split('.') as [keyof typeof contracts, string];
  const endpoint = (contracts[room] as Record<string, Endpoint>)[entry];
  if (!endpoint) throw new Error(`No endpoint ${name}.`);
  return endpoint;
};

export const address = (path: string, params: object = {}, query: object = {}): string => {
  const filled = Object.entries(params).reduce(
    (url, [name, value]) => url.replace(`:${name}`, encodeURIComponent(String(value))),
    path,
  );
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]) => [name, String(value)]),
  ).toString();
  return search ? `${filled}?${search}` : filled;
};

/** Calls endpoints with the token of a session, or without one. */
export const client = (app: FastifyInstance, token: string | undefined): Client => ({
  call: async (name, input = {}) => {
    const endpoint = endpointOf(name);
    const acts = !onlyReads(endpoint);
    const response = await app.inject({
      method: endpoint.method,
      url: address(endpoint.path, input.params, input.query),
      headers: {
        ...(acts && {
          origin: ORIGIN,
          host: 'localhost:3000',
          'sec-fetch-site': 'same-origin',
          'x-sotay': '1',
          'idempotency-key': input.key ?? randomUUID(),
        }),
        ...(input.helpId && { 'x-sotay-for': input.helpId }),
        ...(input.device && { 'x-device-time': input.device.at, 'x-device-clock': input.device.clock }),
        ...(input.bytes && { 'content-type': 'application/octet-stream' }),
        ...(token && { cookie: `sotay=${token}` }),
      },
      ...(input.bytes
        ? { payload: Buffer.from(input.bytes) }
        : endpoint.body && { payload: input.body as object }),
    });
    const isJson = response.headers['content-type']?.toString().includes('json') ?? false;
    const json = (isJson && response.body !== '' ? JSON.parse(response.body) : undefined) as never;
    const code = response.statusCode >= 400 ? (json as { code?: string } | undefined)?.code : undefined;
    return {
      status: response.statusCode,
      body: json,
      code,
      text: response.body,
      bytes: response.rawPayload,
      headers: response.headers,
    };
  },
});

/** A migrated database of its own, empty. */
export const cloneTemplate = async (): Promise<{ url: string; drop: () => Promise<void> }> => {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const server = new pg.Client({ connectionString: inject('adminUrl') });
  await server.connect();
  await server.query(`create database ${name} template ${inject('template')}`);
  const url = new URL(inject('adminUrl'));
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: async () => {
      await server.query(`drop database ${name} with (force)`);
      await server.end();
    },
  };
};

/** Turns every commit of the application role into a rollback, so that a thousand acts leave the world as it was. */
const neverCommit = (pool: pg.Pool): void => {
  pool.on('connect', (connection) => {
    const query = connection.query.bind(connection) as (...args: unknown[]) => unknown;
    Object.assign(connection, {
      query: (...args: unknown[]) => (args[0] === 'commit' ? query('rollback') : query(...args)),
    });
  });
};

/** The whole server on a database of its own, with a small organisation in it. Call `end` afterwards. */
export const createWorld = async (
  options: {
    now?: string;
    forgetful?: boolean;
    oidc?: OidcConfig;
    /** The origin of a push service of the test. */
    pushService?: string;
    /** Gateways of the test. */
    gateways?: Partial<GatewayConfig>;
    bucket?: BucketConfig;
    /** Where the log goes, line by line; nowhere, if not said. */
    log?: (line: string) => void;
    /** A room in place of the one of the same name. */
    replace?: (platform: Platform) => Room;
    /** Parts of the door, and a change to the rooms, that are broken on purpose. */
    door?: (platform: Platform) => DoorParts;
    remake?: (rooms: Room[]) => Room[];
  } = {},
): Promise<World> => {
  const database = await cloneTemplate();
  const admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  const organisation = await plantOrganisation(admin);
  const dataDir = mkdtempSync(join(tmpdir(), 'sotay-test-'));
  const { log: write } = options;
  const log = write ? createLog('info', { write }) : createLog(process.env['LOG_LEVEL'] ?? 'silent');
  let now = new Date(options.now ?? '2026-11-22T02:00:00Z');
  const { platform, close } = await openPlatform(database.url, {
    config: {
      port: 0,
      dataDir,
      databaseUrl: database.url,
      demo: false,
      role: 'all',
      origin: ORIGIN,
      metricsToken: 'token-of-the-tests',
      metricsPort: undefined,
      oidc: options.oidc,
      witnessDir: join(dataDir, 'witness'),
      pushTrustedOrigin: options.pushService,
      gateways: { sms: undefined, mail: undefined, ...options.gateways },
      bucket: options.bucket,
    },
    keys: testKeys,
    log,
    now: () => now,
  });
  const replaced = options.replace?.(platform);
  const rooms = makeRooms(platform).map((made) => (made.name === replaced?.name ? replaced : made));
  const handlers = jobHandlersOf(rooms);
  await platform.jobs.declare(handlers);
  await platform.jobs.work(handlers);
  if (options.forgetful) neverCommit(platform.pools.app);
  const app = await createApp(platform, options.remake?.(rooms) ?? rooms, options.door?.(platform));
  const tokenOf: World['tokenOf'] = async (person, choice) => {
    const { accountId, postId } = organisation.people[person];
    const chosen = choice?.post === false ? null : postId;
    const session = await authTransaction(platform.pools.auth, 'read write', (tx) =>
      openSession(tx, { accountId, postId: chosen, isStrong: true, device: 'test', now }),
    );
    return session.token;
  };
  return {
    app,
    platform,
    admin,
    organisation,
    setNow: (text) => void (now = new Date(text)),
    anonymous: client(app, undefined),
    as: async (person, choice) => client(app, await tokenOf(person, choice)),
    tokenOf,
    runJob: async (name, data) => handlers[name]?.(data as never),
    end: async () => {
      await app.close();
      await close();
      await admin.end();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
