import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { forceOn } from '@sotay/core/documents/force.rules.ts';
import { scopeOf } from '@sotay/core/kernel/grants.ts';
import { type Passage, passagesBy } from '@sotay/core/search/passage.rules.ts';
import { parseQuery } from '@sotay/core/search/query.rules.ts';
import { shownOf, tiersOf } from '@sotay/core/search/tiers.rules.ts';
import type { Context } from '../../platform/context.ts';
import { documentsPolicy, forceOfFound } from '../documents/index.ts';
import { meetingsPolicy } from '../meetings/index.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { type FoundRow, foundBy } from './found.repository.ts';
import type { Input, Output } from './search.types.ts';

const PAGE = 20;

type Force = Pick<Output<'find'>['hits'][number], 'startsOn' | 'replacedBy'>;

/** Why documents among these do not hold; of all others there is nothing to say. */
const whyNotInForce = async (context: Context, rows: readonly FoundRow[]): Promise<Map<string, Force>> => {
  const over = rows.filter(({ kind, isInForce }) => kind === 'document' && !isInForce);
  if (over.length === 0) return new Map();
  const today = dayOfInstant(context.now.toISOString());
  const documents = await forceOfFound(
    context,
    over.map(({ thingId }) => thingId),
  );
  return new Map(
    documents.map(({ id, force, replacedBy }) => {
      const isNotYet = forceOn(today, force) === 'not-yet';
      const by = replacedBy && { kind: replacedBy.kind, symbol: replacedBy.symbol };
      return [
        id,
        { startsOn: isNotYet ? force.effectiveFrom : null, replacedBy: isNotYet ? null : by },
      ] as const;
    }),
  );
};

const NOTHING_TO_SAY: Force = { startsOn: null, replacedBy: null };

const hitOf = ({ tier: _, thingId, text, ...row }: FoundRow, passageOf: (text: string) => Passage) => {
  const { text: shown, hits } = passageOf(text);
  return { ...row, id: thingId, passage: { text: shown, hits: [...hits] } };
};

/** Reason by reason until the page is full. */
export const find = async (context: Context, { query }: Input<'find'>): Promise<Output<'find'>> => {
  const { tx, actor, now } = context;
  const { search, after: from, ...filters } = query;
  const tiers = tiersOf(parseQuery(search));
  const rows = await foundBy(tx, {
    today: dayOfInstant(now.toISOString()),
    guided: scopeOf(actor, meetingsPolicy['meetings.read']).administered,
    files: scopeOf(actor, documentsPolicy['documents.read']).administered !== undefined,
    ...{ filters, tiers, most: PAGE + 1 },
    after: from === undefined ? null : readCursor(from),
  });
  const shown = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? shown.at(-1) : undefined;
  // Of the reasons for which something was found alone: a guess has hundreds of words.
  const passages = new Map(
    tiers.flatMap((tier, nr) =>
      shown.some((row) => row.tier === nr) ? [[nr, passagesBy(shownOf(tier, tiers))] as const] : [],
    ),
  );
  const beginning = passagesBy(null);
  const forces = await whyNotInForce(context, shown);
  return {
    hits: shown.map((row) => ({
      ...hitOf(row, passages.get(row.tier) ?? beginning),
      ...(forces.get(row.thingId) ?? NOTHING_TO_SAY),
    })),
    next: last
      ? writeCursor({ tier: last.tier, onDay: last.onDay, id: last.thingId, kind: last.kind })
      : null,
  };
};
