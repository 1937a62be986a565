import { errors, type ErrorCode } from '@sotay/core/errors.ts';
import type { FieldFault } from '@sotay/core/kernel/errors.ts';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../errors.ts';
import type { Log } from '../log.ts';

const byCode: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'kernel/too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'kernel/unsupported-type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'kernel/malformed',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'kernel/malformed',
  FST_ERR_NOT_FOUND: 'kernel/not-found',
  FST_ERR_BAD_URL: 'kernel/not-found',
  ESHELF: 'kernel/store-unavailable',
  ENOSPC: 'kernel/no-room',
  EDQUOT: 'kernel/no-room',
};

/** SQLSTATE → code, without a word of the database's own message. */
const bySqlState = (state: string): ErrorCode | undefined => {
  if (state.startsWith('22')) return 'kernel/invalid';
  if (state.startsWith('23')) return 'kernel/conflict';
  if (state === '40001' || state === '40P01') return 'kernel/conflict';
  // Row-level security refused what the scope let through: the second lock held; to the asker it is not there.
  if (state === '42501') return 'kernel/not-found';
  if (state === '57014' || /^(08|53|57P)/.test(state)) return 'kernel/unavailable';
  return undefined;
};

/** Whatever was thrown: of Fastify, of the driver, or of us; so nothing of it is certain. */
type Failure = Error &
  Partial<Pick<FastifyError, 'code' | 'statusCode' | 'validation' | 'validationContext'>>;

const faultsOf = (error: Failure): FieldFault[] =>
  (error.validation ?? []).slice(0, 20).map((fault) => ({
    at: `${error.validationContext ?? ''}${fault.instancePath}`.slice(0, 200),
    rule: fault.keyword,
  }));

const refusalOf = (error: Failure): Refusal => {
  if (error instanceof Refusal) return error;
  if (error.validation) return new Refusal('kernel/invalid', {}, faultsOf(error));
  const code = error.code ?? '';
  const known = byCode[code] ?? bySqlState(code);
  if (known) return new Refusal(known);
  if (
    /^(ECONN|ETIMEDOUT|EPIPE)/.test(code) ||
    /timeout exceeded when trying to connect|Connection terminated/.test(error.message)
  ) {
    return new Refusal('kernel/unavailable');
  }
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500)
    return new Refusal('kernel/malformed');
  return new Refusal('kernel/unknown');
};

/** RFC 9457 problem details. The words are the client's; an unknown error shows only the correlation id. */
export const problemHandler =
  (log: Log) =>
  (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const refusal = refusalOf(error);
    const status = errors[refusal.code];
    if (status >= 500)
      log.error({ err: error, requestId: request.id, route: request.routeOptions.url }, 'failed');
    if (status === 503 || status === 429) void reply.header('retry-after', '2');
    return reply
      .status(status)
      .type('application/problem+json')
      .serializer(JSON.stringify)
      .send({
        type: `urn:sotay:${refusal.code}`,
        code: refusal.code,
        status,
        ...(Object.keys(refusal.facts).length > 0 && { facts: refusal.facts }),
        ...(refusal.fields.length > 0 && { fields: refusal.fields }),
        ...(status >= 500 && { correlationId: request.id }),
      });
  };
