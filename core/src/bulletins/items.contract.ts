import { defineContract } from '../kernel/contract.ts';
import { Done, Id, Int, List, Made, Nullable, Obj, OneOf, Text } from '../kernel/schema.ts';
import { MAX_ITEMS, MAX_SECTIONS, SectionRow, YearMonth, written } from './bulletins.schema.ts';

const PATH = '/api/units/:unitId/bulletin-items';
const ONE = `${PATH}/:articleId` as const;
const unit = Obj({ unitId: Id() });
const one = Obj({ unitId: Id(), articleId: Id() });
const edit = { permission: 'bulletins.edit' } as const;
const publish = { permission: 'bulletins.publish' } as const;

/** Items that the office writes: of an issue, or local ones that a committee or cell adds to the month by itself. */
export const itemsContract = defineContract({
  /** Adds an item: to an issue in draft, at its end, or as a local item of the month where no issue is named. */
  addItem: {
    method: 'POST',
    path: PATH,
    summary: 'Write an item of an issue, or a local item of a month',
    access: edit,
    params: unit,
    body: Obj({ issueId: Nullable(Id()), month: YearMonth(), ...written }),
    response: Made,
    errors: ['bulletins/wrong-state', 'bulletins/no-such-section'],
  },
  /** One item with its text, to go on writing. */
  item: {
    method: 'GET',
    path: ONE,
    summary: 'One item with its text, for those who write it',
    access: edit,
    params: one,
    response: Obj({
      id: Id(),
      issueId: Nullable(Id()),
      month: YearMonth(),
      ...written,
      /** Of a local item; items of an issue follow the issue. */
      state: OneOf('draft', 'published', 'withdrawn'),
      version: Int(1),
      sections: List(SectionRow, MAX_SECTIONS),
    }),
  },
  saveItem: {
    method: 'PUT',
    path: ONE,
    summary: 'Save an item that is still being written',
    access: edit,
    params: one,
    body: Obj({ ...written, version: Int(1) }),
    response: Obj({ version: Int(1) }),
    errors: ['bulletins/wrong-state', 'bulletins/stale', 'bulletins/no-such-section'],
  },
  removeItem: {
    method: 'DELETE',
    path: ONE,
    summary: 'Remove an item that was not published',
    access: edit,
    params: one,
    response: Done,
    errors: ['bulletins/wrong-state'],
  },
  /** Publishes a local item: everybody of the unit and below has it in the month at once. */
  publishItem: {
    method: 'POST',
    path: `${ONE}/publication`,
    summary: 'Publish a local item into the month',
    access: publish,
    stepUp: 'power',
    params: one,
    response: Done,
    errors: ['bulletins/wrong-state', 'bulletins/item-empty'],
  },
  withdrawItem: {
    method: 'POST',
    path: `${ONE}/withdrawal`,
    summary: 'Withdraw a local item',
    access: publish,
    stepUp: 'power',
    params: one,
    body: Obj({ reason: Text(1_000, 1) }),
    response: Done,
    errors: ['bulletins/wrong-state', 'bulletins/reason-missing'],
  },
  /** The order of an issue's items: exactly those there are. */
  orderItems: {
    method: 'PUT',
    path: '/api/units/:unitId/bulletins/:issueId/order',
    summary: 'Put the items of an issue into another order',
    access: edit,
    params: Obj({ unitId: Id(), issueId: Id() }),
    body: Obj({ itemIds: List(Id(), MAX_ITEMS) }),
    response: Done,
    errors: ['bulletins/wrong-state', 'bulletins/order-stale'],
  },
});
