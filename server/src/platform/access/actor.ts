import type { Standing } from '@sotay/core/auth/strength.rules.ts';
import type { Person } from '@sotay/core/kernel/grants.ts';
import type { HelpedAct } from '@sotay/core/kernel/helped-acts.ts';
import type { PostKind } from '@sotay/core/kernel/post-kinds.ts';
import type { Interval } from '@sotay/core/kernel/scope.ts';

/** How well a person proved who they are; when, the actor says itself. */
export type Strength = Omit<Standing, 'provedAt'>;

/** Of those who are in no session: jobs and programs. */
export const NOTHING_PROVED: Strength = { held: [], strongWays: 0, isStrong: false, isDemo: false };

/** Who acts: a signed-in person with the post in use, as the session and the register say it at this moment. */
export type Actor = Person & {
  readonly accountId: string;
  readonly sessionId: string;
  /** How often the tree had changed when the places were looked up; a transaction of theirs holds them to it. */
  readonly treeVersion?: number;
  /** The cell the member belongs to. */
  readonly unitId: string;
  readonly post: {
    readonly id: string;
    readonly kind: PostKind;
    readonly unitId: string;
    readonly interval: Interval;
  } | null;
  /** When the person last proved who they are; dangerous acts ask for a fresh one. */
  readonly authenticatedAt: Date;
  /** The one who really acts, where somebody acts in this member's stead, and what they were given to do. */
  readonly helper?: {
    readonly memberId: string;
    readonly name: string;
    readonly acts: readonly HelpedAct[];
  };
  /** How well they proved it, and could. */
  readonly strength: Strength;
};
