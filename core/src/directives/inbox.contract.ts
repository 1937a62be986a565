import type { Static } from 'typebox';
import { defineContract } from '../kernel/contract.ts';
import { Day, Done, Id, Instant, Int, List, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';
import { PublicMediaEntry, VariantName } from '../files/media.schema.ts';
import { RichText } from '../rich-text/rich-text.schema.ts';
import { asksKinds, deliveryKinds } from './directive.rules.ts';
import { itemStates } from './inbox.rules.ts';

const ONE = '/api/inbox/:deliveryId';
const own = { permission: 'inbox.own' } as const;
/** A helper reads to a member and taps for them; the receipt says so. */
const forAnother = ['read-papers'] as const;
const one = Obj({ deliveryId: Id() });

const head = {
  id: Id(),
  kind: OneOf(...deliveryKinds),
  title: Text(200),
  /** The unit that published it, by its name of that day. */
  publisherUnitId: Id(),
  publisherName: Text(200),
  version: Int(1),
  /** When it came first, and when this version came. */
  publishedAt: Instant(),
  versionAt: Instant(),
  asks: OneOf(...asksKinds),
  reportBy: Nullable(Day()),
  expiresOn: Nullable(Day()),
  state: OneOf(...itemStates),
  /** Withdrawn for this reader alone: a newer version is out, for others. */
  isForOthers: Type.Boolean(),
  readingMinutes: Int(),
};

/** A line of the inbox. */
export const InboxRow = Obj({ ...head, hasQuestion: Type.Boolean(), mediaKinds: List(Text(10), 4) });
export type InboxRow = Static<typeof InboxRow>;

/** What came of the answer to the question: never kept as a mark, told to the reader alone. */
const Answered = Obj({
  answer: Int(0, 5),
  right: Int(0, 5),
  why: Text(1_000),
});

/** What was published for this person: read from above by place, post and status at every reading; nothing is copied to anybody. */
export const inboxContract = defineContract({
  /** Twenty at a time, the latest version first. */
  list: {
    method: 'GET',
    path: '/api/inbox',
    summary: 'What was published for the signed-in person in twelve months, 20 a page, latest first',
    access: own,
    forAnother,
    query: Obj({
      /** `next` of the page before. */
      after: Type.Optional(Text(200, 1)),
      only: Type.Optional(OneOf('unread', 'act')),
    }),
    response: Obj({ items: List(InboxRow, 20), next: Nullable(Text(200)) }),
  },
  /** The number on the badge. */
  unread: {
    method: 'GET',
    path: '/api/inbox/unread',
    summary: 'How many items of the inbox have not been opened in their newest version',
    access: own,
    forAnother,
    response: Obj({ unread: Int() }),
  },
  /** One of them, to be read. Reading it is no receipt; the screen says by `open` that it was shown. */
  item: {
    method: 'GET',
    path: ONE,
    summary: 'One item of the inbox with its text, the guidance of the units in between and the own receipt',
    access: own,
    forAnother,
    params: one,
    response: Obj({
      ...head,
      number: Text(60),
      body: RichText,
      media: List(PublicMediaEntry, 300),
      /** What is different from the version before. */
      changed: Text(1_000),
      withdrawnAt: Nullable(Instant()),
      withdrawnBecause: Text(1_000),
      /** Without the right answer; that comes with the own answer. */
      question: Nullable(Obj({ text: Text(300), answers: List(Text(200), 6) })),
      answered: Nullable(Answered),
      understoodAt: Nullable(Instant()),
      /** What units between the publisher and the reader say about it, from above down. */
      guidance: List(
        Obj({
          unitId: Id(),
          unitName: Text(200),
          body: RichText,
          dueOn: Nullable(Day()),
          at: Instant(),
          /** It was said about an earlier version; the unit has not spoken of this one yet. */
          isForEarlier: Type.Boolean(),
        }),
        10,
      ),
      abilities: Obj({
        understand: Type.Boolean(),
        /** The unit of the post in use has to act on it. */
        actFor: Nullable(Id()),
      }),
    }),
  },
  /** Bytes of something that hangs on it, in stretches as players ask: `main`, `poster`, `captions` or a variant of the entry. */
  media: {
    method: 'GET',
    path: `${ONE}/media/:mediaId/:variant`,
    summary: 'Bytes of a medium of an inbox item, by ranges',
    access: own,
    forAnother,
    params: Obj({ deliveryId: Id(), mediaId: Id(), variant: VariantName() }),
    /** The help in whose stead it is read: pictures and players send no headers. */
    query: Obj({ for: Type.Optional(Id()) }),
    response: 'file',
  },
  /** Notes the own first look at this version. Harmless when repeated. Not audited: the log would keep for ever what is kept for a year. */
  open: {
    method: 'POST',
    path: `${ONE}/opening`,
    summary: 'Note that the signed-in person has opened a version',
    access: own,
    forAnother,
    params: one,
    body: Obj({ version: Int(1) }),
    response: Done,
  },
  /** "Tôi đã nắm được", with the answer to the question, if there is one and one wants to. The first answer stays. */
  understand: {
    method: 'POST',
    path: `${ONE}/understanding`,
    summary:
      'Confirm that a version was understood, with an answer to its question; gives the right one and why',
    access: own,
    forAnother,
    params: one,
    body: Obj({ version: Int(1), answer: Nullable(Int(0, 5)) }),
    response: Obj({ answered: Nullable(Answered) }),
    errors: ['directives/withdrawn', 'directives/newer-version'],
  },
});
