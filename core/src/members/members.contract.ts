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
import { postKinds } from '../kernel/post-kinds.ts';
import { leaveReasons } from './leaving.ts';
import { memberFlags } from './member-status.ts';
import { alikeReasons, mergedFields, mergedLinks } from './duplicates.rules.ts';
import { findingActs, findingKinds } from './sign-in-findings.rules.ts';
import { standingKinds } from './standing.rules.ts';
import { correctionFields, correctionOutcomes } from './correction.rules.ts';

const Status = OneOf('full', 'probationary');
const Post = OneOf(...postKinds);
const read = { permission: 'members.read' } as const;
const member = Obj({ unitId: Id(), memberId: Id() });

const flags = {
  exempt: Type.Boolean(),
  suspended: Type.Boolean(),
  temporaryOut: Type.Boolean(),
  temporaryIn: Type.Boolean(),
};

/** A telephone in any writing; null for none. */
const phone = Nullable(Text(30, 1));

/** A member as lists show it. The card number never leaves; its last three digits do. */
const MemberRow = Obj({
  id: Id(),
  unitId: Id(),
  unitName: Text(200),
  name: Text(100),
  status: Status,
  ...flags,
  cardHint: Text(4),
  phone: Nullable(Text(20)),
  activated: Type.Boolean(),
  /** Posts held today in the own unit or in the one asked about, the weightiest first. */
  posts: List(Post, 20),
});

const record = {
  name: Text(100, 1),
  birthDate: Day(),
  admittedOn: Nullable(Day()),
  confirmedOn: Nullable(Day()),
};

const standing = { status: Status, ...flags };

/** The decision or letter a change rests on. */
const basis = Text(300, 1);

/** One dated row of how a member stands. */
const Standing = Obj({
  id: Id(),
  kind: OneOf(...standingKinds),
  /** Null: since before it was written down. */
  fromOn: Nullable(Day()),
  untilOn: Nullable(Day()),
  basis: Text(300),
  /** Who wrote it down; empty where it came with a list. */
  recorderName: Text(100),
  recordedAt: Instant(),
});

/** A record beside another of what looks like the same person. */
const ComparedRecord = Obj({
  id: Id(),
  unitId: Id(),
  unitName: Text(200),
  name: Text(100),
  birthDate: Day(),
  phone: Nullable(Text(20)),
  cardHint: Text(4),
  activated: Type.Boolean(),
});

/** The other record, where it is. */
const Other = Obj({ otherUnitId: Id(), otherId: Id() });

const correction = {
  id: Id(),
  field: OneOf(...correctionFields),
  wrong: Text(1_000),
  state: OneOf('open', ...correctionOutcomes),
  reason: Text(1_000),
  askedAt: Instant(),
  answeredAt: Nullable(Instant()),
};

/** Members and their posts: no more than the handbook needs, never a personnel file. */
export const membersContract = defineContract({
  /**
   * Members of a unit, or of all units below with `below`, 50 at a time in the order of given names. `search` finds names without
   * marks, the beginning of a telephone, or the last digits of a card number; `after` is the `next` of the page before.
   */
  list: {
    method: 'GET',
    path: '/api/units/:unitId/members',
    summary: 'Members of a unit (and below), searched, in pages of 50, by given name',
    access: read,
    params: Obj({ unitId: Id() }),
    query: Obj({
      below: Type.Optional(Type.Boolean()),
      search: Type.Optional(Text(100, 1)),
      only: Type.Optional(OneOf('not-activated', 'full', 'probationary', 'exempt', 'suspended', 'temporary')),
      after: Type.Optional(Text(800, 1)),
    }),
    response: Obj({
      members: List(MemberRow, 50),
      /** How many match in all; told with the first page only. */
      total: Nullable(Int()),
      next: Nullable(Text(800)),
      abilities: Obj({ 'members.add': Type.Boolean() }),
    }),
  },
  /** One member's record with all posts, those ended too. */
  one: {
    method: 'GET',
    path: '/api/units/:unitId/members/:memberId',
    summary: 'One member: record, posts, and what the asker may change',
    access: read,
    recorded: true,
    params: member,
    response: Obj({
      id: Id(),
      unitId: Id(),
      unitName: Text(200),
      ...record,
      ...standing,
      cardHint: Text(4),
      phone: Nullable(Text(20)),
      activatedAt: Nullable(Instant()),
      leftOn: Nullable(Day()),
      leftReason: Nullable(OneOf(...leaveReasons)),
      /** Whether the leaving may still be taken back as a mistake. */
      mayReturn: Type.Boolean(),
      /** The record it was merged into, where the asker sees that one. */
      mergedInto: Nullable(Obj({ unitId: Id(), memberId: Id(), unitName: Text(200) })),
      version: Int(),
      posts: List(
        Obj({
          id: Id(),
          unitId: Id(),
          unitName: Text(200),
          kind: Post,
          fromOn: Day(),
          untilOn: Nullable(Day()),
          /** Whether the asker may end it. */
          mayEnd: Type.Boolean(),
        }),
        200,
      ),
      /** How the member stands by dates, the newest first. */
      standings: List(Standing, 200),
      abilities: Obj({
        'members.care': Type.Boolean(),
        'members.correct': Type.Boolean(),
        'members.change-standing': Type.Boolean(),
        'members.end': Type.Boolean(),
      }),
    }),
  },
  /** The names of a unit's members, for the members themselves and for choosing who gets a task or speaks. */
  colleagues: {
    method: 'GET',
    path: '/api/units/:unitId/colleagues',
    summary: 'Names of the members of a unit, by given name',
    access: { permission: 'members.colleagues' },
    params: Obj({ unitId: Id() }),
    response: Obj({
      colleagues: List(Obj({ id: Id(), name: Text(100), status: Status, posts: List(Post, 20) }), 2_000),
    }),
  },
  /** The own record, with all posts and what one asked to have corrected, the latest first. */
  mine: {
    method: 'GET',
    path: '/api/me/record',
    summary: 'The record of the signed-in member',
    access: { permission: 'members.own' },
    response: Obj({
      unitName: Text(200),
      ...record,
      ...standing,
      cardHint: Text(4),
      phone: Nullable(Text(20)),
      activatedAt: Nullable(Instant()),
      posts: List(
        Obj({ id: Id(), unitName: Text(200), kind: Post, fromOn: Day(), untilOn: Nullable(Day()) }),
        200,
      ),
      corrections: List(Obj(correction), 20),
    }),
  },
  /** Says what is wrong in the own record; whoever keeps the record finds it in their list. */
  askCorrection: {
    method: 'POST',
    path: '/api/me/record/corrections',
    summary: 'Ask for a correction of the own record',
    access: { permission: 'members.own' },
    body: Obj({ field: OneOf(...correctionFields), wrong: Text(1_000, 1) }),
    response: Made,
    errors: ['members/many-corrections'],
  },
  /** What members of the unit (and below) asked to have corrected: what waits first, then the answered of the last 90 days. */
  corrections: {
    method: 'GET',
    path: '/api/units/:unitId/corrections',
    summary: 'Requests for corrections in a unit and below',
    access: { permission: 'members.care' },
    params: Obj({ unitId: Id() }),
    response: Obj({
      corrections: List(
        Obj({
          ...correction,
          unitId: Id(),
          unitName: Text(200),
          memberId: Id(),
          name: Text(100),
          /** Whether it waits for the asker. */
          waits: Type.Boolean(),
        }),
        200,
      ),
    }),
  },
  /** Ends a request: corrected, declined with a reason, or forwarded to the administrator. The member sees it at once. */
  answerCorrection: {
    method: 'POST',
    path: '/api/units/:unitId/corrections/:correctionId/answer',
    summary: 'Answer a request for a correction',
    access: { permission: 'members.care' },
    params: Obj({ unitId: Id(), correctionId: Id() }),
    body: Obj({ outcome: OneOf(...correctionOutcomes), reason: Text(1_000) }),
    response: Done,
    errors: ['members/correction-answered', 'members/reason-missing'],
  },
  /** Adds one member to a cell; the account follows at once. */
  add: {
    method: 'POST',
    path: '/api/units/:unitId/members',
    summary: 'Add a member to a cell',
    access: { permission: 'members.add' },
    params: Obj({ unitId: Id() }),
    body: Obj({ ...record, ...standing, phone, cardNumber: Text(30, 1) }),
    response: Made,
    errors: [
      'members/not-a-cell',
      'units/closed',
      'members/name-malformed',
      'members/phone-malformed',
      'members/card-malformed',
      'members/day-wrong',
      'members/phone-taken',
      'members/card-taken',
    ],
  },
  /** What the secretary keeps up to date. */
  care: {
    method: 'PUT',
    path: '/api/units/:unitId/members/:memberId',
    summary: 'Change the telephone of a member',
    access: { permission: 'members.care' },
    params: member,
    body: Obj({ phone, version: Int() }),
    response: Done,
    errors: ['members/phone-malformed', 'members/phone-taken', 'members/changed-meanwhile'],
  },
  /** What the administrator corrects: name, birth date, dates, and the card number where one is given. */
  correct: {
    method: 'PUT',
    path: '/api/units/:unitId/members/:memberId/record',
    summary: 'Correct name, dates or card number of a member',
    access: { permission: 'members.correct' },
    params: member,
    body: Obj({ ...record, cardNumber: Nullable(Text(30, 1)), version: Int() }),
    response: Done,
    errors: [
      'members/name-malformed',
      'members/card-malformed',
      'members/card-taken',
      'members/day-wrong',
      'members/changed-meanwhile',
    ],
  },
  /** From a day on the member stands differently: a new status, or a flag that begins, for a time or until further notice. */
  beginStanding: {
    method: 'POST',
    path: '/api/units/:unitId/members/:memberId/standings',
    summary: 'Write down a new status or flag of a member from a day on',
    access: { permission: 'members.change-standing' },
    params: member,
    body: Obj({
      kind: OneOf(...standingKinds),
      fromOn: Day(),
      untilOn: Nullable(Day()),
      basis,
      version: Int(),
    }),
    response: Done,
    errors: [
      'members/day-wrong',
      'members/standing-overlaps',
      'members/standing-needs-end',
      'members/left',
      'members/changed-meanwhile',
    ],
  },
  /** A flag holds for the last time on the given day. A day before its first undoes it. */
  endStanding: {
    method: 'POST',
    path: '/api/units/:unitId/members/:memberId/standings/end',
    summary: 'Write down the last day of a flag of a member',
    access: { permission: 'members.change-standing' },
    params: member,
    body: Obj({ kind: OneOf(...memberFlags), untilOn: Day(), basis, version: Int() }),
    response: Done,
    errors: ['members/day-wrong', 'members/standing-not-held', 'members/left', 'members/changed-meanwhile'],
  },
  /** The member leaves: posts end, the account closes at once, the history stays. */
  leave: {
    method: 'POST',
    path: '/api/units/:unitId/members/:memberId/leave',
    summary: 'Write down that a member left, with day, reason and paper',
    access: { permission: 'members.end' },
    stepUp: 'power',
    params: member,
    body: Obj({ leftOn: Day(), reason: OneOf(...leaveReasons), basis, version: Int() }),
    response: Done,
    errors: ['members/day-wrong', 'members/left', 'members/not-oneself', 'members/changed-meanwhile'],
  },
  /**
   * A leaving written down by mistake is taken back, within 24 months. Posts and tasks do not come back by themselves, and the account
   * waits for a new code.
   */
  takeBackLeaving: {
    method: 'POST',
    path: '/api/units/:unitId/members/:memberId/leave/undo',
    summary: 'Take back a leaving that was written down by mistake',
    access: { permission: 'members.end' },
    stepUp: 'power',
    params: member,
    body: Obj({ version: Int() }),
    response: Done,
    errors: ['members/not-left', 'members/merged', 'members/too-late', 'members/changed-meanwhile'],
  },
  /** Pairs of records of a unit and below that look like one person, those with most in common first; 100 at the most. */
  duplicates: {
    method: 'GET',
    path: '/api/units/:unitId/duplicates',
    summary: 'Records that look like one person, in a unit and below',
    access: { permission: 'members.merge' },
    params: Obj({ unitId: Id() }),
    response: Obj({
      pairs: List(
        Obj({ records: List(ComparedRecord, 2), reasons: List(OneOf(...alikeReasons), 3), keepId: Id() }),
        100,
      ),
    }),
  },
  /** Two records side by side: what differs, which to keep, what of the other would move, and of what only one row may stay. */
  compare: {
    method: 'GET',
    path: '/api/units/:unitId/members/:memberId/merge',
    summary: 'Compare a record with another before merging; nothing changes',
    access: { permission: 'members.merge' },
    recorded: true,
    params: member,
    query: Other,
    response: Obj({
      records: List(
        Obj({
          id: Id(),
          unitId: Id(),
          unitName: Text(200),
          ...record,
          ...standing,
          phone: Nullable(Text(20)),
          cardHint: Text(4),
          activated: Type.Boolean(),
          version: Int(),
        }),
        2,
      ),
      reasons: List(OneOf(...alikeReasons), 3),
      sameCard: Type.Boolean(),
      /** Which of the two to keep, as proposed. */
      keepId: Id(),
      /** What would go along from the other to the one of the path, and how many of it stand on both. */
      moves: List(Obj({ what: OneOf(...mergedLinks), count: Int(), clashes: Int() }), 30),
      /** Why the asker may not merge them, if so. */
      barred: Nullable(OneOf('oneself', 'beyond', 'left')),
    }),
  },
  /**
   * Merges the other record into the one of the path, in one transaction: the fields named are taken from the other, all else of it
   * goes along, its account ends at once and it stays as a pointer.
   */
  merge: {
    method: 'POST',
    path: '/api/units/:unitId/members/:memberId/merge',
    summary: 'Merge another record of the same person into this one',
    access: { permission: 'members.merge' },
    stepUp: 'power',
    params: member,
    body: Obj({
      otherUnitId: Id(),
      otherId: Id(),
      /** What is taken from the other record; all else stays as it is here. */
      fromOther: Type.Array(OneOf(...mergedFields), { maxItems: 7, uniqueItems: true }),
      version: Int(),
      otherVersion: Int(),
    }),
    response: Done,
    errors: [
      'members/merge-itself',
      'members/merge-beyond',
      'members/merge-oneself',
      'members/left',
      'members/day-wrong',
      'members/changed-meanwhile',
    ],
  },
  /**
   * Why the member cannot sign in: findings in the order in which they are mended, each with the one act that does. Of a member who
   * was transferred it says where to. Nothing of what was typed is told.
   */
  whyNoSignIn: {
    method: 'GET',
    path: '/api/units/:unitId/members/:memberId/sign-in',
    summary: 'Why a member cannot sign in, and the act that mends it',
    access: { permission: 'members.explain' },
    recorded: true,
    params: member,
    response: Obj({
      name: Text(100),
      findings: List(
        Obj({
          kind: OneOf(...findingKinds),
          act: Nullable(OneOf(...findingActs)),
          /** Whether the asker may do that act here. */
          mayAct: Type.Boolean(),
          number: Nullable(OneOf('card', 'phone')),
          /** Until when it holds. */
          at: Nullable(Instant()),
          /** Where the member went. */
          place: Nullable(Text(200)),
          /** The other record of the same person. */
          other: Nullable(Obj({ unitId: Id(), memberId: Id(), unitName: Text(200) })),
        }),
        20,
      ),
      version: Int(),
      recoveryId: Nullable(Id()),
    }),
  },
  /** The kinds of post that the asker may give in the unit. */
  postsToGive: {
    method: 'GET',
    path: '/api/units/:unitId/posts/to-give',
    summary: 'Kinds of post that one may give in a unit',
    access: { permission: 'members.give-post' },
    params: Obj({ unitId: Id() }),
    response: Obj({ kinds: List(Post, 20) }),
  },
  /**
   * Gives a post in the unit to a member of the unit or from elsewhere in one's reach. Administrators give any post that fits the
   * unit; a secretary gives the posts of the cell's bureau.
   */
  givePost: {
    method: 'POST',
    path: '/api/units/:unitId/posts',
    summary: 'Give a post in a unit to a member',
    access: { permission: 'members.give-post' },
    stepUp: 'power',
    params: Obj({ unitId: Id() }),
    body: Obj({ holderUnitId: Id(), holderId: Id(), kind: Post, fromOn: Day(), untilOn: Nullable(Day()) }),
    response: Made,
    errors: [
      'members/post-not-for-unit',
      'units/closed',
      'members/post-held',
      'members/post-twice',
      'members/post-beyond',
      'members/day-wrong',
      'members/left',
    ],
  },
  /** Ends a post with the given last day; from the day after, nothing of it holds. */
  endPost: {
    method: 'POST',
    path: '/api/units/:unitId/posts/:postId/end',
    summary: 'End a post',
    access: { permission: 'members.give-post' },
    stepUp: 'power',
    params: Obj({ unitId: Id(), postId: Id() }),
    body: Obj({ untilOn: Day() }),
    response: Done,
    errors: ['members/post-ended', 'members/post-beyond', 'members/day-wrong'],
  },
});
