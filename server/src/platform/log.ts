import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

/**
 * Structured log on standard output, or where it is told to go. Only what is named here can be written of an error: its name, SQLSTATE
 * and stack frames without the message, because a database message may quote content.
 */
export const createLog = (
  level = process.env['LOG_LEVEL'] ?? 'info',
  destination: DestinationStream = pino.destination(1),
): Log =>
  pino(
    {
      level,
      base: null,
      serializers: {
        err: (error: Error & { code?: string }) => ({
          type: error.name,
          code: error.code,
          at: error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')),
        }),
      },
    },
    destination,
  );
