import { randomUUIDv7 } from 'node:crypto';
import { type Endpoint, onlyReads } from '@sotay/core/kernel/contract.ts';
import { Obj } from '@sotay/core/kernel/schema.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.ts';
import type { Scope } from '@sotay/core/kernel/scope.ts';
import { isEmpty } from '@sotay/core/kernel/scope.ts';
import { deviceTimeOf } from '../device-time.ts';
import { PlacesMoved, transaction } from '../db/transaction.ts';
import { Refusal, notFound } from '../errors.ts';
import type { Authenticator } from '../identity/authenticate.ts';
import { actingFor } from '../identity/acting-for.ts';
import { demandFreshProof } from '../identity/fresh-proof.ts';
import { sessionCookie } from '../identity/cookie.ts';
import { receiveUpload } from '../files/receive.ts';
import type { Platform } from '../platform.ts';
import { type Source, streamEvents } from '../realtime/events.ts';
import { once, readKey } from './idempotency.ts';
import { sendFile } from './send-file.ts';
import { continueUpload, sendOffset } from './resumable.ts';
import type { Caller, FileAnswer, Offset, Receive, Room } from './room.ts';

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor | null;
  }
  interface FastifyContextConfig {
    /** See `Endpoint`. */
    untraced?: boolean;
  }
}

/** How far a person may go under a permission. */
export type ScopeFor = (person: Actor, permission: string) => Scope;

export type Doorkeeper = {
  platform: Platform;
  authenticator: Authenticator;
  scopeFor: ScopeFor;
  /** Refuses an act that does not come from a page of ours. */
  demandSameSite: (request: FastifyRequest) => void;
  secure: boolean;
  /** What rooms send along with news, composed once for everybody. */
  pushes: Pick<Source, 'pushes' | 'compose'>;
  /** Told of every request of somebody signed in, streams excepted: nobody acts there. Must cost nothing. */
  onSignedIn: (actor: Actor) => void;
};

const signedIn = async (keeper: Doorkeeper, request: FastifyRequest, reply: FastifyReply): Promise<Actor> => {
  const { token } = sessionCookie(request, reply, keeper.secure);
  const actor = token ? await keeper.authenticator.actorOf(token) : null;
  if (!actor) throw new Refusal('kernel/signed-out');
  return actor;
};

/** So often an act is done anew when units move under it; each time waits for the move, so more would be a fault of ours. */
const MOVED_AT_MOST = 8;

/** Says who acts by this request: the caller, or whom the caller helps; gives the caller. */
const whoActs = async (
  keeper: Doorkeeper,
  request: FastifyRequest,
  reply: FastifyReply,
  endpoint: Pick<Endpoint, 'forAnother' | 'query'>,
): Promise<Actor> => {
  const caller = await signedIn(keeper, request, reply);
  request.actor = await actingFor(keeper.platform.pools.auth, caller, request, endpoint);
  return caller;
};

const inputOf = (endpoint: Endpoint, request: FastifyRequest) => ({
  params: request.params,
  query: request.query,
  body: endpoint.body ? request.body : undefined,
});

const answer = (
  endpoint: Endpoint,
  request: FastifyRequest,
  reply: FastifyReply,
  value: unknown,
): unknown => {
  if (endpoint.response === 'offset') return sendOffset(reply, value as Offset, 200);
  return endpoint.response === 'file' ? sendFile(request, reply, value as FileAnswer) : value;
};

/** What an endpoint without a query takes there: unknown fields are refused, not passed over (promise S5). */
const Nothing = Obj({});

/** An act that takes no body takes none at all. */
const refuseBody = async (request: FastifyRequest): Promise<void> => {
  if (request.body !== undefined) throw new Refusal('kernel/invalid');
};

type Handler = (caller: unknown, input: unknown) => Promise<unknown>;

/** An `UploadHandler` as the registrar sees it. */
type Intake = {
  allow: Handler;
  take: (input: unknown) => Promise<(caller: unknown) => Promise<unknown>>;
};

const publicHandler =
  (keeper: Doorkeeper, endpoint: Endpoint, handle: Handler) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const visitor = {
      now: keeper.platform.now(),
      requestId: request.id,
      device: (request.headers['user-agent'] ?? '').slice(0, 200),
      cookie: sessionCookie(request, reply, keeper.secure),
    };
    return answer(endpoint, request, reply, await handle(visitor, inputOf(endpoint, request)));
  };

/** Runs the work in one transaction of the signed-in person, under the permission of the endpoint. */
type AsCaller = <T>(mode: 'read only' | 'read write', work: (caller: Caller) => Promise<T>) => Promise<T>;

const asCaller = (
  keeper: Doorkeeper,
  endpoint: { permission: string } & Pick<Endpoint, 'stepUp' | 'forAnother' | 'query'>,
  request: FastifyRequest,
  reply: FastifyReply,
): AsCaller => {
  const { permission, stepUp } = endpoint;
  const attempt: AsCaller = (mode, work) => {
    const actor = request.actor;
    if (!actor) throw new Refusal('kernel/signed-out');
    if (stepUp) demandFreshProof({ actor, now: keeper.platform.now() }, stepUp);
    return transaction(keeper.platform.pools.app, actor, mode, (tx) =>
      work({
        tx,
        actor,
        scope: keeper.scopeFor(actor, permission),
        now: keeper.platform.now(),
        device: deviceTimeOf(request.headers),
        requestId: request.id,
        cookie: sessionCookie(request, reply, keeper.secure),
      }),
    );
  };
  return async (mode, work) => {
    for (let times = 1; ; times += 1) {
      try {
        return await attempt(mode, work);
      } catch (error) {
        if (!(error instanceof PlacesMoved)) throw error;
        if (times === MOVED_AT_MOST) throw new Refusal('kernel/unavailable');
        keeper.authenticator.forget();
        await whoActs(keeper, request, reply, endpoint);
      }
    }
  };
};

const signedInHandler =
  (keeper: Doorkeeper, name: string, permission: string, endpoint: Endpoint, handle: Handler) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const run = asCaller(keeper, { ...endpoint, permission }, request, reply);
    const input = inputOf(endpoint, request);
    if (onlyReads(endpoint)) {
      const mode = endpoint.recorded ? 'read write' : 'read only';
      return answer(endpoint, request, reply, await run(mode, (caller) => handle(caller, input)));
    }
    const key = readKey(request.headers['idempotency-key']);
    const value = await run('read write', (caller) =>
      endpoint.secret
        ? handle(caller, input)
        : once(caller, { key, endpoint: name, input }, () => handle(caller, input)),
    );
    return answer(endpoint, request, reply, value);
  };

const BYTES = 'application/octet-stream';

/** May this person do it at all; then the bytes, without a transaction; then the act. Its key covers the bytes too. */
const uploadHandler =
  (keeper: Doorkeeper, name: string, permission: string, endpoint: Endpoint, intake: Intake) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const run = asCaller(keeper, { ...endpoint, permission }, request, reply);
    const input = inputOf(endpoint, request);
    const maxBytes = endpoint.upload?.maxBytes ?? 0;
    const key = readKey(request.headers['idempotency-key']);
    if (request.headers['content-type'] !== BYTES) throw new Refusal('kernel/unsupported-type');
    await run('read only', (caller) => intake.allow(caller, input));
    // The connection outlives a refusal in the middle of the bytes, so that the answer arrives.
    const bytes = request.raw.iterator({ destroyOnReturn: false });
    const upload = await receiveUpload(keeper.platform.config, bytes, maxBytes);
    try {
      const act = await intake.take({ ...input, upload });
      const digested = { ...input, sha256: upload.sha256.toString('hex') };
      return await run('read write', (caller) =>
        once(caller, { key, endpoint: name, input: digested }, () => act(caller)),
      );
    } finally {
      await upload.discard();
    }
  };

/** May this person send bytes here; then the bytes, without a transaction and without a key: the offset is theirs. */
const resumableHandler =
  (keeper: Doorkeeper, permission: string, endpoint: Endpoint, handle: Handler) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const run = asCaller(keeper, { ...endpoint, permission }, request, reply);
    const input = inputOf(endpoint, request);
    const receive = (await run('read only', (caller) => handle(caller, input))) as Receive;
    return sendOffset(reply, await continueUpload(request, receive), 204);
  };

const handlerOf = (
  keeper: Doorkeeper,
  name: string,
  permission: string,
  endpoint: Endpoint,
  handle: Handler | Intake,
) => {
  if (!endpoint.upload) return signedInHandler(keeper, name, permission, endpoint, handle as Handler);
  return endpoint.response === 'offset'
    ? resumableHandler(keeper, permission, endpoint, handle as Handler)
    : uploadHandler(keeper, name, permission, endpoint, handle as Intake);
};

/** Registers one endpoint: session and right before anything is read, then schema, then the handler. */
const register = (
  app: FastifyInstance,
  keeper: Doorkeeper,
  room: Room,
  name: string,
  endpoint: Endpoint,
): void => {
  const full = `${room.name}.${name}`;
  const { access } = endpoint;
  const handle = room.handlers[name] as Handler | Intake | undefined;
  const stream = endpoint.response === 'events';
  if (!handle && !stream) throw new Error(`No handler for ${full}.`);
  const permission = 'permission' in access ? access.permission : null;

  app.route({
    method: endpoint.method,
    url: endpoint.path,
    ...(endpoint.upload && { bodyLimit: endpoint.upload.maxBytes }),
    ...(endpoint.untraced && { config: { untraced: true } }),
    schema: {
      summary: endpoint.summary,
      operationId: full,
      tags: [room.name],
      ...(endpoint.params && { params: endpoint.params }),
      querystring: endpoint.query ?? Nothing,
      ...(endpoint.body && { body: endpoint.body }),
      ...(typeof endpoint.response === 'object' && { response: { 200: endpoint.response } }),
    },
    onRequest: async (request, reply) => {
      if (!onlyReads(endpoint)) keeper.demandSameSite(request);
      if (permission === null) return;
      const caller = await whoActs(keeper, request, reply, endpoint);
      if (!stream) keeper.onSignedIn(caller);
      if (isEmpty(keeper.scopeFor(request.actor ?? caller, permission))) throw notFound();
    },
    ...(!endpoint.body && !endpoint.upload && { preValidation: refuseBody }),
    handler: async (request, reply) => {
      if (stream && request.actor) {
        const { token } = sessionCookie(request, reply, keeper.secure);
        streamEvents(
          { hub: keeper.platform.hub, scopeFor: keeper.scopeFor, ...keeper.pushes },
          () => keeper.authenticator.actorOf(token ?? ''),
          request.actor,
          request,
          reply,
        );
        return reply;
      }
      if (permission === null) return publicHandler(keeper, endpoint, handle as Handler)(request, reply);
      return handlerOf(keeper, full, permission, endpoint, handle as Handler | Intake)(request, reply);
    },
  });
};

export const registerRoom = (app: FastifyInstance, keeper: Doorkeeper, room: Room): void => {
  for (const [name, endpoint] of Object.entries(room.contract)) register(app, keeper, room, name, endpoint);
};

export const requestId = (): string => randomUUIDv7();
