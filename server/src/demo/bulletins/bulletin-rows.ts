import { sectionsOn } from '@sotay/core/bulletins/sections.ts';
import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { DemoArticle } from '@sotay/core/demo/bulletin-words.ts';
import type { Random } from '@sotay/core/demo/random.ts';
import type { RichText } from '@sotay/core/rich-text/rich-text.schema.ts';
import type { Placed } from '../organisation-rows.ts';
import { type MediaBytes, mediumOf } from '../published/media.ts';

/** Whose bulletin it is, and who sent its recordings. */
export type Issuer = { readonly placed: Placed; readonly name: string; readonly memberId: string };

/** A month with the instant at which something is published in it. */
export type When = { readonly year: number; readonly month: number; readonly at: Date };

const bodyOf = ({ paragraphs, points }: DemoArticle, hanging: RichText): RichText => [
  ...paragraphs.map((text) => ({ kind: 'paragraph' as const, runs: [{ text }] })),
  ...hanging,
  ...(points ? [{ kind: 'list' as const, ordered: false, items: points.map((text) => [{ text }]) }] : []),
];

/** An article with its recording and picture, as it is written and as it is published. */
export const articleRows = (
  random: Random,
  { placed, memberId }: Issuer,
  article: DemoArticle,
  { when, bytes }: { when: When; bytes: MediaBytes },
) => {
  const medium = (kind: keyof MediaBytes, caption = '') =>
    mediumOf(random, { kind, caption, transcript: '' }, bytes, when.at);
  const recording = article.isRecorded ? medium('audio') : undefined;
  const picture = article.picture === undefined ? undefined : medium('picture', article.picture);
  const written = {
    ...{ id: random.id(when.at.getTime()), section: article.section, title: article.title },
    ...{ body: bodyOf(article, picture ? [picture.block] : []), source: article.source },
    ...{ recordingId: recording?.entry.id ?? null, transcript: '' },
  };
  const media = [recording, picture].flatMap((one) => one ?? []);
  return {
    written: { ...placed, ...written, year: when.year, month: when.month, createdAt: when.at },
    published: { ...written, media: media.map(({ entry }) => entry) },
    media: media.map(({ row }) => ({ ...placed, memberId, ...row })),
  };
};

type ArticleRows = ReturnType<typeof articleRows>;

/** What readers get of articles: an issue with its number, or one local item. */
export const editionRow = (
  random: Random,
  { placed, name }: Issuer,
  when: When,
  of: { issueId: string; itemId: null; number: number } | { issueId: null; itemId: string; number: null },
  articles: readonly ArticleRows[],
) => ({
  ...{ ...placed, id: random.id(when.at.getTime()), unitName: name, ...of },
  ...{ year: when.year, month: when.month, version: 1, publishedAt: when.at },
  content: {
    sections: sectionsOn(dayOfInstant(when.at.toISOString())).map((section) => ({ ...section })),
    items: articles.map(({ published }) => published),
  },
});
