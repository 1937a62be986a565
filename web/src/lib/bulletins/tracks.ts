import { bySection } from '@sotay/core/bulletins/month.rules.ts';
import { plainTextOf } from '@sotay/core/rich-text/rich-text.rules.ts';
import type { CallOutput } from '../platform/api.ts';

export type BulletinMonth = CallOutput<'bulletins.read'>;
type Edition = BulletinMonth['editions'][number];

/** One form of a picture or recording of an edition, as its bytes are asked for. */
export type MediumForm = {
  readonly unitId: string;
  readonly editionId: string;
  readonly mediaId: string;
  readonly variant: string;
  readonly size: number;
};

/** An article of the month, with whom it is from. */
export type Article = Edition['items'][number] &
  Pick<Edition, 'unitId' | 'unitName'> & { readonly editionId: string };

/** One thing to listen to: its recording, or else its text, which the device reads aloud. */
export type Track = Pick<Article, 'id' | 'title' | 'unitName'> & {
  readonly text: string;
  readonly recording: MediumForm | null;
};

const articlesOf = ({ id: editionId, unitId, unitName, items }: Edition): Article[] =>
  items.map((item) => ({ ...item, editionId, unitId, unitName }));

/** The month as it is read: section by section, each article knowing where it comes from. */
export const sectionsOf = ({ editions }: BulletinMonth) =>
  bySection(editions.map((edition) => ({ sections: edition.sections, items: articlesOf(edition) })));

/** The smallest form of a recording that this browser plays; what was sent, where none is smaller. */
const variantOf = (
  { variants }: Article['media'][number],
  plays: (mime: string) => boolean,
): { name: string; size: number } | undefined =>
  variants
    .filter(({ mime }) => mime.startsWith('audio/') && plays(mime))
    .toSorted((one, other) => one.size - other.size)[0];

/** The recording of an article, if it has one. */
export function recordingOf(
  { media, recordingId, unitId, editionId }: Article,
  plays: (mime: string) => boolean = () => true,
): MediumForm | null {
  const entry = media.find(({ id }) => id === recordingId);
  if (!entry) return null;
  const { name, size } = variantOf(entry, plays) ?? { name: 'main', size: entry.size };
  return { unitId, editionId, mediaId: entry.id, variant: name, size };
}

/** All there is to listen to in a month, in the order in which it is read. */
export function tracksOf(month: BulletinMonth, plays?: (mime: string) => boolean): Track[] {
  return sectionsOf(month).flatMap(({ items }) =>
    items.map((article) => ({
      ...{ id: article.id, title: article.title, unitName: article.unitName },
      text: [article.title, plainTextOf(article.body), article.transcript].filter(Boolean).join('.\n'),
      recording: recordingOf(article, plays),
    })),
  );
}
