import { defineContract } from '../kernel/contract.ts';
import { Id, Instant, Int, List, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';
import { Document } from './meetings.schema.ts';

const ONE = '/api/units/:unitId/meetings/:meetingId';
const meeting = Obj({ unitId: Id(), meetingId: Id() });
/** As `placeOf` reads it. */
const Place = () => Text(60, 1);
const body = () => Text(10_000);

/** One part of a paper as it is read out. */
const Block = () =>
  Obj({
    kind: OneOf('heading', 'paragraph', 'list', 'facts', 'table'),
    level: Int(0, 3),
    text: Text(20_000),
    items: List(Text(20_000), 2_000),
    facts: List(Obj({ label: Text(1_000), value: Text(20_000) }), 2_000),
    columns: List(Text(300), 12),
    rows: List(List(Text(20_000), 12), 2_000),
  });

/** The minutes after the meeting: put better with changes visible, read back, proven by their seal. Part of the room `meetings`. */
export const minutesContract = defineContract({
  /** The texts of the minutes that people wrote, as the system took them over and as they were put since, by whom and when. */
  minutesTexts: {
    method: 'GET',
    path: `${ONE}/minutes/texts`,
    summary: 'Texts of the minutes with every change to them',
    access: { permission: 'meetings.read' },
    params: meeting,
    response: Obj({
      texts: List(
        Obj({
          place: Place(),
          part: OneOf('opinion', 'presented', 'concluded', 'conclusion', 'remark'),
          section: Int(1, 10),
          /** The item's title or the speaker's name; empty for the other places. */
          heading: Text(500),
          original: body(),
          text: body(),
          /** How often it was changed; goes along with a change. */
          version: Int(0),
          edits: List(Obj({ name: Text(200), at: Instant(), was: body(), body: body() }), 100),
        }),
        2_000,
      ),
      mayEdit: Type.Boolean(),
    }),
    errors: ['meetings/not-concluded'],
  },

  /** Puts one text of the minutes better, until the first hand signs. Both the old and the new text stay visible. */
  editMinutes: {
    method: 'PUT',
    path: `${ONE}/minutes/texts`,
    summary: 'Change a text of the minutes before they are signed',
    access: { permission: 'meetings.sign' },
    params: meeting,
    body: Obj({ place: Place(), version: Int(0), body: body() }),
    response: Obj({ version: Int(1) }),
    errors: [
      'meetings/not-concluded',
      'meetings/already-sealed',
      'meetings/changed-meanwhile',
      'meetings/not-yours-to-edit',
      'meetings/minutes-signed',
      'meetings/item-unknown',
      'meetings/paper-book-only',
    ],
  },

  /** A paper as it would be printed now, for reading it back from a screen. */
  reading: {
    method: 'GET',
    path: `${ONE}/documents/:document/reading`,
    summary: 'Minutes or resolution as they read, for reading back',
    access: { permission: 'meetings.read' },
    params: Obj({ unitId: Id(), meetingId: Id(), document: Document() }),
    response: Obj({
      title: Text(300),
      subject: Text(1_000),
      number: Nullable(Text(100)),
      blocks: List(Block(), 5_000),
    }),
    errors: ['meetings/not-open'],
  },

  /** Which sealed paper bears a code, and whether its record still gives it; eight letters of the code are enough. */
  checkSeal: {
    method: 'GET',
    path: '/api/sealed-papers/:hash',
    summary: 'Check the code printed on a sealed paper against its record',
    access: { permission: 'meetings.read' },
    params: Obj({ hash: Type.String({ pattern: '^[0-9a-f]{8,64}$', maxLength: 64 }) }),
    response: Obj({
      papers: List(
        Obj({
          unitId: Id(),
          meetingId: Id(),
          unitName: Text(200),
          document: Document(),
          numberWords: Text(60),
          title: Text(300),
          sealedAt: Instant(),
          hash: Text(64),
          /** Whether the record, hashed anew, gives the code it was sealed with. */
          holds: Type.Boolean(),
        }),
        5,
      ),
    }),
  },
});
