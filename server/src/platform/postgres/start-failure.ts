/** An error that stops the start of the embedded database; its message tells the operator, in both languages, what to do. */
export type StartFailure = Error & { code: `postgres/${string}` };

/** Builds a start failure. The message stays on the terminal, so it may name folders and processes, never people. */
export function startFailure(
  code: StartFailure['code'],
  vietnamese: string,
  english: string,
  cause?: unknown,
): StartFailure {
  return Object.assign(new Error(`${vietnamese}\n${english}`, { cause }), { code });
}
