import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { scopeOf } from '@sotay/core/kernel/grants.ts';
import { passageOf } from '@sotay/core/search/passage.rules.ts';
import { parseQuery } from '@sotay/core/search/query.rules.ts';
import { type Pattern, type Tier, shownOf, tiersOf } from '@sotay/core/search/tiers.rules.ts';
import type { Context } from '../../platform/context.ts';
import { documentsPolicy } from '../documents/index.ts';
import { meetingsPolicy } from '../meetings/index.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { type FoundRow, foundBy } from './found.repository.ts';
import type { Input, Output } from './search.types.ts';

const PAGE = 20;

type Found = { readonly row: FoundRow; readonly tier: number; readonly pattern: Pattern };

/** A slip of the finger is taken for one only where nothing was found as it was typed. */
const isOver = (tier: Tier, hasFound: boolean): boolean => tier.reason === 'slip' && hasFound;

const hitOf = ({ row: { thingId, text, ...row }, pattern }: Found) => {
  const { text: shown, hits } = passageOf(text, pattern);
  return { ...row, id: thingId, passage: { text: shown, hits: [...hits] } };
};

/** Reason by reason until the page is full. */
export const find = async (context: Context, { query }: Input<'find'>): Promise<Output<'find'>> => {
  const { tx, actor, now } = context;
  const { search, after: from, ...filters } = query;
  const tiers = tiersOf(parseQuery(search));
  const cursor = from === undefined ? null : readCursor(from);
  const begin = cursor?.tier ?? 0;
  const guided = scopeOf(actor, meetingsPolicy['meetings.read']).administered;
  const files = scopeOf(actor, documentsPolicy['documents.read']).administered !== undefined;
  const today = dayOfInstant(now.toISOString());
  const found: Found[] = [];
  for (const [index, tier] of tiers.entries()) {
    if (index < begin) continue;
    if (found.length > PAGE || isOver(tier, found.length > 0 || (begin < index && cursor !== null))) break;
    const pattern = shownOf(tier, tiers);
    const rows = await foundBy(tx, {
      ...{ today, guided, files, filters, tier, better: tiers.slice(0, index), shown: pattern },
      after: index === begin ? cursor : null,
      most: PAGE + 1 - found.length,
    });
    found.push(...rows.map((row) => ({ row, tier: index, pattern })));
  }
  const shown = found.slice(0, PAGE);
  const last = shown.at(-1);
  const isMore = found.length > PAGE && last;
  return {
    hits: shown.map(hitOf),
    next: isMore
      ? writeCursor({ tier: last.tier, onDay: last.row.onDay, id: last.row.thingId, kind: last.row.kind })
      : null,
  };
};
