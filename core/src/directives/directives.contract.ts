import { defineContract } from '../kernel/contract.ts';
import { Done, Id, Instant, Int, List, Made, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';
import { Draft, MAX_CHOSEN_UNITS } from './draft.schema.ts';
import { asksKinds, directiveKinds, directiveStates } from './directive.rules.ts';
import { dutiesContract } from './duties.contract.ts';
import { followContract } from './follow.contract.ts';
import { paperContract } from './paper.contract.ts';

const PATH = '/api/units/:unitId/directives';
const ONE = `${PATH}/:directiveId` as const;

const unit = Obj({ unitId: Id() });
const one = Obj({ unitId: Id(), directiveId: Id() });
const write = { permission: 'directives.write' } as const;
const publish = { permission: 'directives.publish' } as const;

const Revision = Obj({ revision: Int(1) });

const shown = {
  id: Id(),
  kind: OneOf(...directiveKinds),
  title: Text(200),
  state: OneOf(...directiveStates),
  /** The newest version that is out; 0 before the first. */
  version: Int(),
  asks: OneOf(...asksKinds),
  authorName: Text(100),
  changedAt: Instant(),
  publishedAt: Nullable(Instant()),
  /** The hour at which it leaves by itself. */
  publishAt: Nullable(Instant()),
  withdrawnAt: Nullable(Instant()),
};

/** The office: a unit writes, has a second person look at it, and publishes to itself and all below or to chosen units, posts, statuses. */
export const directivesContract = defineContract({
  /** All of a unit, what is being worked on first. */
  list: {
    method: 'GET',
    path: PATH,
    summary: 'Directives and notices of a unit, those being worked on first, then the latest',
    access: write,
    params: unit,
    response: Obj({
      unitName: Text(200),
      /** Whether the unit wants a second person to approve. */
      secondPerson: Type.Boolean(),
      directives: List(Obj(shown), 500),
      abilities: Obj({ publish: Type.Boolean(), setRule: Type.Boolean() }),
    }),
  },
  /** Begins one, empty, for the unit and all below. */
  begin: {
    method: 'POST',
    path: PATH,
    summary: 'Begin a directive or notice as an empty draft for the unit and all below',
    access: write,
    params: unit,
    body: Obj({ kind: OneOf(...directiveKinds) }),
    response: Made,
  },
  /** One with its draft, its versions and what may be done with it now. */
  one: {
    method: 'GET',
    path: ONE,
    summary: 'One directive of the office with its draft, versions and abilities',
    access: write,
    params: one,
    response: Obj({
      ...shown,
      unitName: Text(200),
      /** Grows with every save; send it back when saving. */
      revision: Int(1),
      draft: Draft,
      /** Who changed the draft last. */
      editorName: Text(100),
      submitterName: Text(100),
      approverName: Text(100),
      /** Why it was sent back to be written again, or did not leave at its hour. */
      note: Text(1_000),
      /** A fault that kept it from leaving by itself at its hour. */
      heldBecause: Nullable(Text(60)),
      withdrawnBecause: Text(1_000),
      secondPerson: Type.Boolean(),
      versions: List(
        Obj({
          version: Int(1),
          title: Text(200),
          changed: Text(1_000),
          publisherName: Text(100),
          publishedAt: Instant(),
        }),
        100,
      ),
      abilities: Obj({
        edit: Type.Boolean(),
        submit: Type.Boolean(),
        approve: Type.Boolean(),
        publish: Type.Boolean(),
        /** Begin the next version of what is out. */
        replace: Type.Boolean(),
        withdraw: Type.Boolean(),
        discard: Type.Boolean(),
        /** Stop what would leave by itself. */
        unschedule: Type.Boolean(),
      }),
    }),
  },
  /** Keeps the draft. A text that was approved becomes a draft again. */
  saveDraft: {
    method: 'PUT',
    path: `${ONE}/draft`,
    summary: 'Save the draft of a directive; a newer revision of somebody else is a conflict',
    access: write,
    params: one,
    body: Obj({ revision: Int(1), draft: Draft }),
    response: Revision,
    errors: ['directives/changed-meanwhile', 'directives/not-now'],
  },
  /** Drops what is being worked on; what is out stays out. */
  discard: {
    method: 'DELETE',
    path: `${ONE}/draft`,
    summary: 'Drop the draft; a version that is out stays',
    access: write,
    params: one,
    response: Done,
    errors: ['directives/not-now'],
  },
  /** Who the saved draft would reach, and how many, before anything is sent (D1). */
  audience: {
    method: 'GET',
    path: `${ONE}/audience`,
    summary: 'How many people the saved draft reaches, in all and by chosen unit',
    access: write,
    params: one,
    response: Obj({
      people: Int(),
      units: List(Obj({ unitId: Id(), name: Text(200), people: Int() }), MAX_CHOSEN_UNITS),
      /** Chosen units that do not lie below, or are no more. */
      strays: Int(),
    }),
  },
  /** Hands it in for a second person to look at. */
  submit: {
    method: 'POST',
    path: `${ONE}/submission`,
    summary: 'Hand a draft in for review by a second person',
    access: write,
    params: one,
    body: Revision,
    response: Done,
    errors: [
      'directives/changed-meanwhile',
      'directives/not-now',
      'directives/title-missing',
      'files/media-not-ready',
    ],
  },
  /** A second person approves exactly this text. */
  approve: {
    method: 'POST',
    path: `${ONE}/approval`,
    summary: 'Approve what another person handed in',
    access: publish,
    stepUp: 'power',
    params: one,
    body: Revision,
    response: Done,
    errors: [
      'directives/changed-meanwhile',
      'directives/not-now',
      'directives/own-review',
      'directives/media-changed',
    ],
  },
  /** Sends it back with a word of why. */
  sendBack: {
    method: 'POST',
    path: `${ONE}/return`,
    summary: 'Send what was handed in back to be written again, saying why',
    access: publish,
    params: one,
    body: Obj({ note: Text(1_000, 1) }),
    response: Done,
    errors: ['directives/not-now', 'directives/reason-missing'],
  },
  /** Publishes the saved draft: now, or by itself at an hour to come. */
  publish: {
    method: 'POST',
    path: `${ONE}/publication`,
    summary: 'Publish the saved draft now or at a later hour',
    access: publish,
    stepUp: 'power',
    params: one,
    body: Obj({ revision: Int(1), at: Nullable(Instant()) }),
    response: Done,
    errors: [
      'directives/changed-meanwhile',
      'directives/not-now',
      'directives/review-wanted',
      'directives/title-missing',
      'directives/text-missing',
      'directives/question-incomplete',
      'directives/changes-missing',
      'directives/day-past',
      'directives/leaders-left-out',
      'directives/nobody',
      'directives/unit-not-below',
      'directives/media-changed',
    ],
  },
  /** What would leave by itself stays and is a draft again. */
  unschedule: {
    method: 'DELETE',
    path: `${ONE}/publication`,
    summary: 'Stop a directive that would be published by itself',
    access: publish,
    params: one,
    response: Done,
    errors: ['directives/not-now'],
  },
  /** Takes it back everywhere, with the reason; it stays to be seen as withdrawn. */
  withdraw: {
    method: 'POST',
    path: `${ONE}/withdrawal`,
    summary: 'Withdraw what is out, saying why',
    access: publish,
    stepUp: 'power',
    params: one,
    body: Obj({ because: Text(1_000, 1) }),
    response: Done,
    errors: ['directives/not-now', 'directives/reason-missing'],
  },
  /** Begins the draft of the next version of what is out. */
  replace: {
    method: 'POST',
    path: `${ONE}/replacement`,
    summary: 'Begin the next version of a directive that is out',
    access: write,
    params: one,
    response: Done,
    errors: ['directives/not-now'],
  },
  /** Says whether this unit wants a second person to approve before anything leaves. */
  setRule: {
    method: 'PUT',
    path: '/api/units/:unitId/publishing-rule',
    summary: 'Set whether the unit wants a second person to approve what it publishes',
    access: publish,
    stepUp: 'power',
    params: unit,
    body: Obj({ secondPerson: Type.Boolean() }),
    response: Done,
  },
  ...followContract,
  ...dutiesContract,
  ...paperContract,
});
