import type { Day } from '@sotay/core/calendar/day.ts';
import type { RulePack } from '@sotay/core/rule-packs/rule-pack.ts';
import { packByCode, packForDate } from '@sotay/core/rule-packs/rule-packs.rules.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { packWithCode, publishedOn } from './rule-packs.repository.ts';

/** Stored versions by code. A published version never changes, so that what was read once holds for the life of the process. */
const known = new Map<string, RulePack>();

declare const looked: unique symbol;

/** The code of a pack this process has at hand. Only the two functions below give one: rules nobody looked up cannot be asked for. */
export type KnownCode = string & { readonly [looked]: true };

const isKnown = (code: string): code is KnownCode => packByCode(code) !== undefined || known.has(code);

/** The code of a pack that is at hand already, as those in code are. */
export const knownCode = (code: string): KnownCode => {
  if (!isKnown(code)) throw new Error(`No such pack: ${code}.`);
  return code;
};

const look = async (tx: Tx, code: string): Promise<void> => {
  const pack = await packWithCode(tx, code);
  if (pack) known.set(code, pack);
};

/** The same rows, once the packs they stand under can be asked for; costs a look only the first time. */
export const withKnownPacks = async <Row extends { packCode: string }>(
  tx: Tx,
  rows: readonly Row[],
): Promise<(Row & { packCode: KnownCode })[]> => {
  const codes = new Set(rows.map(({ packCode }) => packCode));
  for (const code of codes) if (!isKnown(code)) await look(tx, code);
  return rows.map((row) => ({ ...row, packCode: knownCode(row.packCode) }));
};

/** The pack of a code that is at hand. */
export const packNamed = (code: KnownCode): RulePack | undefined => packByCode(code) ?? known.get(code);

/** The version in force on a day. */
export const packOn = async (tx: Tx, day: Day): Promise<RulePack | undefined> => {
  const own = packForDate(day);
  const stored = await publishedOn(tx, day);
  if (!stored || (own && own.effectiveFrom > stored.effectiveFrom)) return own;
  known.set(stored.code, stored);
  return stored;
};
