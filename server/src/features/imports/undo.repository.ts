import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';

type Rows = readonly { id: string }[];

const uuids = (rows: Rows) => sql`${`{${rows.map(({ id }) => id).join(',')}}`}::uuid[]`;

/** Takes away what an import made. A key that still points to one of the rows refuses all of it. */
export const takeBackCreated = async (
  tx: Tx,
  { units, members, posts }: { units: Rows; members: Rows; posts: Rows },
): Promise<void> => {
  await sql`select take_import_back(${uuids(posts)}, ${uuids(members)}, ${uuids(units)})`.execute(tx);
};
