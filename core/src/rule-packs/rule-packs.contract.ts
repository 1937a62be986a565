import { defineContract } from '../kernel/contract.ts';
import {
  Day,
  Done,
  Id,
  Instant,
  Int,
  List,
  Made,
  Nullable,
  Obj,
  OneOf,
  Text,
  Type,
} from '../kernel/schema.ts';
import { rulePackSchema } from './rule-pack.schema.ts';

const read = { permission: 'rule-packs.read' } as const;
const edit = { permission: 'rule-packs.edit' } as const;

const draft = Obj({ draftId: Id() });
const Source = () => Obj({ number: Text(100, 1), issuedOn: Day() });
const Section = () =>
  OneOf('minutes', 'steps', 'papers', 'agenda', 'questions', 'quality', 'layouts', 'publication');

const VersionRow = Obj({
  /** Null for those that come with the handbook. */
  id: Nullable(Id()),
  code: Text(40),
  title: Text(1_000),
  effectiveFrom: Day(),
  effectiveTo: Nullable(Day()),
  state: OneOf('past', 'in-force', 'coming', 'withdrawn'),
  source: Nullable(Source()),
  publisherName: Text(100),
  publishedAt: Nullable(Instant()),
});

/** Dated versions of the rules meetings stand under. Those in code are the first; an administrator at the top adds newer ones. */
export const rulePacksContract = defineContract({
  /** All versions, the newest first, and the draft where one is being written. */
  list: {
    method: 'GET',
    path: '/api/rule-packs',
    summary: 'All versions of the rules, the newest first',
    access: read,
    response: Obj({
      versions: List(VersionRow, 200),
      /** For those who may edit; null for others. */
      draftId: Nullable(Id()),
      abilities: Obj({ 'rule-packs.edit': Type.Boolean() }),
    }),
  },
  /** One version as it holds for the meetings made under it. */
  one: {
    method: 'GET',
    path: '/api/rule-packs/:code',
    summary: 'One version of the rules',
    access: read,
    params: Obj({ code: Text(40, 1) }),
    response: Obj({ version: VersionRow, pack: rulePackSchema }),
  },
  /** Begins a version from the newest one. */
  begin: {
    method: 'POST',
    path: '/api/rule-pack-drafts',
    summary: 'Begin a new version of the rules',
    access: edit,
    response: Made,
    errors: ['rule-packs/draft-exists'],
  },
  /** The draft with what it changes, what keeps it from being published, and which planned meetings it would take along. */
  draft: {
    method: 'GET',
    path: '/api/rule-pack-drafts/:draftId',
    summary: 'The draft with its changes, faults and the meetings it touches',
    access: edit,
    params: draft,
    response: Obj({
      id: Id(),
      version: Int(1),
      pack: rulePackSchema,
      source: Nullable(Source()),
      baseCode: Text(40),
      faults: List(Obj({ section: Section(), code: Text(60), on: Text(1_000) }), 200),
      changes: List(
        Obj({
          section: Section(),
          change: OneOf('added', 'removed', 'moved', 'changed'),
          within: Text(1_000),
          what: Text(1_000),
          field: Nullable(Text(40)),
          before: Nullable(Text(10_000)),
          after: Nullable(Text(10_000)),
        }),
        1_000,
      ),
      /** Meetings prepared or invited for a day from then on, and in how many units. */
      touched: Obj({ meetings: Int(), units: Int() }),
    }),
  },
  /** Saves the draft as a whole; code and last day are given by the system. */
  save: {
    method: 'PUT',
    path: '/api/rule-pack-drafts/:draftId',
    summary: 'Save the draft of a version',
    access: edit,
    params: draft,
    body: Obj({ version: Int(1), pack: rulePackSchema, source: Nullable(Source()) }),
    response: Obj({ version: Int(1) }),
    errors: ['rule-packs/changed-meanwhile'],
  },
  /** Throws the draft away. */
  discard: {
    method: 'DELETE',
    path: '/api/rule-pack-drafts/:draftId',
    summary: 'Throw the draft away',
    access: edit,
    params: draft,
    response: Done,
  },
  /** Makes the draft a version for good. Meetings planned from its first day on go along; those opened before keep their rules. */
  publish: {
    method: 'POST',
    path: '/api/rule-pack-drafts/:draftId/publication',
    summary: 'Publish the draft as a new dated version',
    access: edit,
    stepUp: 'power',
    params: draft,
    body: Obj({ version: Int(1) }),
    response: Obj({ code: Text(40) }),
    errors: ['rule-packs/changed-meanwhile', 'rule-packs/has-faults', 'rule-packs/nothing-changes'],
  },
  /** Takes back a version whose day has not come; meetings planned under it return to the one before. */
  withdraw: {
    method: 'POST',
    path: '/api/rule-pack-versions/:versionId/withdrawal',
    summary: 'Withdraw a version that is not yet in force',
    access: edit,
    stepUp: 'power',
    params: Obj({ versionId: Id() }),
    response: Done,
    errors: ['rule-packs/in-force'],
  },
});
