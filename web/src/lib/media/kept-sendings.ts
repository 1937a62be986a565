import { forget, keep, keptNames, readKept } from '../platform/store.ts';

/** An upload that is on its way, as it lies sealed on this device until it is through. */
export type KeptSending = { unitId: string; mediaId: string; name: string; size: number; file?: File };

/** Larger files are not copied: the person chooses them again, and what was sent stays sent. */
const COPIED_BYTES = 30 * 1024 * 1024;

const PREFIX = 'sending:';
const nameOf = ({ unitId, mediaId }: Pick<KeptSending, 'unitId' | 'mediaId'>): string =>
  `${PREFIX}${unitId}:${mediaId}`;

/** Keeps an upload for the case that this tab is closed before it is through. */
export async function keepSending(sending: KeptSending): Promise<void> {
  const { file, ...rest } = sending;
  await keep(nameOf(sending), file && file.size <= COPIED_BYTES ? { ...rest, file } : rest);
}

export const forgetSending = (sending: Pick<KeptSending, 'unitId' | 'mediaId'>): Promise<boolean> =>
  forget(nameOf(sending));

/** The uploads into a unit that an earlier visit left unfinished on this device. */
export async function keptSendings(unitId: string): Promise<KeptSending[]> {
  const names = (await keptNames()).filter((name) => name.startsWith(`${PREFIX}${unitId}:`));
  const found = await Promise.all(names.map((name) => readKept(name)));
  return found.filter((one): one is KeptSending => typeof one === 'object' && one !== null);
}

/** Whether a file that was chosen again can be the one that was being sent. */
export const isSameFile = (kept: KeptSending, file: File): boolean =>
  file.size === kept.size && file.name.normalize('NFC') === kept.name.normalize('NFC');
