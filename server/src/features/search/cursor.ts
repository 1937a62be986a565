import { isDay } from '@sotay/core/calendar/day.ts';
import { Refusal } from '../../platform/errors.ts';

/** Where a page ended: which reason it was, and the last thing of it. Nothing of what was asked for. */
export type Cursor = {
  readonly tier: number;
  readonly onDay: string;
  readonly id: string;
  readonly kind: string;
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const writeCursor = ({ tier, onDay, id, kind }: Cursor): string =>
  Buffer.from(`${tier} ${onDay} ${id} ${kind}`).toString('base64url');

export const readCursor = (text: string): Cursor => {
  const [tier = '', onDay = '', id = '', kind = ''] = Buffer.from(text, 'base64url')
    .toString('utf8')
    .split(' ');
  if (/^\d{1,2}$/.test(tier) && isDay(onDay) && UUID.test(id) && /^[a-z-]{1,20}$/.test(kind))
    return { tier: Number(tier), onDay, id, kind };
  throw new Refusal('kernel/invalid', {}, [{ at: 'querystring/after', rule: 'format' }]);
};
