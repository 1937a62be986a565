import type { RichText } from '@sotay/core/rich-text/rich-text.schema.ts';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/transaction.ts';

type Article = { title: string; body: RichText; source: string; transcript: string };

const paragraph = (text: string): RichText => (text === '' ? [] : [{ kind: 'paragraph', runs: [{ text }] }]);

const articleText = ({ title, body, source, transcript }: Article): RichText => [
  { kind: 'heading', level: 2, runs: [{ text: title }] },
  ...body,
  ...paragraph(transcript),
  ...paragraph(source && `Nguồn: ${source}`),
];

/** The whole text of bulletins by the id of their issue: an inbox has only the contents, but paper has no second page to open. */
export const bulletinTexts = async (tx: Tx, issueIds: readonly string[]): Promise<Map<string, RichText>> => {
  if (issueIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('bulletinEditions')
    .select(['issueId', sql<Article[]>`content -> 'items'`.as('items')])
    .where('issueId', 'in', issueIds)
    .where('endedAt', 'is', null)
    .execute();
  return new Map(
    rows.flatMap(({ issueId, items }) => (issueId ? [[issueId, items.flatMap(articleText)]] : [])),
  );
};
