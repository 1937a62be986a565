import type { Suspicion } from '@sotay/core/guard/guard-marks.ts';
import { audit } from '../../../platform/audit/record.ts';
import type { Context } from '../../../platform/context.ts';
import { seal } from '../../../platform/keys.ts';
import type { Platform } from '../../../platform/platform.ts';
import { tellThrough } from '../../../platform/realtime/hub.ts';
import { lockGuarded, settleGuarded } from '../../files/index.ts';
import { type Facts, type Key, insertHeld } from '../guard.repository.ts';
import { MOST_REASONS, type SeenInFile, suspicionsOf } from './suspicions.ts';
import { wordsAt } from '../words.repository.ts';

/** What a held file is called by the usual ways: its name may be a secret too. */
export const HELD_NAME = 'Tệp đang bị giữ';

export type Hand = Pick<Context, 'tx' | 'actor' | 'now' | 'requestId'>;
type GuardedFile = NonNullable<Awaited<ReturnType<typeof lockGuarded>>>;

const hold = async (
  { keys, jobs }: Pick<Platform, 'keys' | 'jobs'>,
  hand: Hand,
  file: GuardedFile,
  suspicions: readonly Suspicion[],
): Promise<void> => {
  const { tx, now } = hand;
  const { unitId, unitLft, id: fileId, memberId, mime, size, sha256, name } = file;
  const marks = [...new Set(suspicions.map(({ mark }) => mark))];
  const facts: Facts = { name, suspicions: suspicions.slice(0, MOST_REASONS) };
  const about = { unitId, unitLft, fileId, memberId, mime, size, sha256, marks, heldAt: now };
  await insertHeld(tx, { ...about, facts: seal(keys.quarantine, JSON.stringify(facts)) });
  await settleGuarded(tx, file, { guard: 'held', name: HELD_NAME });
  await audit(hand, {
    ...{ unitId, unitLft, action: 'guard.hold', objectKind: 'file', objectId: fileId, subjectId: memberId },
    after: { marks },
  });
  await jobs.enqueue(tx, 'guard.lockAway', { unitId, fileId } satisfies Key);
  await tellThrough(tx, { topic: 'files', unitLft, id: fileId });
};

/** The places of a unit and of all above it: what those have named holds here. */
const lineOf = async ({ pools }: Pick<Platform, 'pools'>, unitLft: number): Promise<number[]> => {
  const { rows } = await pools.auth.query<{ lft: number }>(
    'select lft from units where lft <= $1 and rgt >= $1',
    [unitLft],
  );
  return rows.map(({ lft }) => lft);
};

/**
 * Looks at the text of a file that waits: passes it, or holds it. Gives whether it is held. A file that was passed before, or
 * released by people, is not looked at again.
 */
export const screen = async (
  platform: Pick<Platform, 'keys' | 'jobs' | 'pools'>,
  hand: Hand,
  key: Key,
  seen: SeenInFile,
): Promise<boolean> => {
  const file = await lockGuarded(hand.tx, key);
  if (file?.guard !== 'waiting') return file?.guard === 'held';
  const words = await wordsAt(hand.tx, await lineOf(platform, file.unitLft));
  const suspicions = suspicionsOf(seen, words, hand.now);
  if (suspicions.length === 0) await settleGuarded(hand.tx, file, { guard: 'passed' });
  else await hold(platform, hand, file, suspicions);
  return suspicions.length > 0;
};
