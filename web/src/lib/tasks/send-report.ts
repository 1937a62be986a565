import { type Outcome, createAct } from '../platform/act.svelte.ts';
import { putInOutbox } from '../platform/outbox-acts.ts';
import { waitingOf } from '../platform/outbox.svelte.ts';
import { Problem } from '../platform/problem.ts';
import { tasksWords } from '../words/tasks.ts';
import { headline } from './headline.ts';

/** A file to go with a report. Its id is chosen here, so that the report can name it before it has arrived. */
export type Proof = { id: string; file: File };

export type Report = { body: string; progress: number; done: boolean; deviceAt: string };

type Task = { id: string; unitId: string; content: string };

/** A report on the task that waits on this phone for the network. */
export const waitingReport = (taskId: string): { at: string } | undefined =>
  waitingOf('tasks.report').findLast(({ input }) => input.params?.['taskId'] === taskId);

/**
 * Sends a report with its files: the files first, each under the id that the report names. Where one of them has to wait for
 * the network the report waits behind it, so that they arrive in order.
 */
export function createReport(task: Task) {
  const t = tasksWords.report;
  const upload = createAct('files.add', ({ query }) => t.labelFile(query.name));
  const report = createAct('tasks.report', () => t.label(headline(task.content)));
  const arrived = new Set<string>();
  let key = crypto.randomUUID();

  async function sendFile({ id, file }: Proof): Promise<Outcome<'files.add'>['state'] | undefined> {
    if (arrived.has(id)) return 'done';
    const query = { name: file.name.slice(-200), audience: 'own', id } as const;
    const outcome = await upload.run({ params: { unitId: task.unitId }, query, body: file });
    if (outcome && outcome.state !== 'refused') arrived.add(id);
    return outcome?.state;
  }

  const inputOf = (given: Report, proofs: readonly Proof[]) => ({
    params: { unitId: task.unitId, taskId: task.id },
    body: { ...given, fileIds: proofs.map(({ id }) => id) },
  });

  /** Behind a file that waits, the report may not overtake it. */
  async function waitBehind(given: Report, proofs: readonly Proof[]): Promise<Outcome<'tasks.report'>> {
    const input = inputOf(given, proofs);
    const label = t.label(headline(task.content));
    const isKept = await putInOutbox({ key, name: 'tasks.report', input, label, at: given.deviceAt });
    if (!isKept) return { state: 'refused', problem: new Problem('client/offline', 0) };
    key = crypto.randomUUID();
    return { state: 'waiting' };
  }

  return {
    get busy(): boolean {
      return upload.busy || report.busy;
    },
    get problem(): Problem | undefined {
      return upload.problem ?? report.problem;
    },
    /** Sends it; gives how it ended, or nothing when it is already under way or a file was refused. */
    async send(given: Report, proofs: readonly Proof[]): Promise<Outcome<'tasks.report'> | undefined> {
      let isBehind = false;
      for (const proof of proofs) {
        const state = await sendFile(proof);
        if (state === undefined || state === 'refused') return undefined;
        isBehind ||= state === 'waiting';
      }
      return isBehind ? waitBehind(given, proofs) : report.run(inputOf(given, proofs));
    },
  };
}
