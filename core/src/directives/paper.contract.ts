import { defineContract } from '../kernel/contract.ts';
import { Done, Id, Int, List, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';
import { deliveryKinds } from './directive.rules.ts';
import { slipStates } from './paper.rules.ts';

/** `YYYY-MM`. */
const Month = () => Type.String({ pattern: '^2\\d{3}-(0[1-9]|1[0-2])$', maxLength: 7 });
const names = { permission: 'directives.names' } as const;
const unit = Obj({ unitId: Id() });
const MOST_ITEMS = 200;

/** For those without a phone: the month on paper, and the slips that come back (D12). They count like a tap. */
export const paperContract = defineContract({
  /** Who of the cell gets paper, what of the month is for each, and what came back. */
  paperSlips: {
    method: 'GET',
    path: '/api/units/:unitId/slips-of-paper',
    summary:
      'Members of the own cell who get paper, with the items of a month and which of them they confirmed',
    access: names,
    params: unit,
    query: Obj({ month: Type.Optional(Month()) }),
    response: Obj({
      unitName: Text(200),
      month: Month(),
      /** The months one may look at, the latest first. */
      months: List(Month(), 12),
      /** In the order of their numbers on the slip, from 1. */
      items: List(
        Obj({
          id: Id(),
          kind: OneOf(...deliveryKinds),
          title: Text(200),
          publisherName: Text(200),
          version: Int(1),
          question: Nullable(Obj({ text: Text(300), answers: List(Text(200), 6) })),
        }),
        MOST_ITEMS,
      ),
      members: List(
        Obj({
          memberId: Id(),
          name: Text(100),
          /** Of the items only those that are for this member. */
          slips: List(
            Obj({
              itemId: Id(),
              state: OneOf(...slipStates),
              answer: Nullable(Int(0, 5)),
              mayTakeBack: Type.Boolean(),
            }),
            MOST_ITEMS,
          ),
        }),
        500,
      ),
    }),
  },
  /** The month to be printed: for each member their own copy in large print, the slip to be returned as its last page. */
  paperPack: {
    method: 'GET',
    path: '/api/units/:unitId/paper-pack',
    summary: 'The items of a month in large print for those who get paper, with a slip to return (PDF)',
    access: names,
    recorded: true,
    params: unit,
    query: Obj({
      month: Type.Optional(Month()),
      /** One member alone, for a copy that was lost. */
      member: Type.Optional(Id()),
    }),
    response: 'file',
    errors: ['directives/nothing-on-paper'],
  },
  /** A slip came back: the member has read or heard these and understood. Said again, it changes nothing but an answer put wrong. */
  tickSlip: {
    method: 'PUT',
    path: '/api/units/:unitId/members/:memberId/slip-of-paper',
    summary: 'Note what a member of the own cell confirmed on a slip of paper, with answers to questions',
    access: names,
    params: Obj({ unitId: Id(), memberId: Id() }),
    body: Obj({
      ticks: List(Obj({ itemId: Id(), version: Int(1), answer: Nullable(Int(0, 5)) }), MOST_ITEMS),
    }),
    response: Done,
    errors: ['directives/withdrawn', 'directives/newer-version'],
  },
  /** Ticked by mistake, noticed the same day. */
  untickSlip: {
    method: 'DELETE',
    path: '/api/units/:unitId/members/:memberId/slip-of-paper/:deliveryId',
    summary: 'Take back a tick of the same day',
    access: names,
    params: Obj({ unitId: Id(), memberId: Id(), deliveryId: Id() }),
    response: Done,
    errors: ['directives/tick-stands'],
  },
});
