import { createECDH, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Device, decryptMessage } from './push-message.ts';

/** What a device has been given: the text that only it can read, and how long the message was on the way. */
export type Received = { text: string; bytes: number; body: Buffer; headers: IncomingMessage['headers'] };

/** A device as its browser subscribes it, with what has come. */
export type PushDevice = {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
  readonly received: Received[];
  /** The statuses answered to the next messages instead of taking them. */
  readonly refusals: number[];
};

/** A push service as browsers have theirs, on this machine: it takes messages and decrypts them as the device would. */
export type PushService = {
  readonly origin: string;
  readonly addDevice: () => PushDevice;
  /** Resolves once the condition holds, asked at every message that came. */
  readonly until: (isReached: () => boolean) => Promise<void>;
  readonly close: () => Promise<void>;
};

const newKeys = (): Device => {
  const pair = createECDH('prime256v1');
  return {
    p256dh: pair.generateKeys('base64url'),
    auth: randomBytes(16).toString('base64url'),
    privateKey: pair.getPrivateKey(),
  };
};

const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

export const openPushService = async (): Promise<PushService> => {
  const devices = new Map<string, PushDevice & Device>();
  const waiting = new Set<{ isReached: () => boolean; done: () => void }>();
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const device = devices.get(request.url ?? '');
      const status = device ? (device.refusals.shift() ?? 201) : 410;
      if (device && status === 201)
        device.received.push({
          text: decryptMessage(body, device),
          bytes: body.length,
          body,
          headers: request.headers,
        });
      response.writeHead(status, status === 429 ? { 'retry-after': '1' } : {}).end();
      for (const one of waiting) {
        if (!one.isReached()) continue;
        waiting.delete(one);
        one.done();
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    addDevice: () => {
      const path = `/device/${randomBytes(16).toString('hex')}`;
      const device = { ...newKeys(), endpoint: `${origin}${path}`, received: [], refusals: [] };
      devices.set(path, device);
      return device;
    },
    until: (isReached) =>
      isReached()
        ? Promise.resolve()
        : new Promise((done) => void waiting.add({ isReached, done: () => done() })),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
