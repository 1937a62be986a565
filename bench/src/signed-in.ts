import { randomUUID } from 'node:crypto';

/** Somebody signed in, acting as a page of ours does. */
export type SignedIn = {
  readonly get: <Answer>(path: string) => Promise<Answer>;
  readonly act: <Answer>(path: string, body?: object | Uint8Array) => Promise<Answer>;
};

const read = async <Answer>(path: string, response: Response): Promise<Answer> => {
  const text = await response.text();
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text.slice(0, 300)}`);
  return JSON.parse(text) as Answer;
};

type Request = { method?: string; headers: Record<string, string>; body?: Buffer<ArrayBuffer> | string };

const bodyOf = (body: object | undefined): Request => {
  if (body === undefined) return { headers: {} };
  if (body instanceof Uint8Array)
    return { body: Buffer.from(body), headers: { 'content-type': 'application/octet-stream' } };
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
};

/** Keeps the cookies that answers set, as a browser does; begins with a session where there is one. */
export const actingAt = (url: string, session?: string): SignedIn => {
  const cookies = new Map<string, string>(session === undefined ? [] : [['sotay', session]]);
  const ask = async (path: string, request: Request): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const { headers, ...init } = request;
    const response = await fetch(`${url}${path}`, { ...init, headers: { ...headers, cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (name !== undefined && value !== undefined) cookies.set(name, value);
    }
    return response;
  };
  return {
    get: async (path) => read(path, await ask(path, { method: 'GET', headers: {} })),
    act: async (path, body) => {
      const { headers, ...given } = bodyOf(body);
      const own = { origin: url, 'sec-fetch-site': 'same-origin', 'x-sotay': '1' };
      const act = { 'idempotency-key': randomUUID() };
      return read(
        path,
        await ask(path, { method: 'POST', ...given, headers: { ...headers, ...own, ...act } }),
      );
    },
  };
};
