import type { Day } from '../calendar/day.ts';
import type { Audience } from '../kernel/audience.ts';
import type { PostKind } from '../kernel/post-kinds.ts';
import { isSecondPerson } from '../kernel/second-person.rules.ts';

/** What an office publishes by itself: a directive to be carried out or a notice to be known. A bulletin comes from its own room. */
export const directiveKinds = ['directive', 'notice'] as const;
export type DirectiveKind = (typeof directiveKinds)[number];

/** Everything that is delivered to inboxes. */
export const deliveryKinds = [...directiveKinds, 'bulletin'] as const;
export type DeliveryKind = (typeof deliveryKinds)[number];

/** Whether it is for reading, or asks each unit to act and to report. */
export const asksKinds = ['read', 'act'] as const;
export type Asks = (typeof asksKinds)[number];

/**
 * Where the text being worked on stands. `published`: nothing is being worked on, the newest version is out. What is out stays out while
 * the next version is written.
 */
export const directiveStates = [
  'draft',
  'review',
  'approved',
  'scheduled',
  'published',
  'withdrawn',
] as const;
export type DirectiveState = (typeof directiveStates)[number];

/** Who writes for a unit. Ours: those who lead it, sit in its bureau or committee, and its editors. */
export const WRITING_POSTS = [
  'secretary',
  'deputy-secretary',
  'bureau-member',
  'committee-member',
  'editor',
] as const satisfies readonly PostKind[];

/** Who answers for what leaves a unit: its secretary and deputy, of a committee its members ("cấp ủy", our reading). An editor writes only. */
export const PUBLISHING_POSTS = [
  'secretary',
  'deputy-secretary',
  'committee-member',
] as const satisfies readonly PostKind[];

/** Whether the text may be changed now. A change after it was handed in or approved makes it a draft again. */
export const mayEdit = (state: DirectiveState): boolean =>
  state === 'draft' || state === 'review' || state === 'approved';

/** Whether somebody may approve what another wrote and handed in. */
export const mayApprove = (
  directive: { readonly state: DirectiveState; readonly hands: readonly (string | null)[] },
  memberId: string,
): boolean => directive.state === 'review' && isSecondPerson(directive.hands, memberId);

/** Whether it may leave: approved by another, or as a draft where the unit wants no second person. */
export const mayPublish = (state: DirectiveState, wantsSecondPerson: boolean): boolean =>
  state === 'approved' || (!wantsSecondPerson && (state === 'draft' || state === 'review'));

/** What of a draft is looked at before it leaves. */
export type Outgoing = {
  readonly title: string;
  readonly isBlank: boolean;
  readonly question: Question | null;
  readonly audience: Audience;
  readonly asks: Asks;
  readonly reportBy: Day | null;
  readonly expiresOn: Day | null;
  readonly changed: string;
};

/** One question at the end, by which the sender learns what is misread; never a mark. */
export type Question = {
  readonly text: string;
  readonly answers: readonly string[];
  readonly right: number;
  readonly why: string;
};

const isSaid = (text: string): boolean => text.trim() !== '';

const isWhole = ({ text, answers, right }: Question): boolean =>
  isSaid(text) && answers.length >= 2 && answers.every(isSaid) && right < answers.length;

/** A duty goes to those who lead; narrowing it past them would ask nobody. */
const reachesLeaders = ({ posts, statuses }: Audience): boolean =>
  statuses.length === 0 && (posts.length === 0 || posts.includes('secretary'));

export type OutgoingFault =
  | 'directives/title-missing'
  | 'directives/text-missing'
  | 'directives/question-incomplete'
  | 'directives/changes-missing'
  | 'directives/day-past'
  | 'directives/leaders-left-out';

/** What keeps a draft from leaving as the given version on a day, the first fault found; null where nothing does. Ours (D1, D6). */
export function outgoingFault(
  draft: Outgoing,
  { version, onDay }: { version: number; onDay: Day },
): OutgoingFault | null {
  if (!isSaid(draft.title)) return 'directives/title-missing';
  if (draft.isBlank) return 'directives/text-missing';
  if (draft.question && !isWhole(draft.question)) return 'directives/question-incomplete';
  if (version > 1 && !isSaid(draft.changed)) return 'directives/changes-missing';
  if ([draft.reportBy, draft.expiresOn].some((day) => day !== null && day < onDay))
    return 'directives/day-past';
  if (draft.asks === 'act' && !reachesLeaders(draft.audience)) return 'directives/leaders-left-out';
  return null;
}

type Branch = { readonly id: string; readonly lft: number; readonly rgt: number };

/** The chosen units without those that lie inside another chosen one: each place once. */
export const outermost = <B extends Branch>(branches: readonly B[]): B[] =>
  branches.filter(
    (inner) =>
      !branches.some((outer) => outer.id !== inner.id && outer.lft < inner.lft && outer.rgt > inner.rgt),
  );
