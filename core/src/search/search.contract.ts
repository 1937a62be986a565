import { documentKinds, documentLevels } from '../documents/document-kinds.ts';
import { defineContract } from '../kernel/contract.ts';
import { Day, Id, Int, List, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';
import { LONGEST_QUERY } from './query.rules.ts';
import { searchedKinds } from './searched-kinds.ts';

/** One thing that was found, and why: a passage with the words asked for. */
const Hit = Obj({
  kind: OneOf(...searchedKinds),
  id: Id(),
  /** The unit whose it is; what came from above is opened without it. */
  unitId: Id(),
  title: Text(1_000),
  /** Its number as written; empty where it bears none. */
  symbol: Text(200),
  issuer: Text(200),
  onDay: Day(),
  /** The first day of the month it is opened under, for items of a bulletin. */
  month: Nullable(Day()),
  isInForce: Type.Boolean(),
  /** Where it holds only later: the first day. */
  startsOn: Nullable(Day()),
  /** Where it holds no longer: the newest that replaced it, if the person may read that one too. */
  replacedBy: Nullable(Obj({ kind: OneOf(...documentKinds), symbol: Text(40) })),
  page: Int(1),
  passage: Obj({
    text: Text(2_000),
    /** UTF-16 units, from `from` to before `to`. */
    hits: List(Obj({ from: Int(), to: Int() }), 200),
  }),
});

/** One search over all that the person may read. */
export const searchContract = defineContract({
  /** Twenty at a time, the best reason first and the newest first within a reason. No count is given: it would tell of more than was found. */
  find: {
    method: 'GET',
    path: '/api/search',
    summary: 'What the signed-in person may read and asks for, 20 a page, best first',
    access: { permission: 'search.own' },
    query: Obj({
      search: Text(LONGEST_QUERY, 1),
      kind: Type.Optional(OneOf(...searchedKinds)),
      year: Type.Optional(Int(1900, 2200)),
      level: Type.Optional(OneOf(...documentLevels)),
      /** Documents of the library of one kind. */
      paper: Type.Optional(OneOf(...documentKinds)),
      /** Who issued it, in any writing of the name. */
      issuer: Type.Optional(Text(200, 1)),
      inForce: Type.Optional(OneOf('yes')),
      /** `next` of the page before. */
      after: Type.Optional(Text(200, 1)),
    }),
    response: Obj({ hits: List(Hit, 20), next: Nullable(Text(200)) }),
  },
});
