import { defineContract } from '../kernel/contract.ts';
import { Id, Int, List, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';
import { asksKinds } from './directive.rules.ts';

const PATH = '/api/units/:unitId/deliveries/:deliveryId';
const one = Obj({ unitId: Id(), deliveryId: Id() });
const names = { permission: 'directives.names' } as const;

/** People of the audience, and how many of them did what. Null where the group is too small to be told (F4). */
const counts = {
  people: Int(),
  opened: Nullable(Int()),
  understood: Nullable(Int()),
  /** How many answered the question, and how many of them otherwise than the text says: what is misread. */
  answered: Nullable(Int()),
  misread: Nullable(Int()),
};

/** How far what was published came: numbers for those above, names for the secretary of the own cell alone (D5). */
export const followContract = defineContract({
  /** Numbers of a unit and of each unit right below it. */
  reached: {
    method: 'GET',
    path: `${PATH}/reached`,
    summary:
      'How many of the audience in a unit opened, understood and misread the newest version, by the units right below',
    access: { permission: 'directives.follow' },
    params: one,
    response: Obj({
      unitName: Text(200),
      title: Text(200),
      version: Int(1),
      asks: OneOf(...asksKinds),
      ...counts,
      /** By place of the answer: how often each was given. Null where too few answered. */
      answers: Nullable(List(Obj({ text: Text(200), given: Int(), isRight: Type.Boolean() }), 6)),
      units: List(Obj({ unitId: Id(), name: Text(200), hasUnits: Type.Boolean(), ...counts }), 500),
    }),
  },
  /** Who of the own cell has not opened or understood it, for those who lead this cell: to go and tell them. */
  readers: {
    method: 'GET',
    path: `${PATH}/readers`,
    summary: 'Members of the own cell whom it is for, with what they did, for those who lead the cell',
    access: names,
    params: one,
    response: Obj({
      title: Text(200),
      version: Int(1),
      members: List(
        Obj({
          memberId: Id(),
          name: Text(100),
          opened: Type.Boolean(),
          understood: Type.Boolean(),
          /** On paper or by a helper, where it was not the member's own phone. */
          way: Nullable(Text(10)),
        }),
        2_000,
      ),
    }),
  },
});
