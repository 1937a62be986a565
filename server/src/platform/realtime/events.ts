import { covers, type Scope } from '@sotay/core/kernel/scope.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.ts';
import { type Hub, type News, reaches } from './hub.ts';
import type { Composer, Push } from './pushes.ts';

/** Proxies and phones drop silent streams; a comment keeps them open. */
const HEARTBEAT_MS = 25_000;

const reach = (actor: Actor): Scope => ({
  ...(actor.post && { administered: actor.post.interval }),
  units: actor.unitLfts,
  homes: actor.homeLfts,
  own: actor.memberId,
});

/** What streams are fed from. */
export type Source = {
  readonly hub: Hub;
  readonly pushes: readonly Push[];
  readonly compose: Composer;
  readonly scopeFor: (person: Actor, permission: string) => Scope;
};

/**
 * Opens the event stream of a signed-in person. Before anything is sent the person is looked up again, which costs nothing: who is told
 * reads again, and that request asks the same question. So a right that is lost ends here too, also one that ends with a day or whose
 * notice got lost. On news of `access` a stream whose session is gone is closed. Where a room sends the answer itself (`Push`), it goes
 * to those who may read it at this moment; one that cannot be put together becomes a hint, and everybody reads by themselves.
 */
export const streamEvents = (
  { hub, pushes, compose, scopeFor }: Source,
  again: () => Promise<Actor | null>,
  first: Actor,
  request: FastifyRequest,
  reply: FastifyReply,
): void => {
  let reader = first;
  let scope = reach(first);
  const sent = new Map<string, string>();
  reply.hijack();
  const out = reply.raw;
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) out.setHeader(name, value);
  out.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  out.write('retry: 2000\n\n');

  const lookAgain = async (): Promise<void> => {
    const actor = await again().catch(() => null);
    if (!actor) {
      close();
      return;
    }
    reader = actor;
    scope = reach(actor);
  };
  const hint = (topic: string, id: string): void => {
    out.write(`data: ${JSON.stringify({ topic, id })}\n\n`);
  };
  const push = async (made: Push, news: News): Promise<void> => {
    const mayRead = (): boolean => !out.writableEnded && covers(scopeFor(reader, made.permission), news);
    if (!mayRead()) return;
    const text = await compose(made, reader, news).catch(() => undefined);
    await lookAgain();
    if (!mayRead() || text === null) return;
    if (text === undefined) {
      hint(made.room, news.id);
      return;
    }
    const key = `${made.room} ${news.id}`;
    if (sent.get(key) === text) return;
    sent.set(key, text);
    out.write(`event: answer\ndata: ${text}\n\n`);
  };
  const send = async (news: News): Promise<void> => {
    await lookAgain();
    if (out.writableEnded || !reaches(scope, news)) return;
    if (!pushes.some(({ room }) => room === news.topic)) hint(news.topic, news.id);
    for (const made of pushes) if (made.topics.includes(news.topic)) await push(made, news);
  };
  const forgetListener = hub.listen({ scope: () => scope, send: (news) => void send(news) });
  const forgetAccess = hub.listen({
    scope: () => ({ administered: { lo: 0, hi: Number.MAX_SAFE_INTEGER } }),
    send: (news) => {
      if (news.topic === 'access') void lookAgain();
    },
  });
  const beat = setInterval(() => out.write(': \n\n'), HEARTBEAT_MS);
  const close = (): void => {
    clearInterval(beat);
    forgetListener();
    forgetAccess();
    out.end();
  };
  request.raw.on('close', close);
};
