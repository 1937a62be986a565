import type { PostKind } from './post-kinds.ts';

/** The statuses by which an audience may be narrowed; the words of the member's record. */
export const audienceStatuses = ['full', 'probationary', 'exempt', 'temporary-in', 'temporary-out'] as const;

export type AudienceStatus = (typeof audienceStatuses)[number];

/**
 * Whom something is for: everybody whose cell (or temporary stay) lies in one of the units, each taken with all below it. With posts: only
 * who holds one of them today in a unit that lies there, wherever their own cell is. With statuses: only to whom one of them applies.
 * Empty lists do not narrow. Ours; D1 of the features.
 */
export type Audience = {
  readonly unitIds: readonly string[];
  readonly posts: readonly PostKind[];
  readonly statuses: readonly AudienceStatus[];
};
