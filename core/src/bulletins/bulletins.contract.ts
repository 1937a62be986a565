import { defineContract } from '../kernel/contract.ts';
import { Done, Id, Instant, Int, List, Made, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';
import { IssueRow, ItemRow, MAX_ITEMS, MAX_SECTIONS, SectionRow, YearMonth } from './bulletins.schema.ts';
import { issueActs } from './issue.rules.ts';
import { itemsContract } from './items.contract.ts';
import { readerContract } from './reader.contract.ts';

const PATH = '/api/units/:unitId/bulletins';
const ONE = `${PATH}/:issueId` as const;
const SECTIONS = '/api/units/:unitId/bulletin-sections';
const unit = Obj({ unitId: Id() });
const one = Obj({ unitId: Id(), issueId: Id() });
const edit = { permission: 'bulletins.edit' } as const;
const publish = { permission: 'bulletins.publish' } as const;

/** The monthly bulletin: issues of a body, local items, and how members read it. Nothing in it leaves the organisation. */
export const bulletinsContract = defineContract({
  ...readerContract,
  ...itemsContract,
  /** The office of a unit: its issues and local items, the latest first. */
  office: {
    method: 'GET',
    path: PATH,
    summary: 'Issues and local items of a unit, latest first',
    access: edit,
    params: unit,
    response: Obj({
      unitName: Text(200),
      /** A cell adds local items alone. */
      mayIssue: Type.Boolean(),
      mayPublish: Type.Boolean(),
      /** Those left out too. */
      sections: List(Obj({ ...SectionRow.properties, shown: Type.Boolean() }), MAX_SECTIONS),
      issues: List(IssueRow, 60),
      local: List(
        Obj({
          ...ItemRow.properties,
          month: YearMonth(),
          state: OneOf('draft', 'published', 'withdrawn'),
        }),
        120,
      ),
    }),
  },
  /** Begins the issue of a month with the next number of its year. */
  createIssue: {
    method: 'POST',
    path: PATH,
    summary: 'Begin the next issue, for a month',
    access: edit,
    params: unit,
    body: Obj({ month: YearMonth() }),
    response: Made,
    errors: ['bulletins/no-issuer'],
  },
  /** The board of an issue: its items by section, its state and what may be done with it. */
  issue: {
    method: 'GET',
    path: ONE,
    summary: 'One issue with its items, its state and what may be done',
    access: edit,
    params: one,
    response: Obj({
      ...IssueRow.properties,
      unitName: Text(200),
      items: List(ItemRow, MAX_ITEMS),
      sections: List(SectionRow, MAX_SECTIONS),
      submitted: Nullable(Obj({ name: Text(100), at: Instant() })),
      returnedBecause: Text(1_000),
      withdrawnBecause: Text(1_000),
      /** People in the branch it goes to. */
      people: Int(),
      acts: List(OneOf(...issueActs), issueActs.length),
    }),
  },
  /** Hands it in for review by a second person. */
  submit: {
    method: 'POST',
    path: `${ONE}/submission`,
    summary: 'Hand an issue in for review; a correction says what changed',
    access: edit,
    params: one,
    body: Obj({ changes: Text(2_000) }),
    response: Done,
    errors: [
      'bulletins/wrong-state',
      'bulletins/no-items',
      'bulletins/item-empty',
      'bulletins/changes-missing',
      'files/media-not-ready',
    ],
  },
  sendBack: {
    method: 'POST',
    path: `${ONE}/return`,
    summary: 'Send an issue back to those who write it, with a reason',
    access: publish,
    params: one,
    body: Obj({ reason: Text(1_000, 1) }),
    response: Done,
    errors: ['bulletins/wrong-state', 'bulletins/reason-missing'],
  },
  /** Approves it as the second person and publishes it to the whole branch. */
  publish: {
    method: 'POST',
    path: `${ONE}/publication`,
    summary: 'Approve an issue as a second person and publish it to the branch',
    access: publish,
    stepUp: 'power',
    params: one,
    response: Done,
    errors: ['bulletins/wrong-state', 'bulletins/second-person', 'bulletins/media-changed'],
  },
  /** Opens a published issue for a correction; readers keep the version there is until the next one is published. */
  correct: {
    method: 'POST',
    path: `${ONE}/correction`,
    summary: 'Begin a correction of a published issue as its next version',
    access: edit,
    params: one,
    response: Done,
    errors: ['bulletins/wrong-state'],
  },
  /** Takes what is out back everywhere, also while its correction is being written. */
  withdraw: {
    method: 'POST',
    path: `${ONE}/withdrawal`,
    summary: 'Withdraw a published issue, with a reason',
    access: publish,
    stepUp: 'power',
    params: one,
    body: Obj({ reason: Text(1_000, 1) }),
    response: Done,
    errors: ['bulletins/wrong-state', 'bulletins/reason-missing'],
  },
  /** What the unit changed in the general list of sections. */
  saveSections: {
    method: 'PUT',
    path: SECTIONS,
    summary: 'Change the sections of the unit’s bulletin: words, order, left out, own ones',
    access: publish,
    params: unit,
    body: Obj({
      sections: List(Obj({ ...SectionRow.properties, shown: Type.Boolean() }), MAX_SECTIONS),
    }),
    response: Done,
  },
});
