import type { Scope } from '@sotay/core/kernel/scope.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.ts';
import type { Hub, News } from './hub.ts';

/** Proxies and phones drop silent streams; a comment keeps them open. */
const HEARTBEAT_MS = 25_000;

const reach = (actor: Actor): Scope => ({
  ...(actor.post && { administered: actor.post.interval }),
  units: actor.unitLfts,
  homes: actor.homeLfts,
  own: actor.memberId,
});

/**
 * Opens the event stream of a signed-in person. On news of `access` the person is looked up again:
 * a lost session ends the stream, a changed post changes what it carries.
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

  const send = (news: News): void =>
    void out.write(`data: ${JSON.stringify({ topic: news.topic, id: news.id })}\n\n`);
  const forgetListener = hub.listen({ scope: () => scope, send });
  const beat = setInterval(() => out.write(': \n\n'), HEARTBEAT_MS);
  const close = (): void => {
    clearInterval(beat);
    forgetListener();
    forgetAccess();
    out.end();
  };
  const forgetAccess = hub.listen({
    scope: () => ({ administered: { lo: 0, hi: Number.MAX_SAFE_INTEGER } }),
    send: (news) => {
      if (news.topic !== 'access') return;
      void again().then(
        (actor) => {
          if (!actor) return close();
          scope = reach(actor);
        },
        () => close(),
      );
    },
  });
  request.raw.on('close', close);
};
