import type { FastifyInstance } from 'fastify';

export type PageSecurity = {
  /** `'sha256-…'` of the inline start-up script of the built page. */
  scriptHashes: readonly string[];
  /** Names of the Trusted Types policies that the built page makes. */
  trustedTypes: readonly string[];
};

const contentPolicy = ({ scriptHashes, trustedTypes }: PageSecurity): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${scriptHashes.map((hash) => `'${hash}'`).join(' ')}`.trim(),
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypes.length > 0 ? trustedTypes.join(' ') : "'none'"}`,
  ].join('; ');

const fixed = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy':
    'accelerometer=(), autoplay=(), browsing-topics=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), midi=(), payment=(), serial=(), usb=(), camera=(self), microphone=(self), fullscreen=(self), publickey-credentials-get=(self), publickey-credentials-create=(self)',
};

/** Security headers on every answer: pages, data, files and errors alike. */
export const addHeaders = (app: FastifyInstance, page: PageSecurity, secure: boolean): void => {
  const policy = contentPolicy(page);
  app.addHook('onSend', async (request, reply) => {
    reply.headers(fixed);
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', policy);
    if (secure) reply.header('strict-transport-security', 'max-age=63072000; includeSubDomains');
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control'))
      reply.header('cache-control', 'no-store');
    reply.header('x-request-id', request.id);
  });
};
