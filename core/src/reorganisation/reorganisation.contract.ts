import { defineContract } from '../kernel/contract.ts';
import { postKinds } from '../kernel/post-kinds.ts';
import { Day, Id, Instant, Int, List, Made, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';

const unit = Obj({ unitId: Id() });
const act = { permission: 'reorganisation.act' } as const;

/** The decision that an act rests on. */
const decision = { happenedOn: Day(), basis: Text(300, 1) };

const decisionErrors = [
  'reorganisation/not-above',
  'reorganisation/closed',
  'reorganisation/day-wrong',
  'reorganisation/basis-missing',
  'units/tree-moving',
] as const;

const Change = Obj({
  id: Id(),
  act: OneOf('moved', 'renamed', 'merged', 'received', 'split', 'founded', 'dissolved'),
  ...decision,
  /** Names of that day: of the unit, or of the unit above. */
  fromName: Text(200),
  toName: Text(200),
  /** Members who went along. */
  members: Int(),
  recorderName: Text(100),
  recordedAt: Instant(),
  /** Units that have arrived, of how many; both 0 where nothing moves. */
  unitsDone: Int(),
  unitsTotal: Int(),
  doneAt: Nullable(Instant()),
});

/** Somebody with a post that the act touches. */
const Holder = Obj({ name: Text(100), kind: OneOf(...postKinds), unitName: Text(200) });

/** Units move, merge, split, end and are renamed. Each act rests on a decision and is written into the unit's history. */
export const reorganisationContract = defineContract({
  /** What became of a unit, the newest first, with the progress of what is under way. */
  history: {
    method: 'GET',
    path: '/api/units/:unitId/history',
    summary: 'What became of a unit, with decision, day and progress',
    access: { permission: 'reorganisation.read' },
    params: unit,
    response: Obj({
      changes: List(Change, 200),
      /** Whether the post in use stands above this unit and may change it. */
      abilities: Obj({ act: Type.Boolean() }),
    }),
  },
  /** Units under which this one can be hung, within what the post in use governs. */
  places: {
    method: 'GET',
    path: '/api/units/:unitId/move/places',
    summary: 'Units under which this unit can be hung, by words of the name or by code',
    access: act,
    params: unit,
    query: Obj({ search: Type.Optional(Text(100, 1)) }),
    response: Obj({ units: List(Obj({ id: Id(), name: Text(200), above: Text(200) }), 50) }),
    errors: ['reorganisation/not-above', 'reorganisation/closed'],
  },
  /** What hanging the unit under `toUnitId` would change. */
  previewMove: {
    method: 'GET',
    path: '/api/units/:unitId/move',
    summary: 'What a move of the unit would change, in counts and names',
    access: act,
    params: unit,
    query: Obj({ toUnitId: Id() }),
    response: Obj({
      units: Int(),
      members: Int(),
      path: List(Text(200), 30),
      /** Posts that end, since they were given by the committee that the unit leaves. */
      ending: List(Holder, 50),
      /** Who will see and govern the unit no longer. */
      losing: List(Holder, 50),
      /** Who will from then on. */
      gaining: List(Holder, 50),
    }),
    errors: [
      'reorganisation/not-above',
      'reorganisation/closed',
      'reorganisation/target-unknown',
      'reorganisation/target-misplaced',
      'reorganisation/nothing-changes',
    ],
  },
  /** Hangs the unit with all below it under another. What is large goes on after the answer; `history` tells how far it is. */
  move: {
    method: 'POST',
    path: '/api/units/:unitId/move',
    summary: 'Hang a unit with all below it under another unit',
    access: act,
    stepUp: 'power',
    params: unit,
    body: Obj({ toUnitId: Id(), ...decision }),
    response: Obj({ id: Id(), isDone: Type.Boolean() }),
    errors: [
      ...decisionErrors,
      'reorganisation/target-unknown',
      'reorganisation/target-misplaced',
      'reorganisation/nothing-changes',
      'units/no-room',
    ],
  },
  /** Cells that can take over the members of this one. */
  heirs: {
    method: 'GET',
    path: '/api/units/:unitId/end/heirs',
    summary: 'Cells that can take over the members of this one, by words of the name or by code',
    access: act,
    params: unit,
    query: Obj({ search: Type.Optional(Text(100, 1)) }),
    response: Obj({ units: List(Obj({ id: Id(), name: Text(200), above: Text(200) }), 50) }),
    errors: ['reorganisation/not-above', 'reorganisation/closed'],
  },
  /** What the end of the unit would change; with `toUnitId` its members go there. */
  previewEnd: {
    method: 'GET',
    path: '/api/units/:unitId/end',
    summary: 'What the end of the unit would change, in counts and names',
    access: act,
    params: unit,
    query: Obj({ toUnitId: Type.Optional(Id()) }),
    response: Obj({
      /** Units below that are not ended. */
      units: Int(),
      members: Int(),
      openTasks: Int(),
      /** Meetings that are being held or wait for signatures. */
      openMeetings: Int(),
      /** Posts that end. */
      ending: List(Holder, 50),
    }),
    errors: [
      'reorganisation/not-above',
      'reorganisation/closed',
      'reorganisation/target-unknown',
      'reorganisation/target-misplaced',
    ],
  },
  /**
   * Ends the unit. With `toUnitId` its members and open tasks go to that cell (a merger); without, nobody may be left in it.
   * Meetings, papers and decisions stay with it, readable for those above.
   */
  end: {
    method: 'POST',
    path: '/api/units/:unitId/end',
    summary: 'End a unit: merge it into another cell, or dissolve it when nobody is left',
    access: act,
    stepUp: 'power',
    params: unit,
    body: Obj({ toUnitId: Nullable(Id()), ...decision }),
    response: Obj({ id: Id() }),
    errors: [
      ...decisionErrors,
      'reorganisation/target-unknown',
      'reorganisation/target-misplaced',
      'reorganisation/not-empty',
      'reorganisation/meeting-open',
    ],
  },
  /** Makes a new cell beside this one and takes the chosen members there, with their open tasks. */
  split: {
    method: 'POST',
    path: '/api/units/:unitId/split',
    summary: 'Split a cell: the chosen members found a new one beside it',
    access: act,
    stepUp: 'power',
    params: unit,
    body: Obj({ name: Text(200, 1), memberIds: List(Id(), 500), ...decision }),
    response: Made,
    errors: [
      ...decisionErrors,
      'reorganisation/target-misplaced',
      'reorganisation/name-empty',
      'reorganisation/not-a-member',
      'reorganisation/everybody',
      'units/no-room',
    ],
  },
  /** Gives the unit another name by decision. (A slip in writing is corrected by `units.edit`, which leaves no history.) */
  rename: {
    method: 'POST',
    path: '/api/units/:unitId/rename',
    summary: 'Give a unit another name by decision',
    access: act,
    stepUp: 'power',
    params: unit,
    body: Obj({ name: Text(200, 1), version: Int(), ...decision }),
    response: Obj({ id: Id() }),
    errors: [
      ...decisionErrors,
      'reorganisation/name-empty',
      'reorganisation/nothing-changes',
      'units/changed-meanwhile',
    ],
  },
});
