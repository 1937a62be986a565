import { spawn } from 'node:child_process';
import { once } from 'node:events';

type Tool = 'ffmpeg' | 'ffprobe';

/** Why a tool gave nothing: it refused what it was given, or it took too long. */
export class ToolFailed extends Error {
  readonly because: 'refused' | 'too-long';
  constructor(because: 'refused' | 'too-long') {
    super(`A converter failed: ${because}.`);
    this.because = because;
  }
}

type Limits = { readonly seconds: number; readonly memoryMB: number };

/** What a tool may print; its answers are short. */
const MAX_OUTPUT = 256 * 1024;

/** A tool under limits of memory and time of the processor, behind everything else in line, set by the shell that turns into it. */
const LIMITED = 'ulimit -v "$1"; ulimit -t "$2"; ulimit -c 0; shift 2; exec nice -n 10 "$@"';

/** Nothing but the folder of its work can be written, and there is no network. */
const closedIn = (folder: string): string[] => [
  'bwrap',
  ...['--ro-bind', '/', '/', '--dev', '/dev', '--proc', '/proc', '--tmpfs', '/tmp'],
  ...['--bind', folder, folder, '--unshare-all', '--die-with-parent', '--new-session', '--'],
];

const answersWell = async (command: string, args: string[]): Promise<boolean> => {
  const child = spawn(command, args, { stdio: 'ignore', env: { PATH: process.env['PATH'] } });
  const closed = once(child, 'close').then(
    ([code]) => code === 0,
    () => false,
  );
  return closed;
};

let found: Promise<{ converts: boolean; closes: boolean }> | undefined;

/** What this machine has, found out once: the converters, and bubblewrap to close them in. */
export const toolsHere = (): Promise<{ converts: boolean; closes: boolean }> =>
  (found ??= Promise.all([
    answersWell('ffmpeg', ['-version']),
    answersWell('ffprobe', ['-version']),
    answersWell('bwrap', ['--ro-bind', '/', '/', '--unshare-all', 'true']),
  ]).then(([ffmpeg, ffprobe, closes]) => ({ converts: ffmpeg && ffprobe, closes })));

/**
 * Runs a converter as a child without network, with limits of time and memory and no surroundings but the path, in a folder of its own;
 * gives what it printed. Throws `ToolFailed`.
 */
export const runTool = async (
  tool: Tool,
  args: readonly string[],
  folder: string,
  { seconds, memoryMB }: Limits,
): Promise<string> => {
  const { closes } = await toolsHere();
  const limited = ['sh', '-c', LIMITED, 'sh', String(memoryMB * 1024), String(2 * seconds), tool, ...args];
  const [command = '', ...rest] = closes ? [...closedIn(folder), ...limited] : limited;
  const child = spawn(command, rest, {
    cwd: folder,
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (printed.length < MAX_OUTPUT) printed += text;
  });
  const tooLate = AbortSignal.timeout(seconds * 1_000);
  // The whole group: the shell has become the tool, in bubblewrap it has not.
  tooLate.addEventListener('abort', () => {
    const isRunning = child.exitCode === null && child.signalCode === null;
    if (isRunning && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code === 0) return printed;
  throw new ToolFailed(tooLate.aborted ? 'too-long' : 'refused');
};
