/** The part of a pino logger that the embedded database writes to. */
export type ProcessLog = Record<
  'debug' | 'info' | 'warn' | 'error',
  (fields: object, message: string) => void
>;

const LEVELS = { LOG: 'debug', FATAL: 'warn', PANIC: 'error' } as const;

/** Passes one line of the server's stderr to the log, at a level that fits its severity. */
export function logServerLine(log: ProcessLog, line: string): void {
  const severity = /^(LOG|FATAL|PANIC):\s+/.exec(line);
  if (severity === null) return log.warn({}, `postgres: ${line.trim()}`);
  const level = LEVELS[severity[1] as keyof typeof LEVELS];
  log[level]({}, `postgres: ${line.slice(severity[0].length)}`);
}
