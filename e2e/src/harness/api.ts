import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from 'playwright-core';

/** Calls to the server as the app sends them, to set a stage that no journey is about. */
export type Api = {
  readonly get: <T>(path: string) => Promise<T>;
  readonly send: <T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) => Promise<T>;
};

export const apiOf = (request: APIRequestContext, url: string): Api => {
  const call = async <T>(method: string, path: string, data?: unknown): Promise<T> => {
    const headers = {
      origin: url,
      'sec-fetch-site': 'same-origin',
      'x-sotay': '1',
      'idempotency-key': randomUUID(),
    };
    const answer = await request.fetch(`${url}/api${path}`, { method, headers, data });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  return { get: (path) => call('GET', path), send: call };
};
