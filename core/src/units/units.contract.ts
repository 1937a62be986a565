import { defineContract } from '../kernel/contract.ts';
import { Id, Int, List, Nullable, Obj, Text } from '../kernel/schema.ts';

const UnitRow = Obj({
  id: Id(),
  parentId: Nullable(Id()),
  kind: Text(40),
  name: Text(200),
  symbol: Text(20),
  code: Nullable(Text(20)),
  memberCount: Int(),
  activatedCount: Int(),
});

/** Units: the typed tree. */
export const unitsContract = defineContract({
  /** The units that the post in use governs, parents before children, with members and activated accounts counted. */
  tree: {
    method: 'GET',
    path: '/api/units',
    summary: 'Units that the post in use governs, parents first',
    access: { permission: 'units.read' },
    response: Obj({ units: List(UnitRow, 5_000) }),
  },
});
