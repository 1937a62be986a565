import type { MeetingView } from '@sotay/core/meetings/meetings.schema.ts';
import type { CallInput } from '#lib/platform/api.ts';

/** An item while it is being edited: `key` holds it in its place, `id` is empty for a new one. */
export type DraftItem = {
  key: string;
  id: string;
  title: string;
  note: string;
  paperBookOnly: boolean;
  lastTasks: boolean;
  presenter: string;
};

export type AgendaDraft = { version: number; items: DraftItem[] };

export const agendaOf = ({ version, agenda }: Pick<MeetingView, 'version' | 'agenda'>): AgendaDraft => ({
  version,
  items: agenda.map((item) => ({
    key: item.id,
    id: item.id,
    title: item.title,
    note: item.note,
    paperBookOnly: item.paperBookOnly,
    lastTasks: item.lastTasks,
    presenter: item.presenter?.memberId ?? '',
  })),
});

export const newItem = (key: string, title = ''): DraftItem => ({
  key,
  id: '',
  title,
  note: '',
  paperBookOnly: false,
  lastTasks: false,
  presenter: '',
});

/** The items with one moved up (-1) or down (+1); at the ends nothing moves. */
export function moved(items: readonly DraftItem[], index: number, by: -1 | 1): DraftItem[] {
  const [from, to] = [items[index], items[index + by]];
  if (!from || !to) return [...items];
  return items.map((item, at) => (at === index ? to : at === index + by ? from : item));
}

type Body = CallInput<'meetings.saveAgenda'>['body'];

/** What is sent; an item for the paper book leaves with its title only. */
export const bodyOf = ({ version, items }: AgendaDraft): Body => ({
  version,
  items: items.map((item) => ({
    id: item.id || null,
    title: item.title.trim(),
    note: item.paperBookOnly ? '' : item.note.trim(),
    paperBookOnly: item.paperBookOnly,
    presenterMemberId: item.presenter || null,
  })),
});
