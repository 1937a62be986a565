import { readFile } from 'node:fs/promises';
import { Refusal } from '../../../platform/errors.ts';

const isWide = (bytes: Buffer): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

/** What no text holds: signs that steer machines, but for tabs and the ends of lines and pages. */
const isSteering = (byte: number): boolean => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d);

/** Looks at what is called a plain text; throws where it is none. */
export const inspectPlainText = async (path: string): Promise<void> => {
  const bytes = await readFile(path);
  if (!isWide(bytes) && bytes.some(isSteering)) throw new Refusal('files/kind-refused');
};
