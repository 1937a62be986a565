import { call } from '../../platform/api.ts';
import { asProblem, mayPass } from '../../platform/problem.ts';
import type { Problem } from '../../platform/problem.ts';
import { refresh } from '../../platform/query.ts';
import { uploadFile } from '../../platform/upload.ts';
import { type LeftOut, faultOf, isMeant } from './sift.ts';
import { unpack } from './unpack.ts';

/** A file on its way in. Its two keys stay the same for each try, so that none comes in twice. `share`: how much of it has been sent. */
export type Arrival = {
  readonly file: File;
  readonly keys: readonly [upload: string, add: string];
  state: 'waiting' | 'sending' | 'done' | 'refused';
  share: number;
  problem: Problem | undefined;
};

const arrivalOf = (file: File): Arrival => {
  const arrival = $state<Arrival>({
    file,
    keys: [crypto.randomUUID(), crypto.randomUUID()],
    state: 'waiting',
    share: 0,
    problem: undefined,
  });
  return arrival;
};

const isArchive = ({ name }: File): boolean => /\.zip$/iu.test(name);

/** What there is in what was chosen: an archive is opened, a file is looked at by its name and size. */
const sifted = async (file: File): Promise<{ files: File[]; leftOut: LeftOut[] }> => {
  if (isArchive(file)) return unpack(file);
  const { name, size } = file;
  if (!isMeant(name)) return { files: [], leftOut: [] };
  const why = faultOf(name, size);
  return why ? { files: [], leftOut: [{ name, why }] } : { files: [file], leftOut: [] };
};

/** Takes many files into the office of a unit one after the other; each becomes a document in preparation, or says why not. */
export function createArrivals(unitId: () => string) {
  let arrivals = $state.raw<readonly Arrival[]>([]);
  let leftOut = $state.raw<readonly LeftOut[]>([]);
  let busy = $state(false);

  async function take(arrival: Arrival): Promise<void> {
    [arrival.state, arrival.share] = ['sending', 0];
    const params = { unitId: unitId() };
    try {
      const [key, second] = arrival.keys;
      const onProgress = (share: number) => (arrival.share = share);
      const { id } = await uploadFile(arrival.file, params.unitId, { key, audience: 'own', onProgress });
      await call('documents.add', { params, body: { fileId: id, declared: true } }, { key: second });
      arrival.state = 'done';
      await refresh('documents');
    } catch (thrown) {
      arrival.problem = asProblem(thrown);
      arrival.state = 'refused';
    }
  }

  async function takeAll(): Promise<void> {
    for (const arrival of arrivals) if (arrival.state === 'waiting') await take(arrival);
  }

  async function whileBusy(work: () => Promise<void>): Promise<void> {
    if (busy) return;
    busy = true;
    try {
      await work();
    } finally {
      busy = false;
    }
  }

  return {
    get all(): readonly Arrival[] {
      return arrivals;
    },
    get leftOut(): readonly LeftOut[] {
      return leftOut;
    },
    get busy(): boolean {
      return busy;
    },
    /** Whether some did not come in for a reason that passes. */
    get mayTryAgain(): boolean {
      return !busy && arrivals.some(({ problem }) => problem && mayPass(problem));
    },
    /** Takes in what was chosen, in place of what was told of an earlier choice. */
    add: (chosen: readonly File[]): Promise<void> =>
      whileBusy(async () => {
        [arrivals, leftOut] = [[], []];
        for (const one of chosen) {
          const found = await sifted(one);
          arrivals = [...arrivals, ...found.files.map(arrivalOf)];
          leftOut = [...leftOut, ...found.leftOut];
        }
        await takeAll();
      }),
    again: (): Promise<void> =>
      whileBusy(async () => {
        for (const arrival of arrivals)
          if (arrival.problem && mayPass(arrival.problem))
            [arrival.state, arrival.problem] = ['waiting', undefined];
        await takeAll();
      }),
  };
}
