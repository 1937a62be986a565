import { addMonths, dayOfInstant, dayParts } from '@sotay/core/calendar/day.ts';
import { type DemoArticle, LAST_MONTH, LOCAL, THIS_MONTH } from '@sotay/core/demo/bulletin-words.ts';
import type { DemoOrganisation } from '@sotay/core/demo/demo.ts';
import { type Random, seededRandom } from '@sotay/core/demo/random.ts';
import type { FileStore } from '../../platform/files/store.ts';
import { demoCast } from '../cast.ts';
import type { Writer } from '../insert-rows.ts';
import type { At } from '../organisation-rows.ts';
import { type MediaBytes, storeMedia } from '../published/media.ts';
import { type Issuer, type When, articleRows, editionRow } from './bulletin-rows.ts';

const HOUR_MS = 3_600_000;

type Desk = { readonly writer: Writer; readonly random: Random; readonly bytes: MediaBytes };

/** The second morning of a month, or an hour ago where the month is younger. */
const publishedIn = (day: string, now: Date): When => {
  const { year, month } = dayParts(day);
  const second = Date.parse(`${day.slice(0, 7)}-02T01:00:00Z`);
  return { year, month, at: new Date(Math.min(second, now.getTime() - HOUR_MS)) };
};

/** An issue with its articles: published, or still a draft. */
const seedIssue = async (
  { writer, random, bytes }: Desk,
  issuer: Issuer,
  articles: readonly DemoArticle[],
  { when, isPublished }: { when: When; isPublished: boolean },
): Promise<void> => {
  const issueId = random.id(when.at.getTime());
  const rows = articles.map((article) => articleRows(random, issuer, article, { when, bytes }));
  const { placed } = issuer;
  await writer.insert('bulletinIssues', [
    {
      ...{
        ...placed,
        id: issueId,
        year: when.year,
        month: when.month,
        number: when.month,
        createdAt: when.at,
      },
      ...(isPublished && { state: 'published', version: 1, publishedAt: when.at }),
    },
  ]);
  await writer.insert(
    'bulletinItems',
    rows.map(({ written }, position) => ({ ...written, issueId, position })),
  );
  await writer.insert(
    'media',
    rows.flatMap(({ media }) => media),
  );
  if (!isPublished) return;
  const of = { issueId, itemId: null, number: when.month };
  await writer.insert('bulletinEditions', [editionRow(random, issuer, when, of, rows)]);
};

/** A local item of a committee or cell, published. */
const seedLocal = async (
  { writer, random, bytes }: Desk,
  issuer: Issuer,
  article: DemoArticle,
  when: When,
): Promise<void> => {
  const row = articleRows(random, issuer, article, { when, bytes });
  await writer.insert('bulletinItems', [{ ...row.written, state: 'published' }]);
  await writer.insert('media', row.media);
  const of = { issueId: null, itemId: row.written.id, number: null };
  await writer.insert('bulletinEditions', [editionRow(random, issuer, when, of, [row])]);
};

/** Two published issues of the body at the top, the draft of the next, and what two committees and one cell add to this month. */
export const seedBulletins = async (
  writer: Writer,
  store: FileStore,
  demo: DemoOrganisation,
  at: At,
  now: Date,
): Promise<void> => {
  const { cell } = demoCast(demo);
  const today = dayOfInstant(now.toISOString());
  const desk: Desk = {
    writer,
    random: seededRandom(`${demo.seed}/bulletins`),
    bytes: await storeMedia(store),
  };
  const issuerOf = (unitId: string): Issuer => {
    const holder = demo.posts.find((post) => post.unitId === unitId && post.kind === 'secretary');
    const unit = demo.units.find(({ id }) => id === unitId);
    return { placed: at(unitId), name: unit?.name ?? '', memberId: holder?.memberId ?? '' };
  };
  const committees = demo.units.filter(({ kind }) => kind === 'grassroots-committee').map(({ id }) => id);
  const root = issuerOf(demo.units.find(({ parentId }) => parentId === null)?.id ?? '');
  const other = committees.find((id) => id !== cell.parentId) ?? '';
  const thisMonth = publishedIn(today, now);
  const next = dayParts(addMonths(today, 1));
  const draft = { year: next.year, month: next.month, at: thisMonth.at };
  const last = publishedIn(addMonths(today, -1), now);
  await seedIssue(desk, root, LAST_MONTH, { when: last, isPublished: true });
  await seedIssue(desk, root, THIS_MONTH, { when: thisMonth, isPublished: true });
  await seedIssue(desk, root, LAST_MONTH.slice(1), { when: draft, isPublished: false });
  await seedLocal(desk, issuerOf(cell.parentId ?? ''), LOCAL.committee, thisMonth);
  await seedLocal(desk, issuerOf(other), LOCAL.otherCommittee, thisMonth);
  await seedLocal(desk, issuerOf(cell.id), LOCAL.cell, thisMonth);
};
