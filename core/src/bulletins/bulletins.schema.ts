import { PublicMediaEntry } from '../files/media.schema.ts';
import { Id, Instant, Int, List, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';
import { RichText } from '../rich-text/rich-text.schema.ts';
import { issueStates } from './issue.rules.ts';

/** The most items of one issue, of one body's local items in a month, and sections of an issuer. */
export const MAX_ITEMS = 60;
export const MAX_SECTIONS = 40;

export const YearMonth = () => Obj({ year: Int(2000, 2200), month: Int(1, 12) });

const SectionCode = () => Type.String({ minLength: 1, maxLength: 40, pattern: '^[a-z0-9-]+$' });

export const SectionRow = Obj({ code: SectionCode(), label: Text(200, 1) });

const State = OneOf(...issueStates);

/** What somebody writes as one item. `recordingId` is a recording of the unit; `transcript` what it says, where that is not the text. */
export const written = {
  section: SectionCode(),
  title: Text(300, 1),
  body: RichText,
  /** Where it comes from, as one line. */
  source: Text(300),
  recordingId: Nullable(Id()),
  transcript: Text(20_000),
};

/** An item as readers have it, with the media it shows. */
const ReadItem = Obj({ id: Id(), ...written, media: List(PublicMediaEntry, 50) });

/** What one body published for a month: an issue with its number, or a single local item without one. */
export const Edition = Obj({
  id: Id(),
  unitId: Id(),
  unitName: Text(200),
  number: Nullable(Int(1)),
  /** From 2 on it is a correction, and `changes` says what is different. */
  version: Int(1),
  changes: Text(2_000),
  publishedAt: Instant(),
  sections: List(SectionRow, MAX_SECTIONS),
  items: List(ReadItem, MAX_ITEMS),
});

/** An issue in the list of its office. */
export const IssueRow = Obj({
  id: Id(),
  number: Int(1),
  month: YearMonth(),
  state: State,
  version: Int(),
  items: Int(),
  publishedAt: Nullable(Instant()),
});

/** An item on the board of the office, without its text. */
export const ItemRow = Obj({
  id: Id(),
  section: SectionCode(),
  title: Text(300),
  source: Text(300),
  hasRecording: Type.Boolean(),
  /** There is something to read or to hear. */
  hasContent: Type.Boolean(),
});
