import type { Api } from './api.ts';

type Office = { issues: { id: string; state: string }[] };
type Issue = { items: { id: string }[] };
type Months = { months: { year: number; month: number }[] };
type Month = { editions: { items: { id: string }[] }[] };

/** What of the bulletin there is to look at. */
export type BulletinPlaces = {
  /** The address of the month that is, and of one of its articles. */
  readonly month: string;
  readonly article: string;
  /** An issue in draft, and an article of it. */
  readonly issueId: string;
  readonly articleId: string;
};

/** Finds it in the demo: the drafts as an editor at the top sees them. */
export const findBulletins = async (editor: Api, unitId: string): Promise<BulletinPlaces> => {
  const { issues } = await editor.get<Office>(`/units/${unitId}/bulletins`);
  const issueId = issues.find(({ state }) => state === 'draft')?.id ?? '';
  const { items } = await editor.get<Issue>(`/units/${unitId}/bulletins/${issueId}`);
  const { months } = await editor.get<Months>('/bulletins');
  const month = `${months[0]?.year ?? 0}/${months[0]?.month ?? 0}`;
  const { editions } = await editor.get<Month>(`/bulletins/${month}`);
  const article = editions[0]?.items[0]?.id ?? '';
  return {
    month: `/listen/${month}`,
    article: `/listen/${month}/${article}`,
    issueId,
    articleId: items[0]?.id ?? '',
  };
};
