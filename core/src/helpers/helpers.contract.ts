import { defineContract } from '../kernel/contract.ts';
import { helpedActs } from '../kernel/helped-acts.ts';
import { Done, Id, Instant, List, Made, Obj, OneOf, Text, Type } from '../kernel/schema.ts';

const Acts = List(OneOf(...helpedActs), helpedActs.length);
const ActsGiven = Type.Array(OneOf(...helpedActs), {
  minItems: 1,
  maxItems: helpedActs.length,
  uniqueItems: true,
});

/** One who helps a member. `inPerson`: the secretary wrote it down with the member present. */
const Helper = Obj({
  id: Id(),
  unitId: Id(),
  name: Text(100),
  acts: Acts,
  inPerson: Type.Boolean(),
  namedByName: Text(100),
  namedAt: Instant(),
});

/** Who or what ended a help: one of the two, who leads the cell, or that one of the two left or moved to another cell. */
const EndedBy = OneOf('member', 'leader', 'helper', 'left', 'moved');

const own = { permission: 'helpers.own' } as const;
const care = { permission: 'helpers.care' } as const;
const naming = [
  'helpers/not-oneself',
  'helpers/not-of-the-unit',
  'helpers/secretary-is-helper',
  'helpers/already-helps',
  'helpers/many-helpers',
] as const;
const member = Obj({ unitId: Id(), memberId: Id() });

/** Helpers: a named person acts for a member for chosen acts; each act says "by X for Y" (feature U10). */
export const helpersContract = defineContract({
  /** Who helps the signed-in member, and whom they help. An `id` of `helped` in the header `x-sotay-for` is acting in that member's stead. */
  mine: {
    method: 'GET',
    path: '/api/me/helpers',
    summary: 'The helpers of the signed-in member, and the members they help',
    access: own,
    response: Obj({
      helpers: List(Helper, 10),
      helped: List(Obj({ id: Id(), unitId: Id(), memberName: Text(100), acts: Acts }), 100),
      /** What ended in the last days, the latest first; `otherName` is the other one of the two. */
      over: List(
        Obj({
          id: Id(),
          isHelper: Type.Boolean(),
          otherName: Text(100),
          endedBy: EndedBy,
          endedAt: Instant(),
        }),
        20,
      ),
    }),
  },
  /** The member names a helper on the own device. */
  name: {
    method: 'POST',
    path: '/api/me/helpers',
    summary: 'Name a helper for oneself, for chosen acts',
    access: own,
    stepUp: 'own',
    body: Obj({ helperId: Id(), acts: ActsGiven }),
    response: Made,
    errors: naming,
  },
  /** Who helps a member, for the secretary. */
  ofMember: {
    method: 'GET',
    path: '/api/units/:unitId/members/:memberId/helpers',
    summary: 'The helpers of a member of the unit',
    access: care,
    params: member,
    response: Obj({ memberName: Text(100), helpers: List(Helper, 10) }),
  },
  /** The secretary names a helper with the member present, and says so. */
  nameInPerson: {
    method: 'POST',
    path: '/api/units/:unitId/members/:memberId/helpers',
    summary: 'Name a helper for a member who is present',
    access: care,
    stepUp: 'power',
    params: member,
    body: Obj({ helperId: Id(), acts: ActsGiven, memberIsPresent: Type.Literal(true) }),
    response: Made,
    errors: naming,
  },
  /** The member or the secretary ends it; from then on nothing of it holds. */
  end: {
    method: 'POST',
    path: '/api/units/:unitId/helpers/:helpId/end',
    summary: 'End the help of a helper at once',
    access: { permission: 'helpers.end' },
    params: Obj({ unitId: Id(), helpId: Id() }),
    response: Done,
  },
  /** The helper gives it back; as with every end, nothing of it holds from then on. */
  stepDown: {
    method: 'POST',
    path: '/api/units/:unitId/helpers/:helpId/step-down',
    summary: 'Step down as a helper at once',
    access: own,
    params: Obj({ unitId: Id(), helpId: Id() }),
    response: Done,
  },
});
