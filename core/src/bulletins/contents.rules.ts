import type { Block, RichText } from '../rich-text/rich-text.schema.ts';
import { bySection } from './month.rules.ts';
import type { Section } from './sections.ts';

type Contents = {
  readonly year: number;
  readonly month: number;
  readonly sections: readonly Section[];
  readonly items: readonly { readonly id: string; readonly section: string; readonly title: string }[];
};

/** What is in an issue, as it lies in the inbox: each title leads to its article, the whole stands in the month. */
export function contentsOf({ year, month, sections, items }: Contents): RichText {
  const base = `/listen/${String(year)}/${String(month)}`;
  const listed = bySection([{ sections, items }]).flatMap(({ label, items: articles }): Block[] => [
    { kind: 'heading', level: 3, runs: [{ text: label }] },
    {
      kind: 'list',
      ordered: false,
      items: articles.map(({ id, title }) => [{ text: title, href: `${base}/${id}` }]),
    },
  ]);
  return [
    { kind: 'paragraph', runs: [{ text: 'Mở bản tin để đọc và nghe cả tháng', href: base }] },
    ...listed,
  ];
}

/** The title under which an issue is delivered. */
export const issueTitle = (number: number, { year, month }: { year: number; month: number }): string =>
  `Bản tin thông báo nội bộ số ${String(number)}, tháng ${String(month)}/${String(year)}`;
