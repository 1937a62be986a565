import { defineContract } from '../kernel/contract.ts';
import { Day, Done, Id, Instant, List, Made, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';

const Kind = OneOf('official', 'temporary');
const Purpose = OneOf('work', 'study');
const unit = Obj({ unitId: Id() });
const one = Obj({ unitId: Id(), transferId: Id() });
const handle = { permission: 'transfers.handle' } as const;

const days = {
  kind: Kind,
  purpose: Purpose,
  introducedOn: Day(),
  effectiveOn: Day(),
  /** The last day of a temporary stay; null for good. */
  untilOn: Nullable(Day()),
};

const Transfer = Obj({
  id: Id(),
  unitId: Id(),
  unitName: Text(200),
  toUnitId: Id(),
  toUnitName: Text(200),
  memberId: Id(),
  memberName: Text(100),
  ...days,
  basis: Text(300),
  state: OneOf('asked', 'accepted', 'done', 'declined', 'cancelled'),
  askerName: Text(100),
  askedAt: Instant(),
  answererName: Text(100),
  /** Why it was declined or cancelled. */
  answer: Text(500),
  answeredAt: Nullable(Instant()),
  /** Until when the introduction has to be handed in. */
  handInBy: Day(),
  /** What the asker may do with it for the unit of the path. */
  abilities: Obj({ answer: Type.Boolean(), cancel: Type.Boolean(), endStay: Type.Boolean() }),
});

/** Members go to another cell, for good or for a time, when both cells agree. */
export const transfersContract = defineContract({
  /** What a cell gave and received, what waits first. */
  list: {
    method: 'GET',
    path: '/api/units/:unitId/transfers',
    summary: 'Transfers from and to a cell, what waits for an answer first',
    access: { permission: 'transfers.read' },
    params: unit,
    response: Obj({ transfers: List(Transfer, 200) }),
  },
  /** Cells anywhere in the organisation by words of their name, or by their code. */
  cells: {
    method: 'GET',
    path: '/api/units/:unitId/transfers/cells',
    summary: 'Cells that a member of this cell may be sent to, by words of the name or by code',
    access: handle,
    params: unit,
    query: Obj({ search: Type.Optional(Text(100, 2)) }),
    response: Obj({ cells: List(Obj({ id: Id(), name: Text(200), above: Text(200) }), 20) }),
  },
  /** Asks another cell to receive a member. */
  ask: {
    method: 'POST',
    path: '/api/units/:unitId/members/:memberId/transfers',
    summary: 'Ask another cell to receive a member, for good or for a time',
    access: handle,
    params: Obj({ unitId: Id(), memberId: Id() }),
    body: Obj({ ...days, toUnitId: Id(), basis: Text(300, 1) }),
    response: Made,
    errors: [
      'transfers/day-wrong',
      'transfers/too-short',
      'transfers/too-long',
      'transfers/no-such-cell',
      'transfers/open-already',
      'transfers/member-gone',
      'transfers/secretary-speaks',
    ],
  },
  /** The receiving cell agrees; on the day it takes effect the member belongs to it and no longer to the old one. */
  accept: {
    method: 'POST',
    path: '/api/units/:unitId/transfers/:transferId/accept',
    summary: 'Agree to receive a member',
    access: handle,
    params: one,
    response: Done,
    errors: [
      'transfers/not-open',
      'transfers/own-question',
      'transfers/secretary-speaks',
      'transfers/member-gone',
    ],
  },
  /** The receiving cell says no, with its reason. */
  decline: {
    method: 'POST',
    path: '/api/units/:unitId/transfers/:transferId/decline',
    summary: 'Decline to receive a member, with the reason',
    access: handle,
    params: one,
    body: Obj({ reason: Text(500, 1) }),
    response: Done,
    errors: ['transfers/not-open', 'transfers/secretary-speaks', 'transfers/reason-missing'],
  },
  /** The giving cell takes it back before it takes effect. */
  cancel: {
    method: 'POST',
    path: '/api/units/:unitId/transfers/:transferId/cancel',
    summary: 'Take a transfer back before it takes effect, with the reason',
    access: handle,
    params: one,
    body: Obj({ reason: Text(500, 1) }),
    response: Done,
    errors: ['transfers/not-open', 'transfers/secretary-speaks', 'transfers/reason-missing'],
  },
  /** A temporary stay ends early; either side writes it down. */
  endStay: {
    method: 'POST',
    path: '/api/units/:unitId/transfers/:transferId/end',
    summary: 'End a temporary stay early with its last day',
    access: handle,
    params: one,
    body: Obj({ untilOn: Day() }),
    response: Done,
    errors: ['transfers/not-open', 'transfers/day-wrong', 'transfers/secretary-speaks'],
  },
});
