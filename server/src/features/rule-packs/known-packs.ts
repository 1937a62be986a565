import type { Day } from '@sotay/core/calendar/day.ts';
import type { RulePack } from '@sotay/core/rule-packs/rule-pack.ts';
import { packByCode, packForDate } from '@sotay/core/rule-packs/rule-packs.rules.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { packWithCode, publishedOn } from './rule-packs.repository.ts';

/** Stored versions by code. A published version never changes, so that what was read once holds for the life of the process. */
const known = new Map<string, RulePack>();

/** Makes sure that the pack a meeting stands under can be asked for; costs a look only the first time. */
export const knowPack = async (tx: Tx, code: string): Promise<void> => {
  if (packByCode(code) || known.has(code)) return;
  const pack = await packWithCode(tx, code);
  if (pack) known.set(code, pack);
};

/** The pack of a meeting that was read through its room, which made it known. */
export const packNamed = (code: string): RulePack | undefined => packByCode(code) ?? known.get(code);

/** The version in force on a day. */
export const packOn = async (tx: Tx, day: Day): Promise<RulePack | undefined> => {
  const own = packForDate(day);
  const stored = await publishedOn(tx, day);
  if (!stored || (own && own.effectiveFrom > stored.effectiveFrom)) return own;
  known.set(stored.code, stored);
  return stored;
};
