import { calendarContract } from '@sotay/core/calendar/calendar.contract.ts';
import { room } from '../../platform/http/room.ts';
import type { Platform } from '../../platform/platform.ts';
import { readAddress, endAddress, makeAddress } from './address.ts';
import { calendarPolicy } from './calendar.policy.ts';
import { readFeed } from './feed.ts';
import { meetingFile } from './meeting-file.ts';
import { readMonth } from './month.read-model.ts';

export const calendarRoom = (platform: Platform) =>
  room('calendar', calendarContract, calendarPolicy, {
    month: readMonth,
    meetingFile: (context, input) => meetingFile(platform, context, input),
    address: (caller) => readAddress(platform, caller),
    makeAddress: (caller) => makeAddress(platform, caller),
    endAddress: (caller) => endAddress(platform, caller),
    feed: (visitor, input) => readFeed(platform, visitor, input),
  });
