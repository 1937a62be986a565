import { bySection } from '@sotay/core/bulletins/month.rules.ts';
import { atMost } from '../../platform/at-most.ts';
import type { Context } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import type { FileAnswer } from '../../platform/http/room.ts';
import type { BulletinSheet } from '../../platform/papers/bulletin.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Input } from './bulletins.types.ts';
import { printedPictures } from './printed-pictures.ts';
import { findMonth } from './reader.read-model.ts';

type Edition = Awaited<ReturnType<typeof findMonth>>[number];
type Sections = ReturnType<typeof sectionsOf>;

/** Pictures wait in memory for their turn at the press: one month is drawn while the next is fetched. */
const fewAtOnce = atMost(2);

/** The month section by section, each article knowing from whom it is. */
const sectionsOf = (editions: readonly Edition[]) =>
  bySection(
    editions.map(({ sections, items, unitName }) => ({
      sections,
      items: items.map((item) => ({ ...item, unitName })),
    })),
  );

/** What goes on paper. The QR code of an item holds its address in the app, which is worth nothing to who may not sign in. */
const printedSections = (address: string, issuer: string, sections: Sections): BulletinSheet['sections'] =>
  sections.map(({ label, items }) => ({
    label,
    items: items.map(({ id, title, body, source, unitName, recordingId, transcript }) => ({
      ...{ title, body, source, transcript, isSpoken: recordingId !== null },
      from: unitName === issuer ? '' : unitName,
      address: `${address}/${id}`,
    })),
  }));

export const printMonth = async (
  platform: Platform,
  context: Context,
  { params }: Input<'print'>,
): Promise<FileAnswer> => {
  const { year, month } = params;
  const editions = await findMonth(context, { params });
  const first = editions.find(({ number }) => number !== null) ?? editions[0];
  if (!first) throw notFound();
  const { unitName: issuer, number } = first;
  const sections = sectionsOf(editions);
  const address = `${platform.config.origin}/listen/${String(year)}/${String(month)}`;
  const sheet = {
    ...{ issuer, number, year, month },
    corrections: editions.flatMap(({ version, changes }) => (version > 1 ? [changes] : [])),
    sections: printedSections(address, issuer, sections),
  };
  const articles = sections.flatMap(({ items }) => items);
  const bytes = await fewAtOnce(async () =>
    platform.press.bulletin({ ...sheet, pictures: await printedPictures(platform, articles) }),
  );
  return { bytes, type: 'application/pdf', name: `ban-tin-${String(year)}-${String(month)}.pdf` };
};
