import type { HelpedAct } from '@sotay/core/kernel/helped-acts.ts';
import { isOwn } from './stead-reach.ts';

/** A member in whose stead this window acts. */
export type Helped = {
  /** Of the help, not of the member. */
  readonly id: string;
  readonly memberName: string;
  readonly acts: readonly HelpedAct[];
};

let now = $state.raw<Helped>();
let isOver = $state(false);

/** Held in memory alone: a new load of the app is the person's own again. */
export const stead = {
  get now(): Helped | undefined {
    return now;
  },
  /** The help has ended elsewhere: the screen goes back to the person's own. */
  get isOver(): boolean {
    return isOver;
  },
  begin(helped: Helped): void {
    now = helped;
    isOver = false;
  },
  lose(): void {
    isOver = now !== undefined;
  },
  end(): void {
    now = undefined;
    isOver = false;
  },
};

/** The help under which a call of this name goes now; nothing where it is the person's own. */
export const helpIdFor = (name: string): string | undefined => (isOwn(name) ? undefined : now?.id);

/** Whether things of this act are for this screen: all of them for oneself, the chosen ones in another's stead. */
export const shows = (act: HelpedAct): boolean => now === undefined || now.acts.includes(act);
