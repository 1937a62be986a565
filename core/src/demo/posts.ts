import { addMonths } from '../calendar/day.ts';
import type { PostKind } from '../kernel/post-kinds.ts';
import type { PostFields } from '../units/import/import-types.ts';
import { meetsAsCell } from '../units/unit.rules.ts';
import type { DemoUnit } from './organisation.ts';
import type { DemoMember } from './people.ts';
import type { Random } from './random.ts';

/** A post in the demo organisation. */
export interface DemoPost extends PostFields {
  id: string;
  unitId: string;
  memberId: string;
}

/** Cells with nine full members or more elect a bureau (domain §2.1 H, *read*). */
const BUREAU_FROM = 9;
const OFFICE_CELL = 'Chi bộ Cơ quan Đảng ủy Khối';

/**
 * The posts: each cell a secretary, a deputy, a bureau from nine full members on, and an overseer; each base committee its secretary,
 * deputy, members and editor, taken from its cells; the bloc committee its secretary, deputies, members, editors and one administrator,
 * from its own office and from the secretaries below.
 */
export function demoPosts(
  random: Random,
  units: readonly DemoUnit[],
  members: readonly DemoMember[],
  today: string,
): DemoPost[] {
  const fromOn = addMonths(today, -26);
  const posts: DemoPost[] = [];
  const give = (unit: DemoUnit, kind: PostKind, holders: readonly DemoMember[]): void => {
    for (const { id: memberId, cardNumber } of holders) {
      const id = random.id(Date.parse(fromOn));
      posts.push({
        id,
        unitId: unit.id,
        unitCode: unit.code,
        memberId,
        cardNumber,
        kind,
        fromOn,
        untilOn: null,
      });
    }
  };

  const membersOf = groupBy(members, (member) => member.unitId);
  const childrenOf = groupBy(units, (unit) => unit.parentId ?? '');
  const officersOf = (cell: DemoUnit): DemoMember[] => (membersOf.get(cell.id) ?? []).slice(0, 5);

  for (const cell of units.filter((unit) => meetsAsCell(unit.kind))) {
    const officers = officersOf(cell);
    const full = (membersOf.get(cell.id) ?? []).filter((member) => member.status === 'full').length;
    give(cell, 'secretary', officers.slice(0, 1));
    give(cell, 'deputy-secretary', officers.slice(1, 2));
    if (full >= BUREAU_FROM) give(cell, 'bureau-member', officers.slice(2, full >= 15 ? 4 : 3));
  }

  const baseSecretaries: DemoMember[] = [];
  for (const committee of units.filter((unit) => unit.kind === 'grassroots-committee')) {
    const cells = childrenOf.get(committee.id) ?? [];
    const leaders = [
      ...cells.flatMap((cell) => officersOf(cell).slice(0, 1)),
      ...cells.flatMap((cell) => officersOf(cell).slice(1, 3)),
    ];
    const committeeMembers = leaders.slice(0, 9);
    give(committee, 'secretary', leaders.slice(0, 1));
    give(committee, 'deputy-secretary', leaders.slice(1, 2));
    give(committee, 'committee-member', committeeMembers.slice(2));
    give(committee, 'editor', leaders.slice(-1));
    baseSecretaries.push(...leaders.slice(0, 1));
    for (const cell of cells) give(cell, 'overseer', [watcher(random, committeeMembers, cell)]);
  }

  const root = units.find((unit) => unit.kind === 'bloc-committee');
  const office = units.find((unit) => unit.name === OFFICE_CELL);
  if (root === undefined || office === undefined) throw new RangeError('demo/no-office');
  const staff = (membersOf.get(office.id) ?? []).filter((member) => member.status === 'full');
  const blocMembers = [...staff.slice(0, 5), ...baseSecretaries.slice(0, 14)];
  give(root, 'secretary', blocMembers.slice(0, 1));
  give(root, 'deputy-secretary', blocMembers.slice(1, 3));
  give(root, 'committee-member', blocMembers.slice(3));
  give(root, 'editor', staff.slice(5, 8));
  give(root, 'administrator', staff.slice(8, 9));
  for (const cell of units.filter((unit) => unit.kind === 'grassroots-cell'))
    give(cell, 'overseer', [watcher(random, blocMembers, cell)]);
  return posts;
}

/** A committee member who does not belong to the cell, where there is one. */
function watcher(random: Random, candidates: readonly DemoMember[], cell: DemoUnit): DemoMember {
  const outside = candidates.filter((member) => member.unitId !== cell.id);
  return random.pick(outside.length > 0 ? outside : candidates);
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
