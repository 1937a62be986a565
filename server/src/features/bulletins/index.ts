import { bulletinsContract } from '@sotay/core/bulletins/bulletins.contract.ts';
import { room } from '../../platform/http/room.ts';
import type { Platform } from '../../platform/platform.ts';
import { bulletinsPolicy } from './bulletins.policy.ts';
import { openMedia } from './media.ts';
import { readIssue, readOffice } from './office.read-model.ts';
import { printMonth } from './print.ts';
import { readMonth, readMonths } from './reader.read-model.ts';
import {
  correctIssue,
  createIssue,
  publishIssue,
  sendBackIssue,
  submitIssue,
  withdrawIssue,
} from './service/issues.ts';
import { addItem, orderItems, readItem, removeItem, saveItem } from './service/items.ts';
import { publishItem, withdrawItem } from './service/local.ts';
import { saveSections } from './service/sections.ts';

export { exportedBulletins } from './exported.read-model.ts';

export const bulletinsRoom = (platform: Platform) =>
  room('bulletins', bulletinsContract, bulletinsPolicy, {
    months: (context) => readMonths(context),
    read: readMonth,
    print: (context, input) => printMonth(platform, context, input),
    media: (context, input) => openMedia(platform, context, input),
    addItem,
    item: readItem,
    saveItem,
    removeItem,
    publishItem: (context, input) => publishItem(platform, context, input),
    withdrawItem: (context, input) => withdrawItem(platform, context, input),
    orderItems,
    office: readOffice,
    createIssue,
    issue: readIssue,
    submit: submitIssue,
    sendBack: sendBackIssue,
    publish: (context, input) => publishIssue(platform, context, input),
    correct: correctIssue,
    withdraw: (context, input) => withdrawIssue(platform, context, input),
    saveSections,
  });
