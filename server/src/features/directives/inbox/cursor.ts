import { Refusal } from '../../../platform/errors.ts';

type Cursor = { versionAt: string; id: string };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

export const writeCursor = ({ versionAt, id }: Cursor): string =>
  Buffer.from(`${versionAt} ${id}`).toString('base64url');

export const readCursor = (text: string): Cursor => {
  const [versionAt = '', id = ''] = Buffer.from(text, 'base64url').toString('utf8').split(' ');
  if (INSTANT.test(versionAt) && !Number.isNaN(Date.parse(versionAt)) && UUID.test(id))
    return { versionAt, id };
  throw new Refusal('kernel/invalid', {}, [{ at: 'querystring/after', rule: 'format' }]);
};
