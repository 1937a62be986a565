import type { HelpedAct } from '../kernel/helped-acts.ts';

/** Two helpers stand in for each other; with more, nobody would know who acts. Our own rule, no regulation names one. */
const MOST_HELPERS = 2;

/** What stands between a member and a helper to be named. */
type NamingFault =
  | 'helpers/not-oneself'
  | 'helpers/not-of-the-unit'
  | 'helpers/secretary-is-helper'
  | 'helpers/already-helps'
  | 'helpers/many-helpers';

type Naming = {
  readonly memberId: string;
  readonly helperId: string;
  /** Who does the naming: the member, or the secretary with the member present. */
  readonly namedBy: string;
  /** Whether the helper belongs to the member's own unit today. */
  readonly isFellow: boolean;
  /** The members who help now. */
  readonly helpers: readonly string[];
};

/**
 * Why the helper cannot be named; null when they can. A helper is of the same cell, because papers of a cell are for its members
 * alone; and a secretary who writes down whom the member named does not write down oneself. Our own rules, by the second clause of
 * feature U10.
 */
export const namingFault = ({
  memberId,
  helperId,
  namedBy,
  isFellow,
  helpers,
}: Naming): NamingFault | null => {
  if (helperId === memberId) return 'helpers/not-oneself';
  if (!isFellow) return 'helpers/not-of-the-unit';
  if (namedBy !== memberId && namedBy === helperId) return 'helpers/secretary-is-helper';
  if (helpers.includes(helperId)) return 'helpers/already-helps';
  return helpers.length >= MOST_HELPERS ? 'helpers/many-helpers' : null;
};

/** How somebody stands to the cell in which a help was named. */
type Belonging = 'here' | 'left' | 'moved';

/**
 * Why a help is over by itself; null while it goes on. It is a matter between two of one cell: who leaves the organisation or belongs to
 * another cell from now on takes no papers of this one along, and a new cell names its own helpers. A temporary stay elsewhere ends
 * nothing, since the member's cell stays the same. Our own rule, no regulation names helpers.
 */
export const lapseOf = (member: Belonging, helper: Belonging): 'left' | 'moved' | null => {
  if (member === 'left' || helper === 'left') return 'left';
  return member === 'moved' || helper === 'moved' ? 'moved' : null;
};

/** Whether an endpoint may be called in another's stead by somebody who was given these acts: one of them must be one of its own. */
export const mayDoFor = (given: readonly HelpedAct[], wanted: readonly HelpedAct[] | undefined): boolean =>
  wanted?.some((act) => given.includes(act)) ?? false;
