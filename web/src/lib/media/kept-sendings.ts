import { forget, keep, keptNames, readKept } from '../platform/store.ts';

/**
 * An upload that is not through, as it lies sealed on this device: `key` is the device's own, `mediaId` the server's, once it has heard of it.
 */
export type KeptSending = {
  unitId: string;
  key: string;
  mediaId?: string;
  name: string;
  size: number;
  file?: File;
};

/** Larger files are not copied: the person chooses them again, and what was sent stays sent. */
const COPIED_BYTES = 30 * 1024 * 1024;

const PREFIX = 'sending:';
const nameOf = ({ unitId, key }: Pick<KeptSending, 'unitId' | 'key'>): string => `${PREFIX}${unitId}:${key}`;

/** Keeps an upload for the case that this tab is closed before it is through; gives whether its bytes are kept too. */
export async function keepSending(sending: KeptSending): Promise<boolean> {
  const { file, ...rest } = sending;
  const isCopied = file !== undefined && file.size <= COPIED_BYTES;
  return (await keep(nameOf(sending), isCopied ? { ...rest, file } : rest)) && isCopied;
}

export const forgetSending = (sending: Pick<KeptSending, 'unitId' | 'key'>): Promise<boolean> =>
  forget(nameOf(sending));

/** The uploads into a unit that an earlier visit left unfinished on this device. */
export async function keptSendings(unitId: string): Promise<KeptSending[]> {
  const names = (await keptNames()).filter((name) => name.startsWith(`${PREFIX}${unitId}:`));
  const found = (await Promise.all(names.map((name) => readKept(name)))) as (KeptSending | undefined)[];
  // What was sealed comes back as bytes without their name.
  return found.flatMap((one) => {
    if (!one?.file) return one ? [one] : [];
    return [{ ...one, file: new File([one.file], one.name, { type: one.file.type }) }];
  });
}

/** Whether a file that was chosen again can be the one that was being sent. */
export const isSameFile = (kept: KeptSending, file: File): boolean =>
  file.size === kept.size && file.name.normalize('NFC') === kept.name.normalize('NFC');
