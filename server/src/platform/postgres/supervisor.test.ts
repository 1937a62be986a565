import { afterAll, expect, it, vi } from 'vitest';
import type { ServerProcess } from './server-process.ts';

const pauses: number[] = [];
vi.mock('node:timers/promises', () => ({
  setTimeout: (ms: number) => Promise.resolve(pauses.push(ms)),
}));
// Modules are shared by the files of tests: this one takes a supervisor that does not wait, and leaves none behind.
vi.resetModules();
const { keepRunning } = await import('./supervisor.ts');
afterAll(() => vi.resetModules());

const quiet = () => {};
const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
const deadServer: ServerProcess = {
  pid: 1,
  exited: Promise.resolve('SIGKILL'),
  stop: () => Promise.resolve(),
};

it('gives up after eight crashes, waiting longer each time', async () => {
  const error = await new Promise<Error>((resolve) => {
    keepRunning(deadServer, { launch: () => Promise.resolve(deadServer), log, onGiveUp: resolve });
  });
  expect(error.message).toContain('keeps dying: SIGKILL');
  expect(pauses).toEqual([100, 200, 400, 800, 1600, 3200, 6400, 12_800]);
});

it('does not start a stopped server again', async () => {
  let end: (how: string) => void = quiet;
  const exited = new Promise<string>((resolve) => (end = resolve));
  const launch = vi.fn<() => Promise<ServerProcess>>();
  const stop = keepRunning(
    { pid: 1, exited, stop: async () => end('code 0') },
    { launch, log, onGiveUp: (error) => expect.unreachable(error.message) },
  );
  await stop();
  expect(launch).not.toHaveBeenCalled();
});
