import type { Actor } from '../access/actor.ts';
import type { News } from './hub.ts';

/**
 * An answer of the contract that is sent before anybody asks: under which name and input a screen would have asked, and what else is
 * old by now for those few who have it on screen.
 */
export type Answer = { name: string; input: object; data: object; old: { topic: string; id: string } };

/**
 * An answer that is the same for everybody who may read it, sent along with news instead of being read again by each. It goes with
 * news of `topics`, and takes the place of the hint where the news is of the room itself.
 */
export type Push = {
  readonly room: string;
  readonly topics: readonly string[];
  /** What the listener must be allowed, at this moment, where the news is. */
  readonly permission: string;
  /** Reads the answer as one of those who may; null where it is not theirs to see. */
  readonly compose: (reader: Actor, news: News) => Promise<Answer | null>;
};

/** Gives the text of a push for a piece of news: the same promise to every listener of it. */
export type Composer = (push: Push, reader: Actor, news: News) => Promise<string | null>;

/** Between two compositions of the same thing: a hall in which everybody taps at once gets a few answers a second, not hundreds. */
const REST_MS = 250;

type Turn = { text: Promise<string | null>; begun: boolean };

/**
 * Composes once for all listeners of this process. What comes while one is being read waits together for the next, which is read
 * after all of it: nobody gets an answer older than the news.
 */
export const createComposer = (
  wait = (ms: number) => new Promise((done) => setTimeout(done, ms)),
): Composer => {
  const ofNews = new WeakMap<News, Map<Push, Promise<string | null>>>();
  const turns = new Map<string, Turn>();

  const take = (push: Push, reader: Actor, news: News): Promise<string | null> => {
    const key = `${push.room} ${news.id} ${String(news.closedCircle ?? false)}`;
    const before = turns.get(key);
    if (before && !before.begun) return before.text;
    const turn: Turn = { begun: false, text: Promise.resolve(null) };
    const compose = async (): Promise<string | null> => {
      if (before)
        await before.text.then(
          () => wait(REST_MS),
          () => wait(REST_MS),
        );
      turn.begun = true;
      const answer = await push.compose(reader, news);
      return answer && JSON.stringify(answer);
    };
    turn.text = compose();
    turns.set(key, turn);
    const forget = (): void => {
      void wait(REST_MS).then(() => turns.get(key) === turn && turns.delete(key));
    };
    turn.text.then(forget, forget);
    return turn.text;
  };

  return (push, reader, news) => {
    const made = ofNews.get(news) ?? new Map<Push, Promise<string | null>>();
    ofNews.set(news, made);
    const text = made.get(push) ?? take(push, reader, news);
    made.set(push, text);
    return text;
  };
};
