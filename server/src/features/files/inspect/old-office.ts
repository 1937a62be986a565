import { readFile } from 'node:fs/promises';
import { Refusal } from '../../../platform/errors.ts';

/** The part that holds everything else of a file with a password, by its name. */
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le');

/** Files of the old kind: Word and Excel of before 2007, and newer ones with a password. Says which it is. */
export const refuseOldOffice = async (path: string): Promise<never> => {
  const isLocked = (await readFile(path)).includes(LOCKED);
  throw new Refusal(isLocked ? 'files/encrypted' : 'files/old-office');
};
