import { Refusal } from '../../../platform/errors.ts';
import type { Visitor } from '../../../platform/http/room.ts';
import type { Platform } from '../../../platform/platform.ts';
import { putIntoBox } from '../ballot-box.ts';
import { readPollKeys } from '../poll-keys.ts';
import type { Input, Output } from '../polls.types.ts';
import { isStamped } from '../stamp.ts';

/** Bytes of so many hexadecimal digits. */
const bytesOf = (hex: string): Buffer => {
  const bytes = Buffer.from(hex, 'hex');
  if (bytes.length * 2 !== hex.length) throw new Refusal('polls/slip-malformed');
  return bytes;
};

/** Takes a stamped slip from nobody. A call that says who it is, is refused: the phone that sent it has a fault to be noticed. */
export const cast =
  (platform: Platform) =>
  async ({ cookie }: Visitor, { body }: Input<'cast'>): Promise<Output<'cast'>> => {
    if (cookie.token !== undefined || cookie.device !== undefined)
      throw new Refusal('polls/cast-names-voter');
    const slip = bytesOf(body.slip);
    const stamp = bytesOf(body.stamp);
    const keys = await readPollKeys(platform, body.pollId);
    if (!keys) throw new Refusal('polls/not-open');
    if (!isStamped(keys.stamp, slip, stamp)) throw new Refusal('polls/slip-refused');
    const poll = { unitId: body.unitId, id: body.pollId };
    await putIntoBox(platform, poll, keys.box, { slip, answer: body.answer });
    return { done: true };
  };
