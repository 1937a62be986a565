import type { Range } from './sealed-stream.ts';

/** Where whole sealed files stand, by name: a folder of this machine, or a bucket elsewhere. It never sees what is in them. */
export type Shelf = {
  /** Takes over the sealed file that lies at `path`, unless one of that name stands there; on the disk when this returns. */
  readonly put: (name: string, path: string) => Promise<void>;
  /** The first bytes of a file and how long it is; throws `NotOnShelf` where there is none. */
  readonly head: (name: string, length: number) => Promise<{ head: Buffer; size: number }>;
  /** A stretch of a file. */
  readonly read: (name: string, range: Range) => AsyncIterable<Uint8Array>;
  /** Takes a file away for good; nothing happens where there is none. */
  readonly remove: (name: string) => Promise<void>;
  /** The names of a portion: of all files that begin with these two digits. */
  readonly names: (portion: string) => Promise<string[]>;
  /** Throws `ShelfUnreachable` when it cannot be used now. */
  readonly check: () => Promise<void>;
};

/** There is no file of that name. */
export class NotOnShelf extends Error {}

/** The shelf does not answer, or not as agreed. It says nothing about any file: to be tried again. */
export class ShelfUnreachable extends Error {
  /** As the HTTP layer knows it. */
  readonly code = 'ESHELF';
}
