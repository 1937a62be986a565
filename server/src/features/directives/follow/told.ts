import { type Told, toldOf, toldWhole } from '@sotay/core/directives/told-counts.rules.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { AudienceCount } from '../../members/index.ts';
import { type ReceiptCount, type UnitBelow, unitsBelow } from './delivered.repository.ts';

export type Bounds = { lft: number; rgt: number };

/** Who an item is for and what they did, unit by unit. */
export type Counted = { people: readonly AudienceCount[]; receipts: readonly ReceiptCount[] };

export const sumOf = <T>(rows: readonly T[], value: (row: T) => number): number =>
  rows.reduce((sum, row) => sum + value(row), 0);

/** What belongs to units inside these bounds. */
export const countedIn = ({ people, receipts }: Counted, { lft, rgt }: Bounds): Counted => {
  const isInside = ({ unitLft }: { unitLft: number }): boolean => unitLft >= lft && unitLft <= rgt;
  return { people: people.filter(isInside), receipts: receipts.filter(isInside) };
};

const sizesOf = ({ people, receipts }: Counted) => ({
  people: sumOf(people, (count) => count.people),
  answered: sumOf(receipts, ({ answer, opened }) => (answer === null ? 0 : opened)),
});

const isAround = (outer: Bounds, inner: Bounds): boolean => outer.lft <= inner.lft && outer.rgt >= inner.rgt;

/** What is told of the units right below one of which `whole` is told; those of the unit itself are a group beside them. */
export const toldBelow = (
  counted: Counted,
  { lft }: Bounds,
  children: readonly UnitBelow[],
  whole: Told,
): Told[] => {
  const groups = [...children, { lft, rgt: lft }].map((bounds) => sizesOf(countedIn(counted, bounds)));
  return toldOf(groups, whole).slice(0, children.length);
};

/**
 * What is told of a unit to somebody who governs `top`: what is held back beside its sisters is held back on its own page too, or one page
 * would tell what the other does not. Goes down from the top, level by level.
 */
export const toldAt = async (
  tx: Tx,
  counted: Counted,
  top: Bounds & { id: string },
  unit: Bounds,
): Promise<Told> => {
  let here: Bounds & { id: string } = top;
  let told = toldWhole(sizesOf(countedIn(counted, top)));
  while (here.lft !== unit.lft) {
    const children: UnitBelow[] = await unitsBelow(tx, here.id);
    const index = children.findIndex((child) => isAround(child, unit));
    const next = children[index];
    if (!next) return { people: false, answers: false };
    told = toldBelow(counted, here, children, told)[index] ?? { people: false, answers: false };
    here = next;
  }
  return told;
};
