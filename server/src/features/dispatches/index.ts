import { dispatchesContract } from '@sotay/core/dispatches/dispatches.contract.ts';
import { room } from '../../platform/http/room.ts';
import type { Platform } from '../../platform/platform.ts';
import { openArrivalFile, openAttachedFile, readArrival, readArrived } from './arrived.read-model.ts';
import { dispatchesJobs } from './dispatches.jobs.ts';
import { dispatchesPolicy } from './dispatches.policy.ts';
import { readReceivers, readSent, readSentOne } from './sent.read-model.ts';
import { openArrival, receiveDispatch, shelveDispatch } from './service/receive.ts';
import { sendDispatch, withdrawDispatch } from './service/send.ts';

/** Papers between the libraries of units. */
export const dispatchesRoom = (platform: Platform) =>
  room(
    'dispatches',
    dispatchesContract,
    dispatchesPolicy,
    {
      receivers: readReceivers,
      send: (context, input) => sendDispatch(platform, context, input),
      sent: readSent,
      sentOne: readSentOne,
      withdraw: withdrawDispatch,
      arrived: readArrived,
      arrival: readArrival,
      open: openArrival,
      receive: receiveDispatch,
      shelve: (context, input) => shelveDispatch(platform, context, input),
      file: (context, input) => openArrivalFile(platform, context, input),
      attachedFile: (context, input) => openAttachedFile(platform, context, input),
    },
    dispatchesJobs(platform),
  );
