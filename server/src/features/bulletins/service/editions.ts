import { randomUUIDv7 } from 'node:crypto';
import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { mediaIdsOf } from '@sotay/core/rich-text/rich-text.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { found } from '../../../platform/errors.ts';
import type { MediaEntry } from '@sotay/core/files/media.types.ts';
import { manifestOf } from '../../files/index.ts';
import type { EditionContent } from '../bulletins.types.ts';
import { endEdition, insertEdition } from '../editions.repository.ts';
import type { Item } from '../items.repository.ts';
import { sectionsOf } from '../sections.repository.ts';

const mediaOf = ({ body, recordingId }: Item): string[] => [
  ...new Set([...(recordingId ? [recordingId] : []), ...mediaIdsOf(body)]),
];

/** The media of all items as they are now. */
export const mediaOfItems = (
  { tx }: Pick<Context, 'tx'>,
  unitId: string,
  items: readonly Item[],
): Promise<MediaEntry[]> => manifestOf(tx, unitId, [...new Set(items.flatMap(mediaOf))]);

/** What goes out for good: the items as they are now, the words of their sections, and where the bytes of their media are. */
const contentOf = async (
  context: Context,
  unitId: string,
  items: readonly Item[],
): Promise<EditionContent> => {
  const { tx, now } = context;
  const entries = await mediaOfItems(context, unitId, items);
  const used = new Set(items.map(({ section }) => section));
  const sections = await sectionsOf(tx, unitId, dayOfInstant(now.toISOString()));
  return {
    sections: sections
      .filter(({ shown, code }) => shown || used.has(code))
      .map(({ code, label }) => ({ code, label })),
    items: items.map((item) => {
      const { id, section, title, body, source, recordingId, transcript } = item;
      const media = entries.filter((entry) => mediaOf(item).includes(entry.id));
      return { id, section, title, body, source, recordingId, transcript, media };
    }),
  };
};

type Of =
  | { readonly issueId: string; readonly number: number; readonly version: number; readonly changes: string }
  | { readonly itemId: string };

/** Puts an edition in place of the one before, if any, and gives what is in it. */
export const putEdition = async (
  context: Context,
  { unitId, unitLft, year, month }: { unitId: string; unitLft: number; year: number; month: number },
  of: Of,
  items: readonly Item[],
): Promise<{ content: EditionContent }> => {
  const { tx, now } = context;
  const unit = found(await tx.selectFrom('units').select('name').where('id', '=', unitId).executeTakeFirst());
  const content = await contentOf(context, unitId, items);
  await endEdition(tx, unitId, of, now);
  const place = { unitId, unitLft, year, month, unitName: unit.name };
  await insertEdition(tx, { ...place, id: randomUUIDv7(), version: 1, ...of, content, publishedAt: now });
  return { content };
};
