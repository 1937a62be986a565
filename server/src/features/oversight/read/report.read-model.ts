import { changesBetween } from '@sotay/core/oversight/report-sums.rules.ts';
import { abilitiesOn } from '../../../platform/access/policy.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { oversightPolicy } from '../oversight.policy.ts';
import type { Input, Output, SentReport } from '../oversight.types.ts';
import { findReport, reportsOf } from '../reports.repository.ts';
import { placeOf } from './place.read-model.ts';
import { draftOf } from './report-body.read-model.ts';

const versionRow = ({ id, version, sentAt, senderName, changes }: SentReport) => ({
  ...{ id, version, senderName, changes },
  sentAt: sentAt.toISOString(),
});

/** A unit's report for a month as it stands, with what was sent and how it differs. */
export const readReport = async (
  context: Context,
  { params, query }: Input<'report'>,
): Promise<Output<'report'>> => {
  const { tx, actor, now } = context;
  const place = await placeOf(context, params.unitId);
  const month = `${query.month.slice(0, 8)}01`;
  const { sums, meetings, sources, needsReason } = await draftOf(context, place, month);
  const sent = await reportsOf(tx, place.unitId, month);
  const [newest] = sent;
  const rights = abilitiesOn(oversightPolicy, actor, place, ['oversight.report']);
  return {
    ...{ unitId: place.unitId, unitName: place.name, level: place.level, above: place.above, month },
    countedAt: now.toISOString(),
    ...{ sums, meetings, sources, needsReason },
    reason: newest?.reason ?? '',
    words: newest?.words ?? '',
    sent: sent.map(versionRow),
    changes: newest ? changesBetween(newest.sums, sums) : [],
    abilities: { send: rights['oversight.report'] && place.above !== null },
  };
};

/** A sent report where the permission reaches its unit. */
export const sentReport = async (
  context: Context,
  { unitId, reportId }: Input<'sent'>['params'],
): Promise<SentReport> => demand(context, await findReport(context.tx, unitId, reportId));

export const readSent = async (context: Context, { params }: Input<'sent'>): Promise<Output<'sent'>> => {
  const { sentAt, sentBy: _, unitLft: __, ...report } = await sentReport(context, params);
  const [newest] = await reportsOf(context.tx, report.unitId, report.month);
  return { ...report, newest: newest?.version ?? report.version, sentAt: sentAt.toISOString() };
};
