import type { Duplex } from 'node:stream';

/**
 * From now on the stream sends in one piece what is written in one turn of the program: the end of a reading, the beginning of the next and
 * its first statement. Each piece costs this process a system call and wakes the database.
 */
export const gatherWrites = (stream: Duplex): void => {
  const write = stream.write.bind(stream) as (...given: unknown[]) => boolean;
  const gathered = (...given: unknown[]): boolean => {
    if (stream.writableCorked === 0) {
      stream.cork();
      process.nextTick(() => stream.uncork());
    }
    return write(...given);
  };
  stream.write = gathered as Duplex['write'];
};
