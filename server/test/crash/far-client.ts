import { randomUUID } from 'node:crypto';
import { type Client, address, endpointOf } from '../world.ts';

/** Calls endpoints by name over the network, as `client` does within the process. */
export const farClient = (url: string, token: string): Client => ({
  call: async (name, input = {}) => {
    const { method, path, body: takesBody } = endpointOf(name);
    const answer = await fetch(`${url}${address(path, input.params, input.query)}`, {
      method,
      headers: {
        origin: url,
        'sec-fetch-site': 'same-origin',
        'x-sotay': '1',
        ...(takesBody && { 'content-type': 'application/json' }),
        cookie: `sotay=${token}`,
        ...(method !== 'GET' && { 'idempotency-key': input.key ?? randomUUID() }),
      },
      ...(takesBody && { body: JSON.stringify(input.body) }),
    });
    const text = await answer.text();
    const body = JSON.parse(text) as never;
    const code = answer.ok ? undefined : (body as { code: string }).code;
    return { status: answer.status, body, code, text, bytes: Buffer.from(text), headers: {} };
  },
});
