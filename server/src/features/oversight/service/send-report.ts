import { createHash, randomUUIDv7 } from 'node:crypto';
import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { POST_KINDS } from '@sotay/core/members/post-kinds.ts';
import { changesBetween } from '@sotay/core/oversight/report-sums.rules.ts';
import { sendFault } from '@sotay/core/oversight/report.rules.ts';
import { canonicalJson } from '@sotay/core/papers/canonical.ts';
import { audit } from '../../../platform/audit/record.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import { tellThrough } from '../../../platform/realtime/hub.ts';
import { markReported } from '../../meetings/index.ts';
import type { Input, Output, Place, SentReport } from '../oversight.types.ts';
import { placeOf } from '../read/place.read-model.ts';
import { type Draft, draftOf } from '../read/report-body.read-model.ts';
import { insertReport, reportsOf } from '../reports.repository.ts';

type Body = Input<'send'>['body'];

/** Sources tell which version was rolled up; a newer one below is new even where no figure moved. */
const isNew = (newest: SentReport | undefined, draft: Draft, { words, reason }: Body): boolean =>
  newest === undefined ||
  changesBetween(newest.sums, draft.sums).length > 0 ||
  newest.words !== words.trim() ||
  newest.reason !== reason.trim() ||
  canonicalJson(newest.sources) !== canonicalJson(draft.sources) ||
  canonicalJson(newest.meetings) !== canonicalJson(draft.meetings);

const senderOf = async ({ tx, actor }: Context) => {
  const row = await tx
    .selectFrom('members')
    .select('fullName')
    .where('id', '=', actor.memberId)
    .executeTakeFirst();
  const post = actor.post ? POST_KINDS[actor.post.kind].words : '';
  return { sentBy: actor.memberId, senderName: found(row).fullName, senderPost: post };
};

/** What is sealed: all that was sent, with the hash of its canonical text. */
const sealed = (report: Omit<SentReport, 'hash'>): SentReport => {
  const { unitLft: _, ...kept } = report;
  const text = canonicalJson({ ...kept, sentAt: report.sentAt.toISOString() });
  return { ...report, hash: createHash('sha256').update(text).digest('hex') };
};

const keep = async (context: Context, place: Place, report: SentReport): Promise<void> => {
  const { unitId, unitLft } = place;
  if (!(await insertReport(context.tx, report)))
    throw new Refusal('oversight/changed-meanwhile', { version: report.version });
  for (const { meetingId } of report.meetings) await markReported(context, { unitId, meetingId });
  await audit(context, {
    ...{ unitId, unitLft },
    action: 'oversight.send',
    objectKind: 'report',
    objectId: report.id,
    after: { month: report.month, version: report.version, hash: report.hash },
  });
  await tellThrough(context.tx, { topic: 'oversight', unitLft, id: report.id });
};

/** Sends a unit's report for a month, or a new version of it, and seals it. A cell's report ticks step "report up" of its meetings. */
export const sendReport = async (
  context: Context,
  { params, body }: Input<'send'>,
): Promise<Output<'send'>> => {
  const { tx, now } = context;
  const place = await placeOf(context, params.unitId);
  const month = `${body.month.slice(0, 8)}01`;
  const draft = await draftOf(context, place, month);
  const [newest] = await reportsOf(tx, place.unitId, month);
  const fault = sendFault({
    ...{ month, today: dayOfInstant(now.toISOString()), hasAbove: place.above !== null },
    ...{ needsReason: draft.needsReason, reason: body.reason, after: body.after },
    newest: newest?.version ?? 0,
    isNew: isNew(newest, draft, body),
  });
  if (fault) throw new Refusal(fault, { version: newest?.version ?? 0 });
  const { sums, meetings, sources } = draft;
  const report = sealed({
    ...{ id: randomUUIDv7(), unitId: place.unitId, unitLft: place.unitLft, month, level: place.level },
    version: (newest?.version ?? 0) + 1,
    ...{ unitName: place.name, aboveName: place.above?.name ?? '', sentAt: now },
    ...(await senderOf(context)),
    reason: draft.needsReason ? body.reason.trim() : '',
    words: body.words.trim(),
    ...{ sums, meetings, sources },
    changes: newest ? changesBetween(newest.sums, sums) : [],
  });
  await keep(context, place, report);
  return { id: report.id, version: report.version };
};
