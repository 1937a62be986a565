import { defineContract } from '../kernel/contract.ts';
import { Id, Int, List, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';
import { readingStates } from './document.rules.ts';
import { readingFaults } from './documents.errors.ts';
import { Kind, written } from './documents.schema.ts';

/**
 * A document that is not filed yet, as it is corrected beside others. `guessed`: the names of what was recognised without certainty. `copy`: a
 * filed document of another unit with the same bytes, where the person may read it.
 */
const DraftRow = Obj({
  id: Id(),
  revision: Int(1),
  ...written,
  fileName: Text(200),
  reading: OneOf(...readingStates),
  fault: Nullable(OneOf(...readingFaults)),
  pages: Nullable(Int()),
  pagesRead: Int(),
  guessed: Type.Array(Text(20), { maxItems: 10 }),
  copy: Nullable(Obj({ unitId: Id(), id: Id(), kind: Kind, symbol: Text(40), subject: Text(500) })),
});

/** Taking in many documents at once: each is begun and filed as one alone is; this is their common table. */
export const intakeContract = defineContract({
  /** The documents of an office that wait to be filed for the first time, in the order they came in; 200 at the most. */
  drafts: {
    method: 'GET',
    path: '/api/units/:unitId/documents/drafts',
    summary: 'Documents in preparation with what was recognised of each',
    access: { permission: 'documents.write' },
    params: Obj({ unitId: Id() }),
    response: Obj({ unitName: Text(200), drafts: List(DraftRow, 200) }),
  },
});
