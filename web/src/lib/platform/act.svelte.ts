import type { EndpointName } from '@sotay/core/contracts.ts';
import { call } from './api.ts';
import type { CallInput, CallOutput } from './api.ts';
import { mayWait, roomOf } from './offline.ts';
import type { OfflineRoom } from './offline-room.ts';
import { sendOutbox } from './outbox-open.ts';
import { outbox } from './outbox.svelte.ts';
import { asProblem } from './problem.ts';
import type { Problem } from './problem.ts';
import { askForProof } from './proof.svelte.ts';
import { refresh } from './query.ts';
import { helpIdFor } from './stead.svelte.ts';

/** How an act ended: done with its answer, waiting in the outbox, or refused (then `problem` says why). */
export type Outcome<N extends EndpointName> =
  { state: 'done'; answer: CallOutput<N> } | { state: 'waiting' } | { state: 'refused'; problem: Problem };

/**
 * One act of the person: a second tap while it runs does nothing, a second try after a lost network carries the same
 * idempotency key, and a call whose room declares so waits in the outbox instead of failing. An act that needs a fresh proof of
 * who acts asks for it and goes on.
 * `label` says in words what was done, for the list of what waits.
 */
export function createAct<N extends EndpointName>(name: N, label: (input: CallInput<N>) => string) {
  let busy = $state(false);
  let problem = $state.raw<Problem>();
  let attempt: { key: string; content: string; input: CallInput<N> } | undefined;

  /** One key for all tries of the same act, and one id for what it makes. */
  const attemptOf = (given: CallInput<N>, room: OfflineRoom | undefined) => {
    const content = JSON.stringify(given);
    if (attempt?.content !== content) {
      const input = room ? (room.stamped(name, given) as CallInput<N>) : given;
      attempt = { key: crypto.randomUUID(), content, input };
    }
    return attempt;
  };

  /** Keeps the act for later; where its room goes on without network the screen hears it as done. */
  async function keepForLater(room: OfflineRoom | undefined, at: string): Promise<Outcome<N> | undefined> {
    // The outbox is the person's own: what is done in another's stead is done now or not at all.
    if (!attempt || !mayWait(name) || helpIdFor(name) !== undefined) return undefined;
    const { key, input } = attempt;
    const { keepAct } = await import('./keep-act.ts');
    const kept = await keepAct({ key, name, input, label: label(input), at }, room);
    if (kept) attempt = undefined;
    return kept as Outcome<N> | undefined;
  }

  /** Nothing overtakes what waits before it. */
  const isBehind = (room: OfflineRoom | undefined): boolean =>
    room !== undefined && outbox.waiting.some((item) => roomOf(item.name) !== undefined);

  async function attemptOnce(given: CallInput<N>): Promise<Outcome<N>> {
    const room = await roomOf(name)?.();
    const { key, input } = attemptOf(given, room);
    const at = new Date().toISOString();
    if (isBehind(room)) {
      const kept = await keepForLater(room, at);
      void sendOutbox();
      if (kept) return kept;
    }
    try {
      const answer = await call(name, input, { key, deviceTime: at });
      attempt = undefined;
      await refresh(name.split('.')[0] ?? '', 'home');
      return { state: 'done', answer };
    } catch (thrown) {
      const refused = asProblem(thrown);
      if (refused.code === 'kernel/step-up-needed' && (await askForProof())) return attemptOnce(given);
      if (refused.code !== 'client/offline') {
        if (refused.status < 500) attempt = undefined;
        return { state: 'refused', problem: refused };
      }
      return (await keepForLater(room, at)) ?? { state: 'refused', problem: refused };
    }
  }

  return {
    get busy(): boolean {
      return busy;
    },
    get problem(): Problem | undefined {
      return problem;
    },
    /** Runs the act; gives nothing when it is already running. */
    async run(input: CallInput<N>): Promise<Outcome<N> | undefined> {
      if (busy) return undefined;
      busy = true;
      problem = undefined;
      try {
        const outcome = await attemptOnce(input);
        if (outcome.state === 'refused') problem = outcome.problem;
        return outcome;
      } finally {
        busy = false;
      }
    },
  };
}
