import { randomUUID } from 'node:crypto';
import type { EndpointName, EndpointOf } from '@sotay/core/contracts.ts';
import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import type { World } from './world.ts';
import { endpointOf } from './world.ts';

type Reply<T> = {
  status: number;
  code: string | undefined;
  body: T;
  facts: Record<string, unknown>;
  /** What the browser is told to wipe (`Clear-Site-Data`). */
  wipes: unknown;
};

/** A browser with a cookie jar, on a device of its own, for what happens before and around signing in. */
export type Browser = {
  readonly call: <N extends EndpointName>(
    name: N,
    input?: Partial<InputOf<EndpointOf<N>>>,
  ) => Promise<Reply<OutputOf<EndpointOf<N>>>>;
  readonly cookies: Map<string, string>;
  /** The `set-cookie` lines of the last answer. */
  readonly lastCookies: () => readonly string[];
};

const PHONE =
  'Mozilla/5.0 (Linux; Android 10; SM-A107F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36';

const linesOf = (header: string | string[] | undefined): string[] =>
  header === undefined ? [] : [header].flat();

const filled = (path: string, params: object = {}): string =>
  Object.entries(params).reduce((url, [name, value]) => url.replace(`:${name}`, String(value)), path);

export const openBrowser = ({ app }: World, userAgent = PHONE): Browser => {
  const cookies = new Map<string, string>();
  let last: string[] = [];
  const store = (line: string): void => {
    const [pair = '', ...attributes] = line.split('; ');
    const [name = '', value = ''] = pair.split('=');
    const gone = attributes.some((attribute) => attribute.startsWith('Expires=Thu, 01 Jan 1970'));
    if (gone) cookies.delete(name);
    else cookies.set(name, value);
  };
  return {
    cookies,
    lastCookies: () => last,
    call: async (name, input = {}) => {
      const endpoint = endpointOf(name);
      const response = await app.inject({
        method: endpoint.method,
        url: filled(endpoint.path, input.params),
        headers: {
          host: 'localhost:3000',
          origin: 'http://localhost:3000',
          'sec-fetch-site': 'same-origin',
          'x-sotay': '1',
          'idempotency-key': randomUUID(),
          'user-agent': userAgent,
          cookie: [...cookies].map(([key, value]) => `${key}=${value}`).join('; '),
        },
        ...(endpoint.body && { payload: input.body as object }),
      });
      last = linesOf(response.headers['set-cookie']);
      for (const line of last) store(line);
      const body = response.json<{ code?: string; facts?: Record<string, unknown> }>();
      const failed = response.statusCode >= 400;
      return {
        status: response.statusCode,
        wipes: response.headers['clear-site-data'],
        code: failed ? body.code : undefined,
        facts: (failed ? body.facts : undefined) ?? {},
        body: body as never,
      };
    },
  };
};
