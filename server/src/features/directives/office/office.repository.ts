import type { DirectiveKind, DirectiveState } from '@sotay/core/directives/directive.rules.ts';
import type { Draft } from '@sotay/core/directives/draft.schema.ts';
import { type Insertable, type Updateable, sql } from 'kysely';
import type { Directives } from '../../../platform/db/schema.generated.ts';
import type { Tx } from '../../../platform/db/transaction.ts';

const LISTED = 500;

const directives = (tx: Tx) =>
  tx
    .selectFrom('directives')
    .select(['unitId', 'id', 'unitLft', 'version', 'revision', 'authorId', 'authorName', 'editorId'])
    .select([
      'editorName',
      'submitterId',
      'submitterName',
      'submittedMedia',
      'approverName',
      'publisherName',
      'note',
    ])
    .select(['changedAt', 'publishAt', 'heldBecause', 'publishedAt', 'withdrawnAt', 'withdrawnBecause'])
    .select([
      sql<DirectiveKind>`kind`.as('kind'),
      sql<DirectiveState>`state`.as('state'),
      sql<Draft>`draft`.as('draft'),
    ]);

export type DirectiveRow = Awaited<ReturnType<ReturnType<typeof directives>['execute']>>[number];

type Key = Pick<DirectiveRow, 'unitId' | 'id'>;

/** Of a unit: what is being worked on first, then what was published last. */
export const directivesOf = (tx: Tx, unitId: string): Promise<DirectiveRow[]> =>
  directives(tx)
    .where('unitId', '=', unitId)
    .orderBy(sql`state in ('published', 'withdrawn')`)
    .orderBy(sql`coalesce(published_at, changed_at)`, 'desc')
    .limit(LISTED)
    .execute();

export const findDirective = (tx: Tx, unitId: string, id: string): Promise<DirectiveRow | undefined> =>
  directives(tx).where('unitId', '=', unitId).where('id', '=', id).executeTakeFirst();

/** The row held for this transaction. */
export const lockDirective = (tx: Tx, unitId: string, id: string): Promise<DirectiveRow | undefined> =>
  directives(tx).where('unitId', '=', unitId).where('id', '=', id).forUpdate().executeTakeFirst();

export const insertDirective = async (tx: Tx, row: Insertable<Directives>): Promise<void> => {
  await tx.insertInto('directives').values(row).execute();
};

export const changeDirective = async (
  tx: Tx,
  { unitId, id }: Key,
  change: Updateable<Directives>,
): Promise<void> => {
  await tx.updateTable('directives').set(change).where('unitId', '=', unitId).where('id', '=', id).execute();
};

export const removeDirective = async (tx: Tx, { unitId, id }: Key): Promise<void> => {
  await tx.deleteFrom('directives').where('unitId', '=', unitId).where('id', '=', id).execute();
};

/** Versions that are out or were, the latest first. */
export const versionsOf = (tx: Tx, { unitId, id }: Key) =>
  tx
    .selectFrom('directiveVersions')
    .select(['version', 'publisherName', 'publishedAt', sql<Draft>`content`.as('content')])
    .where('unitId', '=', unitId)
    .where('directiveId', '=', id)
    .orderBy('version', 'desc')
    .limit(100)
    .execute();

export const insertVersion = async (
  tx: Tx,
  { unitId, id, unitLft }: Key & { unitLft: number },
  version: { version: number; content: Draft; publisherName: string; publishedAt: Date },
): Promise<void> => {
  const content = JSON.stringify(version.content);
  await tx
    .insertInto('directiveVersions')
    .values({ ...version, unitId, directiveId: id, unitLft, content })
    .execute();
};

/** Whether the unit wants a second person to approve; not, where nobody said so. */
export const wantsSecondPerson = async (tx: Tx, unitId: string): Promise<boolean> => {
  const rule = tx.selectFrom('publishingRules').select('secondPerson').where('unitId', '=', unitId);
  return (await rule.executeTakeFirst())?.secondPerson ?? false;
};

export const setSecondPerson = async (
  tx: Tx,
  rule: { unitId: string; unitLft: number; secondPerson: boolean },
): Promise<void> => {
  await tx
    .insertInto('publishingRules')
    .values(rule)
    .onConflict((conflict) => conflict.column('unitId').doUpdateSet({ secondPerson: rule.secondPerson }))
    .execute();
};
