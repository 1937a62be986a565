import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';

/** Open event streams, and when each of them last heard an answer that holds what was waited for. */
export type Streams = {
  /** When every stream has heard it (`performance.now()`), in the order of hearing; throws after the patience. */
  readonly allHear: (holding: string) => Promise<number[]>;
  readonly close: () => void;
};

const PATIENCE_MS = 30_000;

type Wait = { holding: string; at: number[]; done: (at: number[]) => void };

/** Opens one stream for each cookie, as so many phones do. */
export const openStreams = async (
  url: string,
  path: string,
  cookies: readonly string[],
): Promise<Streams> => {
  const asked: ClientRequest[] = [];
  let wait: Wait | undefined;
  const hear = (text: string): boolean => {
    if (!wait || !text.includes(wait.holding)) return false;
    wait.at.push(performance.now());
    if (wait.at.length === cookies.length) wait.done(wait.at);
    return true;
  };
  const open = async (cookie: string): Promise<void> => {
    const one = request(`${url}${path}`, { headers: { cookie }, agent: false }).end();
    asked.push(one);
    const [answer] = (await once(one, 'response')) as [IncomingMessage];
    if (answer.statusCode !== 200) throw new Error(`A stream answered ${String(answer.statusCode)}.`);
    answer.setEncoding('utf8');
    answer.on('error', () => undefined);
    let waitedFor: Wait | undefined;
    answer.on('data', (text: string) => {
      if (waitedFor !== wait && hear(text)) waitedFor = wait;
    });
  };
  for (const cookie of cookies) await open(cookie);
  return {
    allHear: (holding) =>
      new Promise((resolve, reject) => {
        const giveUp = setTimeout(
          () => reject(new Error(`${String(wait?.at.length)} of ${String(cookies.length)} heard it.`)),
          PATIENCE_MS,
        );
        wait = {
          holding,
          at: [],
          done: (at) => {
            clearTimeout(giveUp);
            resolve(at);
          },
        };
      }),
    close: () => {
      for (const one of asked) one.destroy();
    },
  };
};
