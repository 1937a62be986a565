import { isDay } from '@sotay/core/calendar/day.ts';
import { Refusal } from '../../platform/errors.ts';

type Cursor = { readonly issuedOn: string; readonly id: string };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const writeCursor = ({ issuedOn, id }: Cursor): string =>
  Buffer.from(`${issuedOn} ${id}`).toString('base64url');

export const readCursor = (text: string): Cursor => {
  const [issuedOn = '', id = ''] = Buffer.from(text, 'base64url').toString('utf8').split(' ');
  if (isDay(issuedOn) && UUID.test(id)) return { issuedOn, id };
  throw new Refusal('kernel/invalid', {}, [{ at: 'querystring/after', rule: 'format' }]);
};
