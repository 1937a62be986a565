import type { Contract, PermissionOf } from '@sotay/core/kernel/contract.ts';
import { type Grant, type Person, scopeOf } from '@sotay/core/kernel/grants.ts';
import { covers, type Placed, type Scope } from '@sotay/core/kernel/scope.ts';

/** One row per permission that the contract names; the compiler asks for all and refuses others. */
export type Policy<C extends Contract> = Readonly<Record<PermissionOf<C>, readonly Grant[]>>;

/** The grants of all rooms by permission. */
export type Grants = ReadonlyMap<string, readonly Grant[]>;

/** What a person may do under a permission; an unknown permission grants nothing. */
export const scopeFor = (grants: Grants, person: Person, permission: string): Scope =>
  scopeOf(person, grants.get(permission) ?? []);

/** Which of the named permissions cover the object: the abilities that travel with it. */
export const abilitiesOn = <P extends string>(
  policy: Readonly<Record<P, readonly Grant[]>>,
  person: Person,
  object: Placed,
  permissions: readonly P[],
): Record<P, boolean> =>
  Object.fromEntries(
    permissions.map((name) => [name, covers(scopeOf(person, policy[name]), object)]),
  ) as Record<P, boolean>;
