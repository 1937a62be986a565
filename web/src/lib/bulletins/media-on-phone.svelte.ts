import { addressOf } from '../platform/address.ts';
import { call } from '../platform/api.ts';
import { BULLETIN_MEDIA, queryClient } from '../platform/query.ts';
import { stead } from '../platform/stead.svelte.ts';
import { forget, keep, keptNames, readKept } from '../platform/store.ts';
import { mediaOf } from './month-media.ts';
import type { BulletinMonth, MediumForm } from './tracks.ts';

/** What one picture or recording, and all together, may take of the phone. */
const MAX_MEDIUM_BYTES = 40 * 1024 * 1024;
const MAX_BYTES = 150 * 1024 * 1024;

/** Where one stopped is kept beside them; it is no medium. */
export const PLACE = `${BULLETIN_MEDIA}place`;

/** The name under which a medium is kept, whatever its form. */
export const nameOfMedium = ({ editionId, mediaId }: Omit<MediumForm, 'size'>): string =>
  `${BULLETIN_MEDIA}${editionId}:${mediaId}`;

let names = $state.raw<ReadonlySet<string>>(new Set());
let progress = $state.raw<{ readonly done: number; readonly total: number }>();

/** Pictures and recordings whose bytes are on this phone, sealed, to be looked at and listened to without network. */
export const mediaOnPhone = {
  has: (medium: MediumForm): boolean => !stead.now && names.has(nameOfMedium(medium)),
  /** How far fetching is; nothing when none is under way. */
  get progress() {
    return progress;
  },
};

/** Whether it is a picture or recording that is kept under a name. */
export const isMedium = (name: string): boolean => name.startsWith(BULLETIN_MEDIA) && name !== PLACE;

/** Looks what is there already. */
export async function findMedia(): Promise<void> {
  names = new Set((await keptNames()).filter(isMedium));
}

/** The bytes kept under a name; in another's stead nothing of one's own is used. */
export async function readMedium(name: string): Promise<Blob | undefined> {
  if (stead.now) return undefined;
  const kept = (await readKept(name)) as { file: Blob } | undefined;
  return kept?.file;
}

/** Where a player finds the bytes: on the phone, else with the server. */
export async function addressOfRecording({ size: _, ...params }: MediumForm): Promise<string> {
  const kept = await readMedium(nameOfMedium(params));
  if (kept) return URL.createObjectURL(kept);
  return addressOf('/api/units/:unitId/bulletin-editions/:editionId/media/:mediaId/:variant', { params });
}

/** Media of months that are not on the phone any more leave it too. */
async function tidy(): Promise<void> {
  const months = queryClient.getQueriesData<BulletinMonth>({ queryKey: ['bulletins.read'] });
  const wanted = new Set(months.flatMap(([, month]) => (month ? mediaOf(month).map(nameOfMedium) : [])));
  await findMedia();
  for (const name of names) if (!wanted.has(name)) await forget(name);
  await findMedia();
}

async function fetchOne({ size, ...params }: MediumForm): Promise<boolean> {
  if (size > MAX_MEDIUM_BYTES) return false;
  const file = await call('bulletins.media', { params }).catch(() => undefined);
  return file !== undefined && keep(nameOfMedium(params), { file });
}

/** Brings media onto the phone, each once, one after the other; gives how many could not be kept. */
export async function keepMedia(media: readonly MediumForm[]): Promise<number> {
  if (progress || stead.now) return 0;
  let missing = 0;
  let left = MAX_BYTES;
  progress = { done: 0, total: media.length };
  await tidy();
  for (const [done, medium] of media.entries()) {
    progress = { done, total: media.length };
    if (mediaOnPhone.has(medium)) continue;
    if (medium.size > left || !(await fetchOne(medium))) missing += 1;
    else left -= medium.size;
  }
  await findMedia();
  progress = undefined;
  return missing;
}
