import { session } from './session.svelte.ts';

/** Something in the memory of this page that belongs to whoever is signed in: who signs in here next finds it as it was at first. */
export function mine<T>(first: T): { now: T } {
  let held = $state.raw<{ readonly by: string | undefined; readonly what: T }>();
  const me = (): string | undefined => session.me?.accountId;
  return {
    get now() {
      return held && held.by === me() ? held.what : first;
    },
    set now(what) {
      held = { by: me(), what };
    },
  };
}
