import { demoCells } from '@sotay/core/demo/cells.ts';
import type { DemoOrganisation } from '@sotay/core/demo/demo.ts';
import type { DemoMember } from '@sotay/core/demo/people.ts';
import { nameSortKey } from '@sotay/core/members/name.rules.ts';
import { committeeName } from '@sotay/core/units/unit.rules.ts';
import type { Material } from '../../features/meetings/index.ts';
import type { At, Placed } from '../organisation-rows.ts';

/** A cell that uses the handbook, with what its meetings say about it. */
export type CellFacts = {
  code: string;
  placed: Placed;
  unit: Material['unit'];
  officers: Material['officers'];
  /** To whom its resolutions go, beside its own file. */
  recipients: string[];
  /** By given name, as a roll-call goes. */
  members: readonly (DemoMember & { sortKey: string })[];
  nameOf: (memberId: string) => string;
};

/** The cells of the demo that use the handbook, by their unit. */
export const cellFacts = (demo: DemoOrganisation, at: At): Map<string, CellFacts> => {
  const unitOf = new Map(demo.units.map((unit) => [unit.id, unit]));
  const postsOf = Map.groupBy(demo.posts, (post) => post.unitId);
  const facts = new Map<string, CellFacts>();
  for (const { unit, members, since } of demoCells(demo, [''])) {
    const parent = unitOf.get(unit.parentId ?? '');
    if (since === null || parent === undefined) continue;
    const names = new Map(members.map((member) => [member.id, member.fullName]));
    const { kind, name, symbol, place } = unit;
    facts.set(unit.id, {
      code: unit.code,
      placed: at(unit.id),
      unit: {
        ...at(unit.id),
        kind,
        name,
        symbol,
        place,
        cellType: 'office',
        parent: { name: parent.name, kind: parent.kind },
      },
      officers: postsOf.get(unit.id) ?? [],
      recipients: [`${committeeName(parent.kind, parent.name)} (để báo cáo)`, 'Các đồng chí đảng viên'],
      members: members
        .map((member) => ({ ...member, sortKey: nameSortKey(member.fullName) }))
        .toSorted((a, b) => (a.sortKey < b.sortKey ? -1 : 1)),
      nameOf: (memberId) => names.get(memberId) ?? '',
    });
  }
  return facts;
};
