import { directivesContract } from '@sotay/core/directives/directives.contract.ts';
import { inboxContract } from '@sotay/core/directives/inbox.contract.ts';
import { room } from '../../platform/http/room.ts';
import type { Platform } from '../../platform/platform.ts';
import { directivesJobs } from './directives.jobs.ts';
import { directivesPolicy, inboxPolicy } from './directives.policy.ts';
import { readDuties, readDuty, readReportFile } from './duties/duties.read-model.ts';
import { passOnDuty, receiveDuty, reportDuty } from './duties/duties.ts';
import { readWaterfall } from './duties/waterfall.read-model.ts';
import { readReached } from './follow/reached.read-model.ts';
import { readReaders } from './follow/readers.read-model.ts';
import { readInbox, readItem, readMedia, readUnread } from './inbox/inbox.read-model.ts';
import { openItem, understandItem } from './inbox/receipts.ts';
import { beginDirective, discardDraft, replaceDirective, saveDraft } from './office/draft.ts';
import { readAudience, readDirective, readDirectives } from './office/office.read-model.ts';
import { publishDirective, unscheduleDirective, withdrawDirective } from './office/publish.ts';
import { printPaperPack } from './paper/pack.ts';
import { readPaperSlips } from './paper/slips.read-model.ts';
import { tickSlip, untickSlip } from './paper/ticks.ts';
import { approveDraft, sendBack, setRule, submitDraft } from './office/review.ts';

export { exportedDirectives } from './exported.read-model.ts';
export { deliver, takeBack } from './deliver.ts';
export { titleForMe } from './inbox/inbox.read-model.ts';
export { inboxForNotices } from './inbox/told.read-model.ts';

/** The office of each unit, and what became of what it published. */
export const directivesRoom = (platform: Platform) =>
  room(
    'directives',
    directivesContract,
    directivesPolicy,
    {
      list: readDirectives,
      begin: beginDirective,
      one: readDirective,
      saveDraft,
      discard: discardDraft,
      audience: readAudience,
      submit: submitDraft,
      approve: approveDraft,
      sendBack,
      publish: (context, input) => publishDirective(platform, context, input),
      unschedule: unscheduleDirective,
      withdraw: (context, input) => withdrawDirective(platform, context, input),
      replace: replaceDirective,
      setRule,
      reached: readReached,
      readers: readReaders,
      paperSlips: readPaperSlips,
      paperPack: (context, input) => printPaperPack(platform, context, input),
      tickSlip,
      untickSlip,
      duties: readDuties,
      duty: readDuty,
      receive: receiveDuty,
      passOn: passOnDuty,
      report: reportDuty,
      reportFile: (context, input) => readReportFile(platform, context, input),
      waterfall: readWaterfall,
    },
    directivesJobs(platform),
  );

/** What was published for each person. The same room: it only has a name of its own on the doorplate. */
export const inboxRoom = (platform: Platform) =>
  room('inbox', inboxContract, inboxPolicy, {
    list: readInbox,
    unread: (context) => readUnread(context),
    item: readItem,
    media: (context, input) => readMedia(platform, context, input),
    open: openItem,
    understand: understandItem,
  });
