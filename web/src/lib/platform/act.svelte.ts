import type { EndpointName } from '@sotay/core/contracts.ts';
import { call } from './api.ts';
import type { CallInput, CallOutput } from './api.ts';
import { mayWait } from './offline.ts';
import { putInOutbox } from './outbox.svelte.ts';
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
  let attempt: { key: string; content: string } | undefined;

  const keyFor = (input: CallInput<N>): string => {
    const content = JSON.stringify(input);
    if (attempt?.content !== content) attempt = { key: crypto.randomUUID(), content };
    return attempt.key;
  };

  async function attemptOnce(input: CallInput<N>): Promise<Outcome<N>> {
    const key = keyFor(input);
    const at = new Date().toISOString();
    try {
      const answer = await call(name, input, { key, deviceTime: at });
      attempt = undefined;
      await refresh(name.split('.')[0] ?? '', 'home');
      return { state: 'done', answer };
    } catch (thrown) {
      const refused = asProblem(thrown);
      if (refused.code === 'kernel/step-up-needed' && (await askForProof())) return attemptOnce(input);
      if (refused.code !== 'client/offline') {
        if (refused.status < 500) attempt = undefined;
        return { state: 'refused', problem: refused };
      }
      // The outbox is the person's own: what is done in another's stead is done now or not at all.
      const mayBeLater = mayWait(name) && helpIdFor(name) === undefined;
      if (!mayBeLater || !(await putInOutbox({ key, name, input, label: label(input), at })))
        return { state: 'refused', problem: refused };
      attempt = undefined;
      return { state: 'waiting' };
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
