import type { UnitKind } from '../units/unit-kinds.ts';
import { UNIT_KINDS } from '../units/unit-kinds.ts';

export const issueStates = ['draft', 'review', 'published', 'withdrawn'] as const;
export type IssueState = (typeof issueStates)[number];

export const issueActs = ['edit', 'submit', 'send-back', 'publish', 'correct', 'withdraw'] as const;
export type IssueAct = (typeof issueActs)[number];

/** Where an issue stands: its state, and how often it was published. */
type Standing = { readonly state: IssueState; readonly version: number };

/** In which states an act is allowed. */
const ALLOWED: Readonly<Record<IssueAct, readonly IssueState[]>> = {
  edit: ['draft'],
  submit: ['draft'],
  'send-back': ['review'],
  publish: ['review'],
  correct: ['published'],
  withdraw: ['draft', 'review', 'published'],
};

/**
 * Whether an act is allowed. What was published never changes: a correction makes a new version that says what is different; and what is
 * out is withdrawn at any time, also while its correction is being written. Review by a second person: how editorial boards of party
 * papers work (domain §3, *second-hand*).
 */
export const isAllowed = (act: IssueAct, { state, version }: Standing): boolean =>
  ALLOWED[act].includes(state) && (act !== 'withdraw' || version > 0);

/** Bodies above cells issue bulletins; a cell adds its own items to the month. Ours, after the way the printed one travels (domain §3). */
export const mayIssue = (kind: UnitKind): boolean => !UNIT_KINDS[kind].meetsAsCell;

/** The number of the next issue within its year; numbers are given in order and never twice. */
export const nextNumber = (given: readonly number[]): number => Math.max(0, ...given) + 1;

/** What an item has for the reader. */
type Told = { readonly title: string; readonly hasContent: boolean };

type IssueFault = 'bulletins/no-items' | 'bulletins/item-empty';

/** What keeps an issue from being handed in: nothing in it, or an item with a title and nothing to read or to hear. */
export const issueFault = (items: readonly Told[]): IssueFault | undefined => {
  if (items.length === 0) return 'bulletins/no-items';
  return items.some(({ title, hasContent }) => title.trim() === '' || !hasContent)
    ? 'bulletins/item-empty'
    : undefined;
};
