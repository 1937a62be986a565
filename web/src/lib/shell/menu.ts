import BookOpen from '@lucide/svelte/icons/book-open';
import ChartColumn from '@lucide/svelte/icons/chart-column';
import CircleUser from '@lucide/svelte/icons/circle-user-round';
import Inbox from '@lucide/svelte/icons/inbox';
import Headphones from '@lucide/svelte/icons/headphones';
import ListChecks from '@lucide/svelte/icons/list-checks';
import Network from '@lucide/svelte/icons/network';
import Mail from '@lucide/svelte/icons/mail';
import PenLine from '@lucide/svelte/icons/pen-line';
import Search from '@lucide/svelte/icons/search';
import ScrollText from '@lucide/svelte/icons/scroll-text';
import Sun from '@lucide/svelte/icons/sun';
import Users from '@lucide/svelte/icons/users';
import { shellWords } from '../words/shell.ts';

export type MenuItem = {
  readonly href: string;
  readonly label: string;
  readonly icon: typeof Sun;
  /** Shown only to those whom the server granted this ability. */
  readonly ability?: string;
  /** It stands apart for each unit: the one of the post in use is meant. */
  readonly ofUnit?: true;
};

const { nav } = shellWords;

/** The five of the bottom bar; the side bar begins with them too. */
export const mainMenu: readonly MenuItem[] = [
  { href: '/', label: nav.today, icon: Sun },
  { href: '/meetings', label: nav.meetings, icon: Users },
  { href: '/tasks', label: nav.tasks, icon: ListChecks },
  { href: '/documents', label: nav.documents, icon: BookOpen },
  { href: '/listen', label: nav.listen, icon: Headphones },
];

/** What stands only in the side bar; phones reach it from the account page. */
export const moreMenu: readonly MenuItem[] = [
  { href: '/search', label: nav.search, icon: Search, ability: 'search.own' },
  { href: '/inbox', label: nav.inbox, icon: Inbox, ability: 'inbox.own' },
  { href: '/directives', label: nav.office, icon: PenLine, ability: 'directives.write', ofUnit: true },
  { href: '/petitions', label: nav.petitions, icon: Mail, ability: 'petitions.own' },
  { href: '/units', label: nav.units, icon: Network, ability: 'units.read' },
  { href: '/statistics', label: nav.statistics, icon: ChartColumn, ability: 'statistics.read' },
  { href: '/audit', label: nav.audit, icon: ScrollText, ability: 'audit.read' },
  { href: '/account', label: nav.account, icon: CircleUser },
];

/** Where the item leads. */
export const placeOf = ({ href, ofUnit }: MenuItem, unitId: string | undefined): string =>
  ofUnit && unitId ? `${href}/${unitId}` : href;
