import { Refusal } from '../../platform/errors.ts';

/** Where a page of events ended: the moment as the database writes it, to the microsecond, and the event. */
export type Cursor = { readonly at: string; readonly id: string };

const MOMENT = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?\+00$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const writeCursor = ({ at, id }: Cursor): string => Buffer.from(`${at}|${id}`).toString('base64url');

export const readCursor = (after: string): Cursor => {
  const [at = '', id = ''] = Buffer.from(after, 'base64url').toString('utf8').split('|');
  if (!MOMENT.test(at) || !UUID.test(id))
    throw new Refusal('kernel/invalid', {}, [{ at: 'querystring/after', rule: 'format' }]);
  return { at, id };
};
