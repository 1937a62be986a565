import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';

/** Somebody's open stream of hints. */
export type EventStream = {
  /** Ids of the news that arrived, in order. */
  readonly heard: () => readonly string[];
  /** Resolves when this piece of news arrives. */
  readonly hears: (id: string) => Promise<void>;
  readonly close: () => void;
};

/** Opens the stream of a session over a real connection. */
export const openEventStream = async (address: string, token: string): Promise<EventStream> => {
  const asked = request(`${address}/api/events`, {
    headers: { cookie: `sotay=${token}` },
    agent: false,
  }).end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  if (answer.statusCode !== 200) throw new Error(`The stream answered ${String(answer.statusCode)}.`);
  const ids: string[] = [];
  const waiting = new Map<string, () => void>();
  answer.setEncoding('utf8');
  // A stream that ends is one of the things that may happen here.
  answer.on('error', () => undefined);
  answer.on('data', (text: string) => {
    for (const [, id = ''] of text.matchAll(/"id":"([^"]+)"/g)) {
      ids.push(id);
      waiting.get(id)?.();
    }
  });
  return {
    heard: () => ids,
    hears: (id) =>
      ids.includes(id) ? Promise.resolve() : new Promise((resolve) => void waiting.set(id, resolve)),
    close: () => void asked.destroy(),
  };
};
