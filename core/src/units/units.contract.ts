import { defineContract } from '../kernel/contract.ts';
import { Day, Done, Id, Int, List, Made, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';
import { postKinds } from '../kernel/post-kinds.ts';
import { cellTypes } from './cell-types.ts';
import { unitKinds } from './unit-kinds.ts';

const Kind = OneOf(...unitKinds);

/** A unit as lists show it. Totals count the members of the unit and of all below it. */
const UnitRow = Obj({
  id: Id(),
  parentId: Nullable(Id()),
  kind: Kind,
  name: Text(200),
  code: Nullable(Text(40)),
  childCount: Int(),
  memberTotal: Int(),
  activatedTotal: Int(),
  /** The day from which the unit is no more. */
  closedOn: Nullable(Day()),
});

const Names = Obj({ id: Id(), name: Text(200) });

/** A post in force; the telephone only where the asker may see its holder. */
const HeldPost = Obj({
  id: Id(),
  kind: OneOf(...postKinds),
  memberId: Id(),
  memberUnitId: Id(),
  name: Nullable(Text(100)),
  phone: Nullable(Text(20)),
  fromOn: Day(),
  untilOn: Nullable(Day()),
});

const Counts = Obj({
  total: Int(),
  activated: Int(),
  full: Int(),
  probationary: Int(),
  exempt: Int(),
  suspended: Int(),
  temporaryOut: Int(),
  temporaryIn: Int(),
});

const wanted = {
  name: Text(200, 1),
  /** Capitals, digits, dots and dashes; one unit, one code. Null for a unit without. */
  code: Nullable(Text(40, 1)),
  /** Symbol in document numbers; empty for the usual one of the kind. */
  symbol: Text(20),
  /** The place in the head of its papers. */
  place: Text(60),
  /** What kind of place a cell is in; stays as it is where it is left out. */
  cellType: Type.Optional(OneOf(...cellTypes)),
};

/** Units: the typed tree. */
export const unitsContract = defineContract({
  /**
   * A piece of the tree that the post in use governs, parents before children: what it governs and the units right under it;
   * with `under`, the units right under that one; with `search`, up to 50 units by name without marks, or by the beginning of the code.
   */
  tree: {
    method: 'GET',
    path: '/api/units',
    summary: 'Units that the post in use governs: the top, the children of one, or those that match words',
    access: { permission: 'units.read' },
    query: Obj({ under: Type.Optional(Id()), search: Type.Optional(Text(100, 1)) }),
    response: Obj({ units: List(UnitRow, 2_000) }),
  },
  /** One unit with its posts; members are counted for those who govern it, else null. */
  one: {
    method: 'GET',
    path: '/api/units/:unitId',
    summary: 'One unit: names, path from the top, posts in force, members counted by status',
    access: { permission: 'units.show' },
    params: Obj({ unitId: Id() }),
    response: Obj({
      id: Id(),
      parentId: Nullable(Id()),
      kind: Kind,
      name: Text(200),
      code: Nullable(Text(40)),
      symbol: Text(20),
      place: Text(60),
      cellType: OneOf(...cellTypes),
      version: Int(),
      /** The day from which the unit is no more; it stays to be read. */
      closedOn: Nullable(Day()),
      /** The units above that the asker may see, from the top down. */
      path: List(Names, 30),
      posts: List(HeldPost, 500),
      counts: Nullable(Counts),
      abilities: Obj({
        'units.create': Type.Boolean(),
        'units.edit': Type.Boolean(),
        'units.read': Type.Boolean(),
      }),
    }),
  },
  /** Adds a unit under `unitId`. Which kinds may stand there: `unit.rules.ts`. */
  create: {
    method: 'POST',
    path: '/api/units/:unitId/units',
    summary: 'Add a unit under this one',
    access: { permission: 'units.create' },
    params: Obj({ unitId: Id() }),
    body: Obj({ kind: Kind, ...wanted }),
    response: Made,
    errors: [
      'units/closed',
      'units/kind-misplaced',
      'units/code-taken',
      'units/code-malformed',
      'units/name-empty',
      'units/no-room',
      'units/tree-moving',
    ],
  },
  /** Changes names, code, symbol and place; `version` is the one that was read. */
  edit: {
    method: 'PUT',
    path: '/api/units/:unitId',
    summary: 'Change name, code, symbol and place of a unit',
    access: { permission: 'units.edit' },
    params: Obj({ unitId: Id() }),
    body: Obj({ ...wanted, version: Int() }),
    response: Done,
    errors: ['units/changed-meanwhile', 'units/code-taken', 'units/code-malformed', 'units/name-empty'],
  },
});
