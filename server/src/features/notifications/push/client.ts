import http from 'node:http';
import https from 'node:https';
import { type PushOutcome, outcomeOf } from '@sotay/core/notifications/sending.rules.ts';
import { isPushEndpoint, lookupPublic } from './addresses.ts';
import { type PushTarget, encryptMessage } from './encrypt.ts';

/** What a push service answered, and how many seconds it asked to be left alone. */
export type PushAnswer = { outcome: PushOutcome; askedSeconds: number };

export type PushClient = {
  readonly send: (target: PushTarget, text: string) => Promise<PushAnswer>;
  readonly close: () => void;
};

const TIMEOUT_MS = 10_000;
const CONNECTIONS = 32;
/** A telephone that is off gets it within two days; later the inbox is the better place. Ours. */
const LIVES_SECONDS = 2 * 86_400;

const secondsAsked = (header: string | undefined): number => {
  const seconds = Number(header);
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : 0;
};

type Options = {
  /** One origin besides those of the open internet. */
  trusted: string | undefined;
  authorize: (audience: string) => string;
};

/**
 * Hands messages to push services: over https, to public addresses, with a timeout and without following redirects, since the address came
 * from a browser. A message is encrypted for the device alone.
 */
export const openPushClient = ({ trusted, authorize }: Options): PushClient => {
  const settings = { keepAlive: true, maxSockets: CONNECTIONS };
  const open = new https.Agent({ ...settings, lookup: lookupPublic });
  const near = { http: new http.Agent(settings), https: new https.Agent(settings) };

  const requestTo = (url: URL, options: https.RequestOptions): http.ClientRequest => {
    if (url.origin !== trusted) return https.request(url, { ...options, agent: open });
    if (url.protocol === 'http:') return http.request(url, { ...options, agent: near.http });
    return https.request(url, { ...options, agent: near.https });
  };

  const post = (url: URL, body: Buffer): Promise<PushAnswer> =>
    new Promise((done) => {
      const failed = (): void => done({ outcome: outcomeOf(0), askedSeconds: 0 });
      const headers = {
        authorization: authorize(url.origin),
        'content-encoding': 'aes128gcm',
        'content-type': 'application/octet-stream',
        'content-length': body.length,
        ttl: LIVES_SECONDS,
        urgency: 'normal',
      };
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      const request = requestTo(url, { method: 'POST', headers, signal });
      request.on('error', failed);
      request.on('response', (response) => {
        response.on('error', failed);
        // What the service says is of no use; it is read away so that the connection can be used again.
        response.resume();
        const { statusCode = 0 } = response;
        const askedSeconds = secondsAsked(response.headers['retry-after']);
        response.on('end', () => done({ outcome: outcomeOf(statusCode), askedSeconds }));
      });
      request.end(body);
    });

  return {
    send: async (target, text) => {
      if (!isPushEndpoint(target.endpoint, trusted)) return { outcome: 'refused', askedSeconds: 0 };
      return post(new URL(target.endpoint), encryptMessage(text, target));
    },
    close: () => {
      for (const agent of [open, near.http, near.https]) agent.destroy();
    },
  };
};
