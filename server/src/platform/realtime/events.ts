import type { Scope } from '@sotay/core/kernel/scope.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.ts';
import { type Hub, type News, reaches } from './hub.ts';

/** Proxies and phones drop silent streams; a comment keeps them open. */
const HEARTBEAT_MS = 25_000;

const reach = (actor: Actor): Scope => ({
  ...(actor.post && { administered: actor.post.interval }),
  units: actor.unitLfts,
  homes: actor.homeLfts,
  own: actor.memberId,
});

/**
 * Opens the event stream of a signed-in person. Before anything is sent the person is looked up again, which costs nothing: who is told
 * reads again, and that request asks the same question. So a right that is lost ends here too, also one that ends with a day or whose
 * notice got lost. On news of `access` a stream whose session is gone is closed.
 */
export const streamEvents = (
  hub: Hub,
  again: () => Promise<Actor | null>,
  first: Actor,
  request: FastifyRequest,
  reply: FastifyReply,
): void => {
  let scope = reach(first);
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
    if (actor) scope = reach(actor);
    else close();
  };
  const send = async (news: News): Promise<void> => {
    await lookAgain();
    if (out.writableEnded || !reaches(scope, news)) return;
    out.write(`data: ${JSON.stringify({ topic: news.topic, id: news.id })}\n\n`);
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
