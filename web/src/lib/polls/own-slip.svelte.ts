import type { PollRow } from '@sotay/core/polls/polls.contract.ts';
import { call } from '../platform/api.ts';
import { type Problem, asProblem } from '../platform/problem.ts';
import { keep, readKept } from '../platform/store.ts';
import { castBallot } from './cast.ts';
import { type BlankSlip, finishSlip, makeSlip } from './slip.ts';
import type { StampedSlip } from './slip.ts';

/** What stays on the phone, sealed: the blank slip until it is cast, afterwards only that it was. Never an answer. */
type Kept = { readonly blank: BlankSlip } | { readonly cast: true };

type Where = { readonly unitId: string; readonly meetingId: string; readonly poll: PollRow };

const nameOf = ({ poll }: Where): string => `slip:${poll.id}`;

/** The one slip of the person: received on opening, cast by one act. A phone that dies between the two goes on where it was. */
export function createOwnSlip(where: () => Where) {
  let stamped = $state.raw<StampedSlip>();
  let isCast = $state(false);
  let busy = $state(false);
  let problem = $state.raw<Problem>();

  async function blankOf(at: Where): Promise<BlankSlip | undefined> {
    const kept = (await readKept(nameOf(at))) as Kept | undefined;
    if (kept && 'cast' in kept) return undefined;
    if (kept) return kept.blank;
    const blank = makeSlip();
    await keep(nameOf(at), { blank } satisfies Kept);
    return blank;
  }

  async function attempt(work: () => Promise<void>): Promise<void> {
    if (busy) return;
    busy = true;
    problem = undefined;
    try {
      await work();
    } catch (thrown) {
      problem = asProblem(thrown);
    } finally {
      busy = false;
    }
  }

  return {
    get stamped(): boolean {
      return stamped !== undefined;
    },
    get isCast(): boolean {
      return isCast;
    },
    get busy(): boolean {
      return busy;
    },
    get problem(): Problem | undefined {
      return problem;
    },
    receive(): Promise<void> {
      const at = where();
      return attempt(async () => {
        const blank = await blankOf(at);
        if (!blank) {
          isCast = true;
          return;
        }
        const { unitId, meetingId, poll } = at;
        const answer = await call('polls.receive', {
          params: { unitId, meetingId, pollId: poll.id },
          body: { blinded: blank.blinded },
        });
        stamped = finishSlip(blank, poll.publicKey, answer);
      });
    },
    cast(answer: number): Promise<void> {
      const at = where();
      return attempt(async () => {
        if (!stamped) return;
        await castBallot({ ...stamped, unitId: at.unitId, pollId: at.poll.id, answer });
        stamped = undefined;
        isCast = true;
        await keep(nameOf(at), { cast: true } satisfies Kept);
      });
    },
  };
}
