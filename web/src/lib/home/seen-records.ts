import { keep, readKept } from '../platform/store.ts';

const nameOf = (meetingId: string): string => `seen:${meetingId}`;

/** Notes on this phone alone, sealed, that minutes or resolution of a meeting were looked at: nobody else is to know who reads what. */
export const noteSeen = async (meetingId: string): Promise<void> => {
  await keep(nameOf(meetingId), true);
};

export const wasSeen = async (meetingId: string): Promise<boolean> =>
  (await readKept(nameOf(meetingId))) === true;
