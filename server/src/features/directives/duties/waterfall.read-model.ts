import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { publicMedia } from '@sotay/core/files/media.rules.ts';
import { demandBranch } from '../../../platform/access/unit-place.ts';
import type { Context } from '../../../platform/context.ts';
import { found } from '../../../platform/errors.ts';
import { type Delivered, askedAround, findDelivered, unitsBelow } from '../follow/delivered.repository.ts';
import type { Input, Output } from '../directives.types.ts';
import { standing } from './duties.read-model.ts';
import { askedOf, dutyDays } from './duties.repository.ts';
import { type AskedUnit, askedBelow, callsOf, doneOf } from './waterfall.repository.ts';

type Waterfall = Output<'waterfall'>;
type Stands = ReturnType<typeof standing> & { unit: AskedUnit };

const countsOf = (units: readonly Stands[]): Waterfall['rows'][number]['below'] => {
  const having = (state: Stands['state']): number => units.filter((unit) => unit.state === state).length;
  return {
    units: units.length,
    waiting: having('waiting'),
    received: having('received'),
    passed: having('passed'),
    reported: having('reported'),
    stuck: units.filter(({ isStuck }) => isStuck).length,
  };
};

/** Where the item stands with each of the units. */
const standingsOf = (units: readonly AskedUnit[], item: Delivered, today: string): Stands[] => {
  const parents = new Set(units.map(({ parentId }) => parentId));
  const asked = askedOf(item);
  return units.map((unit) => ({
    unit,
    ...standing(dutyDays(doneOf(unit)), asked, { today, hasUnitsBelow: parents.has(unit.id) }),
  }));
};

/** One level of the waterfall: each unit right below, what is below that in numbers, and whom to call. */
export const readWaterfall = async (context: Context, { params }: Input<'waterfall'>): Promise<Waterfall> => {
  const { tx, now } = context;
  const branch = await demandBranch(context, params.unitId);
  const item = found(await findDelivered(tx, params.deliveryId, branch, askedAround));
  const today = dayOfInstant(now.toISOString());
  const asking = item.asks === 'act' ? await askedBelow(tx, item, branch) : [];
  const stands = standingsOf(asking, item, today);
  const children = await unitsBelow(tx, params.unitId);
  const calls = await callsOf(
    tx,
    children.map(({ id }) => id),
    today,
  );
  const rows = children.flatMap(({ id, name, lft, rgt, hasUnits }) => {
    const own = stands.find(({ unit }) => unit.id === id);
    const below = stands.filter(({ unit }) => unit.lft > lft && unit.lft < rgt);
    if (!own && below.length === 0) return [];
    const call = calls.get(id);
    return [
      {
        ...{ unitId: id, name, hasUnits, state: own?.state ?? null, days: own?.days ?? 0 },
        ...{ isStuck: own?.isStuck ?? false, report: own?.unit.report ?? '', below: countsOf(below) },
        reportFiles: (own?.unit.reportFiles ?? []).map(publicMedia),
        call: call ? { name: call.name, post: call.post, phone: call.phone } : null,
      },
    ];
  });
  return {
    ...{ unitName: branch.name, title: item.title, version: item.version },
    ...{ sentAt: item.versionAt.toISOString(), reportBy: item.reportBy, ...countsOf(stands), rows },
  };
};
