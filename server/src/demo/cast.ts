import { demoCells } from '@sotay/core/demo/cells.ts';
import type { DemoOrganisation } from '@sotay/core/demo/demo.ts';
import type { DemoUnit } from '@sotay/core/demo/organisation.ts';
import type { DemoMember } from '@sotay/core/demo/people.ts';
import type { DemoPost } from '@sotay/core/demo/posts.ts';
import type { PostKind } from '@sotay/core/kernel/post-kinds.ts';

/** What the demo sign-ins have in common; it opens made-up accounts only. */
export const DEMO_PASSWORD = 'so-tay-demo-2026';

/** One sign-in for each role and level. */
export const castRoles = [
  'member',
  'probationary',
  'secretary',
  'deputy',
  'overseer',
  'base-committee',
  'bloc-committee',
  'editor',
  'administrator',
  'neighbour',
] as const;
export type CastRole = (typeof castRoles)[number];

/** A person of the demo to sign in as, with the post to use and the unit that it is for. */
export type CastMember = { role: CastRole; member: DemoMember; unit: DemoUnit; post: DemoPost | null };

export type Cast = { cell: DemoUnit; people: readonly CastMember[] };

/** Large enough to show a bureau, excuses and probation; small enough for one look at a phone. */
const SIZE = { least: 14, most: 22 };

/**
 * Who shows the demo: people of one cell that has used the handbook from the start, and those above it,
 * all from cells that use it. No one plays two parts.
 * The same day and seed give the same cast.
 */
export const demoCast = (demo: DemoOrganisation): Cast => {
  const cells = demoCells(demo, ['']);
  const using = new Set(cells.filter((cell) => cell.since !== null).map((cell) => cell.unit.id));
  for (const { unit, members, since } of cells) {
    if (unit.kind !== 'cell' || since === null || since > 3) continue;
    if (members.length < SIZE.least || members.length > SIZE.most) continue;
    const people = tryCell(demo, unit, members, using);
    if (people) return { cell: unit, people };
  }
  throw new RangeError('demo/no-cell-to-show');
};

const tryCell = (
  demo: DemoOrganisation,
  cell: DemoUnit,
  members: readonly DemoMember[],
  using: ReadonlySet<string>,
): CastMember[] | null => {
  const unitOf = new Map(demo.units.map((unit) => [unit.id, unit]));
  const memberOf = new Map(demo.members.map((member) => [member.id, member]));
  const holders = new Set(demo.posts.map((post) => post.memberId));
  const base = unitOf.get(cell.parentId ?? '');
  const bloc = unitOf.get(base?.parentId ?? '');
  if (!base || !bloc) return null;
  const taken = new Set<string>();

  const plain = (role: CastRole, is: (member: DemoMember) => boolean): CastMember | null => {
    const member = members.find((one) => !holders.has(one.id) && !taken.has(one.id) && one.phone && is(one));
    if (!member) return null;
    taken.add(member.id);
    return { role, member, unit: cell, post: null };
  };
  const holder = (role: CastRole, unit: DemoUnit, kind: PostKind): CastMember | null => {
    for (const post of demo.posts) {
      if (post.unitId !== unit.id || post.kind !== kind || taken.has(post.memberId)) continue;
      const member = memberOf.get(post.memberId);
      if (!member || !using.has(member.unitId)) continue;
      taken.add(member.id);
      return { role, member, unit, post };
    }
    return null;
  };

  /** The secretary of a cell beside this one: it takes two cells to show a transfer. */
  const neighbour = (): CastMember | null => {
    for (const unit of demo.units) {
      if (unit.parentId !== base.id || unit.id === cell.id || !using.has(unit.id)) continue;
      const found = holder('neighbour', unit, 'secretary');
      if (found) return found;
    }
    return null;
  };

  const present = (member: DemoMember) => !member.exempt && !member.suspended && !member.temporaryOut;
  const people = [
    plain('member', (member) => member.status === 'full' && present(member) && !member.temporaryIn),
    plain('probationary', (member) => member.status === 'probationary' && present(member)),
    holder('secretary', cell, 'secretary'),
    holder('deputy', cell, 'deputy-secretary'),
    holder('overseer', cell, 'overseer'),
    holder('base-committee', base, 'committee-member'),
    holder('bloc-committee', bloc, 'committee-member'),
    holder('editor', bloc, 'editor'),
    holder('administrator', bloc, 'administrator'),
    neighbour(),
  ].filter((person) => person !== null);
  return people.length === castRoles.length ? people : null;
};
