import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { Refusal, notFound } from '../errors.ts';
import { fileStore } from '../files/store.ts';
import { damagedFiles, lookedAtFiles } from '../files/verify.ts';
import type { Platform } from '../platform.ts';

const matches = (given: string | undefined, token: string): boolean => {
  const a = Buffer.from(given ?? '');
  const b = Buffer.from(`Bearer ${token}`);
  return a.length === b.length && timingSafeEqual(a, b);
};

/** Alive, ready, and figures for machines. Figures need the token of `METRICS_TOKEN`; without one there are none. */
export const addHealth = (app: FastifyInstance, { config, keys, pools }: Platform): void => {
  const { shelf } = fileStore({ config, keys });
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  registry.registerMetric(damagedFiles);
  registry.registerMetric(lookedAtFiles);
  const seconds = new Histogram({
    name: 'http_request_seconds',
    help: 'Duration of requests by route pattern and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
    };
    seconds.observe(labels, reply.elapsedTime / 1_000);
  });
  const hidden = { schema: { hide: true } };
  app.get('/healthz', hidden, async () => ({ alive: true }));
  app.get('/readyz', hidden, async () => {
    await pools.app.query('select 1').catch(() => {
      throw new Refusal('kernel/unavailable');
    });
    await shelf.check();
    return { ready: true };
  });
  app.get('/metrics', hidden, async (request, reply) => {
    if (!config.metricsToken || !matches(request.headers.authorization, config.metricsToken))
      throw notFound();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
};
