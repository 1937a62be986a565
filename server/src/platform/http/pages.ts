import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import files from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { notFound } from '../errors.ts';
import type { PageSecurity } from './headers.ts';

const build = new URL('../../../../web/build/', import.meta.url);

/** What the built page needs the content policy to allow; nothing when it is not built. */
export const readPageSecurity = (): PageSecurity => {
  const file = new URL('csp.json', build);
  if (!existsSync(file)) return { scriptHashes: [], trustedTypes: [] };
  return JSON.parse(readFileSync(file, 'utf8')) as PageSecurity;
};

/** Addresses that name one thing: where it is not there, the page of the app would be no answer to a script that asked for it. */
const NAMES_ONE_THING = /^\/(api|_app)\//;

/** The built app: files by name, and its one page for every other address that is no data. */
export const addPages = async (app: FastifyInstance): Promise<void> => {
  if (!existsSync(build)) return;
  await app.register(files, {
    root: fileURLToPath(build),
    wildcard: false,
    preCompressed: true,
    globIgnore: ['csp.json'],
    setHeaders: (reply, path) => {
      const forever = path.includes('/_app/immutable/');
      reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.get('/*', { schema: { hide: true } }, async (request, reply) => {
    if (NAMES_ONE_THING.test(request.url)) throw notFound();
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
};
