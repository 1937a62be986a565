import type { PublicMedia } from '@sotay/core/files/media.types.ts';
import { call } from '../platform/api.ts';
import { type Problem, asProblem } from '../platform/problem.ts';
import { forgetSending, keepSending } from './kept-sendings.ts';
import { sendBytes } from './send-bytes.ts';

type Stage = 'sending' | 'waiting' | 'checking' | 'failed';

const isAbort = (thrown: unknown): boolean => thrown instanceof DOMException && thrown.name === 'AbortError';

/** One file on its way into a unit, as the row that shows it sees it. `mediaId` where an earlier visit has begun it. */
export function createSending(unitId: string, file: File, mediaId?: string) {
  let id = $state(mediaId);
  let share = $state(0);
  let stage = $state<Stage>('sending');
  let problem = $state.raw<Problem>();
  const key = crypto.randomUUID();
  const given = new AbortController();
  const { name, size } = file;

  async function begin(): Promise<string> {
    if (id !== undefined) return id;
    const body = { name: name.slice(-200), size };
    const begun = await call('files.beginMedia', { params: { unitId }, body }, { key });
    id = begun.id;
    await keepSending({ unitId, mediaId: id, name, size, file });
    return id;
  }

  async function send(): Promise<void> {
    const params = { unitId, mediaId: await begin() };
    await sendBytes(file, params, {
      signal: given.signal,
      onProgress: (now) => (share = now),
      onWaiting: (waits) => (stage = waits ? 'waiting' : 'sending'),
    });
    await call('files.finishMedia', { params });
    await forgetSending(params);
    stage = 'checking';
  }

  /** Sends it, or what is missing of it. */
  async function run(): Promise<void> {
    stage = 'sending';
    problem = undefined;
    try {
      await send();
    } catch (thrown) {
      if (isAbort(thrown)) return;
      problem = asProblem(thrown);
      stage = 'failed';
    }
  }

  return {
    key,
    name,
    unitId,
    run,
    get id(): string | undefined {
      return id;
    },
    get share(): number {
      return share;
    },
    get stage(): Stage {
      return stage;
    },
    get problem(): Problem | undefined {
      return problem;
    },
    /** Gives it up; what arrived is removed, now or when the server sweeps. */
    async stop(): Promise<void> {
      given.abort();
      if (id === undefined) return;
      const params = { unitId, mediaId: id };
      await forgetSending(params);
      if (stage !== 'checking') await call('files.dropMedia', { params }).catch(() => undefined);
    },
  };
}

export type Sending = ReturnType<typeof createSending>;

/** Called once for each medium that is ready. */
export type OnReady = (entry: PublicMedia) => void;
