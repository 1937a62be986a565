import cookie from '@fastify/cookie';
import Fastify, { type FastifyInstance } from 'fastify';
import { Refusal } from '../errors.ts';
import type { Platform } from '../platform.ts';
import { type PageSecurity, addHeaders } from './headers.ts';
import { problemHandler } from './problem.ts';
import { requestId } from './register.ts';
import { parseStrictJson } from './strict-json.ts';
import { addValidation } from './validation.ts';

const BODY_LIMIT = 256 * 1024;

const takeOnlyJson = (app: FastifyInstance): void => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(body as Buffer);
      done(null, parseStrictJson(text));
    } catch (error) {
      done(error instanceof Refusal ? error : new Refusal('kernel/malformed'));
    }
  });
  const asItComes = ['application/octet-stream', 'application/offset+octet-stream'];
  app.addContentTypeParser(asItComes, (_request, payload, done) => done(null, payload));
};

/** The HTTP server with its limits, headers, strict parsing and problem details; rooms are added by `app.ts`. */
export const createServer = (platform: Platform, page: PageSecurity, secure: boolean): FastifyInstance => {
  const app = Fastify({
    logger: false,
    genReqId: requestId,
    requestIdHeader: false,
    bodyLimit: BODY_LIMIT,
    routerOptions: { maxParamLength: 200, caseSensitive: true },
    trustProxy: 'loopback',
    return503OnClosing: true,
    forceCloseConnections: true,
  });
  app.decorateRequest('actor', null);
  void app.register(cookie);
  addValidation(app);
  takeOnlyJson(app);
  addHeaders(app, page, secure);
  app.setErrorHandler(problemHandler(platform.log));
  app.setNotFoundHandler(() => {
    throw new Refusal('kernel/not-found');
  });
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions, id } = request;
    if (routeOptions.config.untraced) return;
    const ms = Math.round(reply.elapsedTime);
    platform.log.info(
      { requestId: id, method, route: routeOptions.url ?? 'none', status: reply.statusCode, ms },
      'request',
    );
  });
  return app;
};
