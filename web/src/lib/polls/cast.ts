import { endpointOf } from '../platform/endpoint.ts';
import { Problem, problemOf } from '../platform/problem.ts';
import type { StampedSlip } from './slip.ts';

export type Ballot = StampedSlip & {
  readonly unitId: string;
  readonly pollId: string;
  readonly answer: number;
};

/** Casts a slip as nobody: without cookie, key of an act, or device time. Throws a `Problem`. */
export async function castBallot(ballot: Ballot): Promise<void> {
  const [method, path] = await endpointOf('polls.cast');
  const response = await fetch(path, {
    method,
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
    headers: { accept: 'application/json', 'content-type': 'application/json', 'x-sotay': '1' },
    body: JSON.stringify(ballot),
  }).catch(() => {
    throw new Problem('client/offline', 0);
  });
  if (!response.ok) throw await problemOf(response);
}
