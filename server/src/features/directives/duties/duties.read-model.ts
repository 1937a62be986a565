import { daysBetween, dayOfInstant } from '@sotay/core/calendar/day.ts';
import {
  type Asked,
  type DutyDays,
  dutyState,
  isStuck,
  standsSince,
} from '@sotay/core/directives/duty.rules.ts';
import { publicMedia } from '@sotay/core/files/media.rules.ts';
import { demandBranch, demandUnit } from '../../../platform/access/unit-place.ts';
import type { Context } from '../../../platform/context.ts';
import { found } from '../../../platform/errors.ts';
import type { RangedFile } from '../../../platform/http/room.ts';
import type { Platform } from '../../../platform/platform.ts';
import { mediaAnswer } from '../../files/index.ts';
import { unitsBelow } from '../follow/delivered.repository.ts';
import type { Input, Output } from '../directives.types.ts';
import { askedHere } from './asked.ts';
import { askedOf, asksOf, dutyDays, findDuty, guidanceOf } from './duties.repository.ts';

type Where = { today: string; hasUnitsBelow: boolean };

/** Where it stands with a unit, and for how long. */
export const standing = (done: DutyDays | null, asked: Asked, where: Where) => ({
  state: dutyState(done, asked),
  days: Math.max(0, daysBetween(standsSince(done, asked), where.today)),
  isStuck: isStuck(done, asked, where),
});

const isForEarlier = (done: DutyDays | null, { version }: Asked): boolean =>
  done !== null && done.version < version;

export const readDuties = async (
  context: Context,
  { params }: Input<'duties'>,
): Promise<Output<'duties'>> => {
  const { tx, now } = context;
  const unit = await demandBranch(context, params.unitId);
  const where = {
    today: dayOfInstant(now.toISOString()),
    hasUnitsBelow: (await unitsBelow(tx, params.unitId)).length > 0,
  };
  const rows = await asksOf(tx, params.unitId, unit);
  const duties = rows.map(({ doneVersion, receivedAt, passedAt, reportedAt, ...row }) => {
    const done =
      doneVersion !== null && receivedAt
        ? { version: doneVersion, receivedAt, passedAt, reportedAt }
        : undefined;
    const asked = askedOf(row);
    const { id, title, publisherName, version, versionAt, reportBy, withdrawnAt } = row;
    return {
      ...{ id, title, publisherName, version, sentAt: versionAt.toISOString(), reportBy },
      ...standing(dutyDays(done), asked, where),
      isForEarlier: isForEarlier(dutyDays(done), asked),
      isWithdrawn: withdrawnAt !== null,
    };
  });
  const isOver = ({ state, isWithdrawn }: (typeof duties)[number]) => state === 'reported' || isWithdrawn;
  return {
    unitName: unit.name,
    duties: [...duties.filter((duty) => !isOver(duty)), ...duties.filter(isOver)],
  };
};

export const readDuty = async (context: Context, { params }: Input<'duty'>): Promise<Output<'duty'>> => {
  const { tx, now } = context;
  const { unit, item } = await askedHere(context, params);
  const done = await findDuty(tx, unit.unitId, item.id);
  const said = await guidanceOf(tx, unit.unitId, item.id);
  const hasUnitsBelow = (await unitsBelow(tx, unit.unitId)).length > 0;
  const asked = askedOf(item);
  const { id, title, publisherName, version, versionAt, reportBy, withdrawnAt, content } = item;
  return {
    ...{ id, title, publisherName, version, sentAt: versionAt.toISOString(), reportBy },
    ...standing(dutyDays(done), asked, { today: dayOfInstant(now.toISOString()), hasUnitsBelow }),
    isForEarlier: isForEarlier(dutyDays(done), asked),
    isWithdrawn: withdrawnAt !== null,
    ...{ unitName: unit.name, hasUnitsBelow, body: content.body },
    ...{ guidance: said?.body ?? [], guidanceDueOn: said?.dueOn ?? null, report: done?.report ?? '' },
    reportFiles: (done?.reportFiles ?? []).map(publicMedia),
    ...{
      receiverName: done?.receiverName ?? '',
      passerName: done?.passerName ?? '',
      reporterName: done?.reporterName ?? '',
    },
  };
};

/** Bytes of what hangs on the report of a unit: for itself and those above, and nothing else that the unit keeps. */
export const readReportFile = async (
  platform: Platform,
  context: Context,
  { params: { unitId, deliveryId, mediaId, variant } }: Input<'reportFile'>,
): Promise<RangedFile> => {
  await demandUnit(context, unitId);
  const { reportFiles } = found(await findDuty(context.tx, unitId, deliveryId));
  return mediaAnswer(platform, found(reportFiles.find(({ id }) => id === mediaId)), variant);
};
