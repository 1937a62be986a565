/** A stream that is read in portions, at most so many bytes altogether. */
export type Portions = {
  /** Whether anything more comes; waits for it. A connection that broke is the end. */
  readonly hasMore: () => Promise<boolean>;
  /** The next bytes, at most `max` of them. */
  readonly next: (max: number) => AsyncGenerator<Uint8Array>;
};

/** A connection that is lost ends the stream like any other end: what came is worth keeping. */
const BROKEN = new Set(['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR', 'EPIPE']);

const isBroken = (error: unknown): boolean =>
  error instanceof Error && BROKEN.has((error as NodeJS.ErrnoException).code ?? '');

/** Cuts a stream into portions, `total` bytes of it at the most; what comes beyond them is left unread. */
export const portionsOf = (source: AsyncIterable<Uint8Array>, total: number): Portions => {
  const iterator = source[Symbol.asyncIterator]();
  let held: Uint8Array = new Uint8Array(0);
  let left = total;

  const nextChunk = async (): Promise<Uint8Array | undefined> => {
    try {
      const next = await iterator.next();
      return next.done ? undefined : next.value;
    } catch (error) {
      if (isBroken(error)) return undefined;
      throw error;
    }
  };

  const hasMore = async (): Promise<boolean> => {
    while (held.length === 0 && left > 0) {
      const chunk = await nextChunk();
      if (!chunk) return false;
      held = chunk.subarray(0, left);
      left -= held.length;
    }
    return held.length > 0;
  };

  return {
    hasMore,
    next: async function* (max) {
      let room = max;
      while (room > 0 && (await hasMore())) {
        const chunk = held.subarray(0, room);
        held = held.subarray(chunk.length);
        room -= chunk.length;
        yield chunk;
      }
    },
  };
};
