import { arrivingFiles, removeArrived } from '../../../platform/files/arriving.ts';
import { fileStore } from '../../../platform/files/store.ts';
import type { Platform } from '../../../platform/platform.ts';
import { keepBooks, note } from './clerk.ts';
import { type MediumKey, deleteMedium } from './media.repository.ts';
import { AWAY_SECONDS } from './process.ts';

/** Whether the store answers: what waits for it has not failed. */
const isAway = (platform: Platform): Promise<boolean> =>
  fileStore(platform)
    .shelf.check()
    .then(
      () => false,
      () => true,
    );

/** Gives up what never became whole, and refuses what could not be made ready; what is ready or refused stays as it is. */
export const expireMedia = async (platform: Platform, key: MediumKey): Promise<void> => {
  if (await isAway(platform)) return platform.jobs.goOn('files.expireMedia', key, AWAY_SECONDS);
  const isOver = await keepBooks(platform, key, async (tx, row) => {
    if (row.state === 'ready') return false;
    if (row.state === 'receiving') await deleteMedium(tx, row);
    else if (row.state !== 'refused')
      await note(platform, tx, row, { state: 'refused', refusal: 'files/broken' });
    return true;
  });
  if (isOver !== false) await removeArrived(arrivingFiles(platform), key.mediaId);
};
