import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { Told } from '@sotay/core/directives/told-counts.rules.ts';
import { demandBranch } from '../../../platform/access/unit-place.ts';
import type { Context } from '../../../platform/context.ts';
import { found } from '../../../platform/errors.ts';
import { audienceCounts } from '../../members/index.ts';
import type { Input, Output } from '../directives.types.ts';
import { type Delivered, countReceipts, findDelivered, unitsBelow } from './delivered.repository.ts';
import { type Counted, countedIn, sumOf, toldAt, toldBelow } from './told.ts';

type Reached = Output<'reached'>;
type Counts = Pick<Reached, 'people' | 'opened' | 'understood' | 'answered' | 'misread'>;

/** The numbers of a group; only how many people it has, where it is not told. */
const countsOf = ({ people, receipts }: Counted, told: Told): Counts => {
  const answers = receipts.filter(({ answer }) => answer !== null);
  return {
    people: sumOf(people, (count) => count.people),
    opened: told.people ? sumOf(receipts, ({ opened }) => opened) : null,
    understood: told.people ? sumOf(receipts, ({ understood }) => understood) : null,
    answered: told.answers ? sumOf(answers, ({ opened }) => opened) : null,
    misread: told.answers ? sumOf(answers, ({ misread }) => misread) : null,
  };
};

const answersOf = ({ content }: Delivered, { receipts }: Counted, told: Told): Reached['answers'] => {
  const { question } = content;
  if (!question || !told.answers) return null;
  return question.answers.map((text, index) => ({
    text,
    given: sumOf(
      receipts.filter(({ answer }) => answer === index),
      ({ opened }) => opened,
    ),
    isRight: index === question.right,
  }));
};

/** How far an item came in a unit, by the units right below it; groups of fewer than five are not told, nor by any difference. */
export const readReached = async (context: Context, { params }: Input<'reached'>): Promise<Reached> => {
  const { tx, now, actor } = context;
  const unit = await demandBranch(context, params.unitId);
  const item = found(await findDelivered(tx, params.deliveryId, unit));
  const { unitId: topId, interval } = found(actor.post);
  const top = { id: topId, lft: interval.lo, rgt: interval.hi };
  const day = dayOfInstant(now.toISOString());
  const all: Counted = {
    people: await audienceCounts(tx, item.audience, day),
    receipts: await countReceipts(tx, item, top, day),
  };
  const told = await toldAt(tx, all, top, unit);
  const here = countedIn(all, unit);
  const children = await unitsBelow(tx, params.unitId);
  const toldOfChildren = toldBelow(all, unit, children, told);
  return {
    ...{ unitName: unit.name, title: item.title, version: item.version, asks: item.asks },
    ...countsOf(here, told),
    answers: answersOf(item, here, told),
    units: children.flatMap((child, index) => {
      const counts = countsOf(
        countedIn(all, child),
        toldOfChildren[index] ?? { people: false, answers: false },
      );
      if (counts.people === 0) return [];
      return [{ unitId: child.id, name: child.name, hasUnits: child.hasUnits, ...counts }];
    }),
  };
};
