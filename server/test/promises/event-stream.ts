import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';

export type SentAnswer = { name: string; input: unknown; data: Record<string, unknown> };

/** Somebody's open stream of hints. */
export type EventStream = {
  /** Ids of the news that arrived, in order. */
  readonly heard: () => readonly string[];
  /** Answers that were sent without being asked for, in order. */
  readonly answers: () => readonly SentAnswer[];
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
  let begun = '';
  const answers: SentAnswer[] = [];
  const takeAnswers = (text: string): void => {
    const events = (begun + text).split('\n\n');
    begun = events.pop() ?? '';
    for (const event of events) {
      const [, sent] = /^event: answer\ndata: (.*)$/.exec(event) ?? [];
      if (sent !== undefined) answers.push(JSON.parse(sent) as SentAnswer);
    }
  };
  answer.setEncoding('utf8');
  // A stream that ends is one of the things that may happen here.
  answer.on('error', () => undefined);
  answer.on('data', (text: string) => {
    takeAnswers(text);
    for (const [, id = ''] of text.matchAll(/"id":"([^"]+)"/g)) {
      ids.push(id);
      waiting.get(id)?.();
    }
  });
  return {
    heard: () => ids,
    answers: () => answers,
    hears: (id) =>
      ids.includes(id) ? Promise.resolve() : new Promise((resolve) => void waiting.set(id, resolve)),
    close: () => void asked.destroy(),
  };
};
