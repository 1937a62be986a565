import { Day, Id, Int, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';
import { documentKinds, documentLevels } from './document-kinds.ts';
import { documentSights, documentStates, readingStates } from './document.rules.ts';
import { readingFaults } from './documents.errors.ts';

export const Level = OneOf(...documentLevels);
export const Kind = OneOf(...documentKinds);

/** What the office writes about a document; null and empty where it is not known yet. */
export const written = {
  level: Nullable(Level),
  kind: Nullable(Kind),
  number: Nullable(Int(1, 99_999)),
  symbol: Text(40),
  issuer: Text(200),
  issuedOn: Nullable(Day()),
  subject: Text(500),
  signer: Text(100),
  sight: OneOf(...documentSights),
  effectiveFrom: Nullable(Day()),
  /** The first day on which it holds no longer, by the word of its office. */
  endsOn: Nullable(Day()),
};

/** The days on which its force changes. */
export const ForceDays = Obj({
  effectiveFrom: Nullable(Day()),
  amendedOn: Nullable(Day()),
  endedOn: Nullable(Day()),
});

/** A document in the lists of the library. */
export const LibraryRow = Obj({
  unitId: Id(),
  id: Id(),
  level: Level,
  kind: Kind,
  symbol: Text(40),
  issuer: Text(200),
  issuedOn: Day(),
  subject: Text(500),
  force: ForceDays,
  /** The newest that replaced it, where the reader may read that one too. */
  replacedBy: Nullable(Obj({ unitId: Id(), id: Id(), kind: Kind, symbol: Text(40), subject: Text(500) })),
  /** Read on the screen alone, every opening written down; nothing of its text is kept on a device. */
  isInternal: Type.Boolean(),
});

/** The file of a document as it is named. Size in bytes. */
const FileFacts = Obj({ name: Text(200), mime: Text(100), size: Int(1) });

/** A filed document with the facts of its file. `pages` is how many pages have text; 0 where none could be read. */
export const LibraryDocument = Obj({
  ...LibraryRow.properties,
  number: Nullable(Int()),
  signer: Text(100),
  version: Int(1),
  unitName: Text(200),
  pages: Int(),
  file: FileFacts,
  /** Whether this person may go to its office page. */
  mayEdit: Type.Boolean(),
});

/**
 * A page as text: a blank line between paragraphs, lines as they stood. `sureness`: how sure of it the reader is, in per cent, where it was
 * read off a picture; null where the file itself says it.
 */
export const Page = Obj({ page: Int(1), text: Text(200_000), sureness: Nullable(Int(0, 100)) });

/** A document in the list of its office. `reading` is of its newest version. */
export const OfficeRow = Obj({
  id: Id(),
  state: OneOf(...documentStates),
  subject: Text(500),
  symbol: Text(40),
  fileName: Text(200),
  reading: OneOf(...readingStates),
  version: Int(),
  changedAt: Type.String({ format: 'date-time', maxLength: 40 }),
});

/**
 * How far the text of a version is read. `sure` and `guessed`: the names of what was recognised. `scanned`: how many pages were read off
 * pictures; `sureness`: how sure of those the reader is on the whole, in per cent.
 */
export const VersionFacts = Obj({
  version: Int(1),
  reading: OneOf(...readingStates),
  fault: Nullable(OneOf(...readingFaults)),
  pages: Nullable(Int()),
  pagesRead: Int(),
  encoding: OneOf('unicode', 'tcvn3', 'vni'),
  scanned: Int(),
  sureness: Nullable(Int(0, 100)),
  sure: Type.Array(Text(20), { maxItems: 10 }),
  guessed: Type.Array(Text(20), { maxItems: 10 }),
  file: FileFacts,
});
