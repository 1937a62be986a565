import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { Refusal } from '../errors.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The key of the act from the header `idempotency-key`. */
export const readKey = (header: string | string[] | undefined): string => {
  if (typeof header !== 'string' || !UUID.test(header)) throw new Refusal('kernel/key-missing');
  return header;
};

const claim = async (context: Context, key: string, endpoint: string, digest: Buffer): Promise<boolean> => {
  const made = await context.tx
    .insertInto('idempotencyKeys')
    .values({ accountId: context.actor.accountId, key, endpoint, digest })
    .onConflict((conflict) => conflict.columns(['accountId', 'key']).doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
};

const firstAnswer = async (
  context: Context,
  key: string,
  endpoint: string,
  digest: Buffer,
): Promise<unknown> => {
  const row = await context.tx
    .selectFrom('idempotencyKeys')
    .select(['endpoint', 'digest', 'answer'])
    .where('accountId', '=', context.actor.accountId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (row.endpoint !== endpoint || !row.digest.equals(digest)) throw new Refusal('kernel/key-reused');
  return row.answer;
};

/**
 * Does the act once: a repeat with the same key gets the first answer, also when both arrive together
 * (the second waits for the first one's transaction). The same key for something else is refused.
 */
export const once = async <T>(
  context: Context,
  act: { key: string; endpoint: string; input: unknown },
  work: () => Promise<T>,
): Promise<T> => {
  // The same input in another's stead is another act.
  const stead = context.actor.helper ? context.actor.memberId : '';
  const digest = createHash('sha256').update(JSON.stringify(act.input)).update(stead).digest();
  if (!(await claim(context, act.key, act.endpoint, digest))) {
    return (await firstAnswer(context, act.key, act.endpoint, digest)) as T;
  }
  const answer = await work();
  await context.tx
    .updateTable('idempotencyKeys')
    .set({ answer: sql`${JSON.stringify(answer)}::jsonb` })
    .where('accountId', '=', context.actor.accountId)
    .where('key', '=', act.key)
    .execute();
  return answer;
};
