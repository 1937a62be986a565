import { defineContract } from '../kernel/contract.ts';
import { postKinds } from '../kernel/post-kinds.ts';
import { Day, Id, Instant, List, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';
import { auditParts } from './audit-parts.ts';
import { dataKinds } from './data-kind-names.ts';

/** Who did it: null for the system itself; `post` as `Bí thư Chi bộ …`, null where it was done without one. */
const By = Nullable(Obj({ name: Text(100), post: Nullable(Text(300)), self: Type.Boolean() }));

const event = {
  id: Id(),
  at: Instant(),
  /** What was done: `room.act`; screens have the words. */
  action: Text(60),
  by: By,
  /** In whose stead, where it was a helper who did it. */
  forName: Nullable(Text(100)),
  /** Names of the fields that changed. */
  fields: List(Text(40), 30),
};

/** What was done to whom, by whom: for the member it is about, and for those who inspect. */
export const auditContract = defineContract({
  /** Who opened or changed the own record, the latest first, 50 at a time; `after` is the `next` of the page before. */
  mine: {
    method: 'GET',
    path: '/api/me/trail',
    summary: 'Who opened or changed the record of the signed-in member',
    access: { permission: 'audit.own' },
    query: Obj({ after: Type.Optional(Text(200, 1)) }),
    response: Obj({ events: List(Obj(event), 50), next: Nullable(Text(200)) }),
  },
  /** Who may see what of the own data today, worked out from the policies of all rooms and the posts held today. */
  readers: {
    method: 'GET',
    path: '/api/me/readers',
    summary: 'Who may see the data of the signed-in member today',
    access: { permission: 'audit.own' },
    response: Obj({
      /** What fellow members of the unit see. */
      fellows: List(OneOf(...dataKinds), 10),
      people: List(
        Obj({
          name: Text(100),
          kind: OneOf(...postKinds),
          post: Text(300),
          sees: List(OneOf(...dataKinds), 10),
        }),
        1_000,
      ),
    }),
  },
  /**
   * What was done in a unit and below, the latest first, 50 at a time: by or about people of that name, in one part of the
   * handbook, from one day to another. The search itself is recorded.
   */
  search: {
    method: 'GET',
    path: '/api/units/:unitId/audit',
    summary: 'Search what was done in a unit and below',
    access: { permission: 'audit.read' },
    recorded: true,
    params: Obj({ unitId: Id() }),
    query: Obj({
      who: Type.Optional(Text(100, 1)),
      part: Type.Optional(OneOf(...auditParts)),
      from: Type.Optional(Day()),
      to: Type.Optional(Day()),
      after: Type.Optional(Text(200, 1)),
    }),
    response: Obj({
      unitName: Text(200),
      events: List(Obj({ ...event, unitName: Text(200), about: Nullable(Text(100)) }), 50),
      next: Nullable(Text(200)),
    }),
  },
});
