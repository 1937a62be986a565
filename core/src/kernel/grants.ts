import type { PostKind } from './post-kinds.ts';
import type { Interval, Scope } from './scope.ts';

/**
 * One grant of a permission: to whom, and how far.
 * - `posts` with `reach: 'unit'`: the unit of the post in use alone; `'subtree'`: it and all below.
 * - `members` with `reach: 'own'`: their own rows; `'unit'`: what their cell shares; `'homes'`: own unit and ancestors.
 */
export type Grant =
  | { readonly to: 'members'; readonly reach: 'own' | 'unit' | 'homes' }
  | { readonly to: readonly PostKind[]; readonly reach: 'unit' | 'subtree' };

/** The person behind a request, as far as rights go. */
export type Person = {
  readonly memberId: string;
  /** `lft` of the units the member belongs to (own cell; a temporary stay too). */
  readonly unitLfts: readonly number[];
  /** `lft` of those units and all their ancestors. */
  readonly homeLfts: readonly number[];
  /** The post in use, if any. */
  readonly post: { readonly kind: PostKind; readonly interval: Interval } | null;
};

const join = (scope: Scope, grant: Grant, person: Person): Scope => {
  if (grant.to === 'members') {
    if (grant.reach === 'own') return { ...scope, own: person.memberId };
    if (grant.reach === 'unit') return { ...scope, units: person.unitLfts };
    return { ...scope, homes: person.homeLfts };
  }
  if (!person.post || !grant.to.includes(person.post.kind)) return scope;
  const { lo, hi } = person.post.interval;
  if (grant.reach === 'subtree') return { ...scope, administered: { lo, hi } };
  return scope.administered ? scope : { ...scope, administered: { lo, hi: lo } };
};

/** The scope that a list of grants gives to a person: the union of all that apply; empty when none does. */
export const scopeOf = (person: Person, grants: readonly Grant[]): Scope =>
  grants.reduce<Scope>((scope, grant) => join(scope, grant, person), {});
