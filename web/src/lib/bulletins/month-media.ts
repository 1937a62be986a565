import { phonePicture } from '@sotay/core/files/media.rules.ts';
import { mediaIdsOf } from '@sotay/core/rich-text/rich-text.rules.ts';
import { type Article, type BulletinMonth, type MediumForm, sectionsOf, tracksOf } from './tracks.ts';

/** A picture of an article in the form to keep: small enough for a phone, and of a kind that every browser of today shows. */
export function pictureOf(
  { media, unitId, editionId }: Pick<Article, 'media' | 'unitId' | 'editionId'>,
  mediaId: string,
): MediumForm | undefined {
  const entry = media.find(({ id, kind }) => id === mediaId && kind === 'picture');
  if (!entry) return undefined;
  const { name, size } = phonePicture(entry, 'image/webp') ?? { name: 'main', size: entry.size };
  return { unitId, editionId, mediaId, variant: name, size };
}

const picturesOf = (article: Article): MediumForm[] =>
  mediaIdsOf(article.body).flatMap((mediaId) => pictureOf(article, mediaId) ?? []);

/** All of a month that is kept to be looked at and listened to: pictures first, which weigh little, then recordings. */
export function mediaOf(month: BulletinMonth, plays?: (mime: string) => boolean): MediumForm[] {
  return [
    ...sectionsOf(month).flatMap(({ items }) => items.flatMap(picturesOf)),
    ...tracksOf(month, plays).flatMap(({ recording }) => recording ?? []),
  ];
}
