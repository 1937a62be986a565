import type { DemoOrganisation } from '@sotay/core/demo/demo.ts';
import type { DemoMember } from '@sotay/core/demo/people.ts';
import type { DemoOffice } from '@sotay/core/demo/published-words.ts';
import { demoCast } from '../cast.ts';
import type { At, Placed } from '../organisation-rows.ts';

/** An office of the demo: where it stands and whose hands write and publish there. */
export type Office = {
  readonly placed: Placed;
  readonly name: string;
  readonly writer: DemoMember;
  readonly publisher: DemoMember;
};

/** The offices that publish in the demo: those of the cast, and one committee beside it. */
export const demoOffices = (demo: DemoOrganisation, at: At): Record<DemoOffice, Office> => {
  const { cell, people } = demoCast(demo);
  const memberOf = new Map(demo.members.map((member) => [member.id, member]));
  const found = <T>(value: T | undefined): T => {
    if (value === undefined) throw new RangeError('demo/no-office');
    return value;
  };
  const played = (role: string): DemoMember => found(people.find((one) => one.role === role)).member;
  const holder = (unitId: string): DemoMember =>
    found(
      memberOf.get(
        found(demo.posts.find((post) => post.unitId === unitId && post.kind === 'secretary')).memberId,
      ),
    );
  const office = (unitId: string, writer: DemoMember, publisher: DemoMember): Office => ({
    ...{ placed: at(unitId), writer, publisher },
    name: found(demo.units.find(({ id }) => id === unitId)).name,
  });
  const root = found(demo.units.find(({ parentId }) => parentId === null)).id;
  const committee = found(cell.parentId ?? undefined);
  const other = found(
    demo.units.find(({ id, kind }) => kind === 'grassroots-committee' && id !== committee),
  ).id;
  return {
    root: office(root, played('editor'), played('bloc-committee')),
    committee: office(committee, played('base-committee'), holder(committee)),
    other: office(other, holder(other), holder(other)),
    cell: office(cell.id, played('secretary'), played('secretary')),
  };
};
