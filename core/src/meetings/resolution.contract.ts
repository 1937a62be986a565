import { defineContract } from '../kernel/contract.ts';
import { Day, Id, Instant, Int, List, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';
import { MonthOfYear, PersonRef } from './meetings.schema.ts';

const ONE = '/api/units/:unitId/meetings/:meetingId';
const meeting = Obj({ unitId: Id(), meetingId: Id() });
const lead = { permission: 'meetings.lead' } as const;

const clause = {
  part: OneOf('II', 'III'),
  content: Text(2_000, 1),
  dueOn: Nullable(Day()),
  /** The meeting it is reported to. */
  reportIn: Nullable(MonthOfYear()),
};

/** What a resolution asks of its cell: clauses, the tasks made of them, and all resolutions of a year. Part of the room `meetings`. */
export const resolutionContract = defineContract({
  /** The clauses with their numbers, and what each would become as a task. */
  clauses: {
    method: 'GET',
    path: `${ONE}/resolution/clauses`,
    summary: 'Clauses of the resolution, with the tasks they become',
    access: { permission: 'meetings.read' },
    params: meeting,
    response: Obj({
      version: Int(1),
      clauses: List(
        Obj({
          id: Id(),
          ...clause,
          number: Text(10),
          /** Nobody named: the whole cell. */
          receivers: List(PersonRef(), 100),
          basis: Nullable(Text(300)),
          givenAt: Nullable(Instant()),
        }),
        60,
      ),
      /** Members to choose from, for those who lead; empty for others. */
      members: List(PersonRef(), 2_000),
      mayWrite: Type.Boolean(),
      /** Once the resolution has its number, and something is not given yet. */
      mayGive: Type.Boolean(),
    }),
    errors: ['meetings/not-invited'],
  },

  /** The clauses as a whole, in their order; those given as tasks stay as they are. */
  saveClauses: {
    method: 'PUT',
    path: `${ONE}/resolution/clauses`,
    summary: 'Save the clauses of the resolution as a whole',
    access: lead,
    params: meeting,
    body: Obj({
      version: Int(1),
      clauses: List(Obj({ ...clause, receiverIds: List(Id(), 100) }), 60),
    }),
    response: Obj({ version: Int(1) }),
    errors: [
      'meetings/already-sealed',
      'meetings/changed-meanwhile',
      'meetings/resolution-signed',
      'meetings/clause-already-given',
      'meetings/not-a-member',
    ],
  },

  /** Every clause named becomes a task of each of its receivers, or one of the whole cell, with the clause as its basis: all or none. */
  giveClauses: {
    method: 'POST',
    path: `${ONE}/resolution/clauses/tasks`,
    summary: 'Give the clauses of a numbered resolution as tasks, all at once',
    access: lead,
    params: meeting,
    body: Obj({ clauseIds: List(Id(), 60) }),
    response: Obj({ tasks: Int(0) }),
    errors: [
      'meetings/not-concluded',
      'meetings/resolution-not-issued',
      'meetings/item-unknown',
      'meetings/clause-already-given',
      'tasks/receiver-unknown',
      'tasks/due-too-early',
    ],
  },

  /** The resolutions of the cell that were published in a year, the newest first. */
  resolutions: {
    method: 'GET',
    path: '/api/units/:unitId/resolutions',
    summary: 'Published resolutions of a unit in a year, newest first',
    access: { permission: 'meetings.read' },
    params: Obj({ unitId: Id() }),
    query: Obj({ year: Int(2000, 2200) }),
    response: Obj({
      unitName: Text(200),
      resolutions: List(
        Obj({
          meetingId: Id(),
          title: Text(300),
          month: MonthOfYear(),
          numberWords: Text(60),
          issuedOn: Day(),
          publishedAt: Instant(),
        }),
        200,
      ),
    }),
  },
});
