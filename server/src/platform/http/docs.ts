import swagger from '@fastify/swagger';
import Fastify, { type FastifyInstance } from 'fastify';

/** The reader brings its own script and styles; it shows no personal data and may not talk to anybody but us. */
const READER_POLICY =
  "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'";

const openReader = async (): Promise<FastifyInstance> => {
  const { default: reference } = await import('@scalar/fastify-api-reference');
  const reader = Fastify({ logger: false });
  await reader.register(reference, {
    routePrefix: '/api/docs',
    configuration: {
      url: '/api/openapi.json',
      withDefaultFonts: false,
      telemetry: false,
      agent: { disabled: true },
    },
    hooks: {
      onRequest: (_request, reply, done) => {
        void reply.header('content-security-policy', READER_POLICY);
        done();
      },
    },
  });
  await reader.ready();
  return reader;
};

/** OpenAPI from the contracts, and a page to read it. The page is 5 MB of script: it is loaded when somebody asks for it. */
export const addDocs = async (app: FastifyInstance): Promise<void> => {
  await app.register(swagger, {
    openapi: { openapi: '3.1.1', info: { title: 'Sổ tay đảng viên', version: '1' } },
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  let reader: Promise<FastifyInstance> | undefined;
  const read = async (url: string) => (await (reader ??= openReader())).inject({ method: 'GET', url });
  for (const path of ['/api/docs', '/api/docs/*'])
    app.get(path, { schema: { hide: true } }, async ({ url }, reply) => {
      const { statusCode, headers, rawPayload } = await read(url);
      return reply.code(statusCode).headers(headers).send(rawPayload);
    });
};
