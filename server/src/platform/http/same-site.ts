import type { FastifyRequest } from 'fastify';
import { Refusal } from '../errors.ts';

/** Every act of a page of ours carries this header; a form or an image elsewhere cannot set it. */
export const ACT_HEADER = 'x-sotay';

const sameOrigin = (request: FastifyRequest, origin: string | undefined): boolean => {
  const given = request.headers.origin;
  if (given === undefined) return false;
  if (origin) return given === origin;
  return URL.canParse(given) && new URL(given).host === request.headers.host;
};

/** Refuses an act that does not come from a page of ours. `origin` is the configured one, else the host asked. */
export const demandSameSite = (request: FastifyRequest, origin: string | undefined): void => {
  const { headers } = request;
  if (headers['sec-fetch-site'] !== 'same-origin') throw new Refusal('kernel/cross-site');
  if (headers[ACT_HEADER] !== '1') throw new Refusal('kernel/cross-site');
  if (!sameOrigin(request, origin)) throw new Refusal('kernel/cross-site');
};
