import { createQuery } from '@tanstack/svelte-query';
import { showBadge } from '../notifications/badge.ts';
import { read } from '../platform/query.ts';
import { inboxWords } from '../words/inbox.ts';

const t = inboxWords.home;

type News = { readonly title: string; readonly detail: string; readonly hasUnread: boolean };

const newsOf = (unread: number): News =>
  unread > 0
    ? { title: t.title(unread), detail: t.detail, hasUnread: true }
    : { title: inboxWords.title, detail: t.allRead, hasUnread: false };

/** What was sent to the signed-in person and not opened, in words; the badge of the app shows the number. Call while a component is set up. */
export function createNews(): { readonly now: News | undefined } {
  const unread = createQuery(() => read('inbox.unread', {}));
  $effect(() => {
    if (unread.data) void showBadge(unread.data.unread);
  });
  return {
    get now() {
      return unread.data && newsOf(unread.data.unread);
    },
  };
}
