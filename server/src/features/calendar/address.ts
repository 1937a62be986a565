import type { Caller } from '../../platform/http/room.ts';
import type { Platform } from '../../platform/platform.ts';
import { calendarAddress, endCalendarAddress, makeCalendarAddress } from '../auth/index.ts';
import type { Output } from './calendar.types.ts';

export const readAddress = async (platform: Platform, caller: Caller): Promise<Output<'address'>> => {
  const made = await calendarAddress(platform, caller);
  return { made: made ? { at: made.madeAt.toISOString(), lastReadOn: made.lastReadOn } : null };
};

/** The address as it is to be typed into a telephone: told once, and from then on nobody knows it here. */
export const makeAddress = async (platform: Platform, caller: Caller): Promise<Output<'makeAddress'>> => {
  const token = await makeCalendarAddress(platform, caller);
  return { address: `${platform.config.origin}/api/calendar/${token}/sotay.ics` };
};

export const endAddress = async (platform: Platform, caller: Caller): Promise<Output<'endAddress'>> => {
  await endCalendarAddress(platform, caller);
  return { done: true };
};
