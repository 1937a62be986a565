import { type NoticeTopic, noticeTopics } from './topics.ts';

/** What travels to a device: a topic out of a fixed list, a random code that proves the arrival, and how many items are unread. */
export type Payload = { topic: NoticeTopic; code: string; unread: number };

/** Every payload has this many bytes, so that its length tells nothing (promise S20, ours). */
export const PAYLOAD_BYTES = 192;

/** More than this is shown as this. */
const UNREAD_MOST = 9_999;

/** The longest code that fits. */
export const CODE_MOST = 64;

const isTopic = (word: unknown): word is NoticeTopic => noticeTopics.some((topic) => topic === word);

/** The text of a payload, blanks added up to `PAYLOAD_BYTES`. Plain ASCII. Throws `RangeError` when the code is too long. */
export const writePayload = ({ topic, code, unread }: Payload): string => {
  const text = JSON.stringify({ topic, code, unread: Math.min(Math.max(0, unread), UNREAD_MOST) });
  if (code.length > CODE_MOST || !/^[\w-]*$/.test(code)) throw new RangeError('No code of a notice.');
  return text.padEnd(PAYLOAD_BYTES, ' ');
};

/** What arrived; `null` where it is none of ours. A topic of a newer server than this app reads as a digest. */
export const readPayload = (text: string): Payload | null => {
  try {
    const given = JSON.parse(text) as Partial<Record<keyof Payload, unknown>>;
    if (typeof given.code !== 'string' || typeof given.unread !== 'number') return null;
    return {
      topic: isTopic(given.topic) ? given.topic : 'digest',
      code: given.code,
      unread: given.unread,
    };
  } catch {
    return null;
  }
};
