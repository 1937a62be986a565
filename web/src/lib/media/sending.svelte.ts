import type { PublicMedia } from '@sotay/core/files/media.types.ts';
import { call } from '../platform/api.ts';
import { type Problem, asProblem } from '../platform/problem.ts';
import { type KeptSending, forgetSending, keepSending } from './kept-sendings.ts';
import { sendBytes } from './send-bytes.ts';

type Stage = 'sending' | 'waiting' | 'checking' | 'failed';

const isAbort = (thrown: unknown): boolean => thrown instanceof DOMException && thrown.name === 'AbortError';

/** One file on its way into a unit, as the row that shows it sees it; `kept` where an earlier visit left it. */
export function createSending(unitId: string, file: File, kept?: Pick<KeptSending, 'key' | 'mediaId'>) {
  let id = $state(kept?.mediaId);
  let share = $state(0);
  let stage = $state<Stage>('sending');
  let problem = $state.raw<Problem>();
  const key = kept?.key ?? crypto.randomUUID();
  const given = new AbortController();
  const { name, size } = file;
  const held: PromiseWithResolvers<void> = Promise.withResolvers();

  async function begin(): Promise<string> {
    if (id !== undefined) return id;
    // Without network too: a photo or a recording may be the only one.
    if (await keepSending({ unitId, key, name, size, file })) held.resolve();
    const body = { name: name.slice(-200), size };
    const begun = await call('files.beginMedia', { params: { unitId }, body }, { key });
    id = begun.id;
    await keepSending({ unitId, key, mediaId: id, name, size, file });
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
    await forgetSending({ unitId, key });
    held.resolve();
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
    /** Once its bytes lie on this device or with the server, or were given up. */
    held: held.promise,
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
      held.resolve();
      await forgetSending({ unitId, key });
      if (id === undefined || stage === 'checking') return;
      await call('files.dropMedia', { params: { unitId, mediaId: id } }).catch(() => undefined);
    },
  };
}

export type Sending = ReturnType<typeof createSending>;

/** Called once for each medium that is ready. */
export type OnReady = (entry: PublicMedia) => void;
