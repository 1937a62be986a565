import type { Platform } from '../../../platform/platform.ts';
import { lockGuarded } from '../../files/index.ts';
import type { Key } from '../guard.repository.ts';
import { asGuard } from './quarantine.ts';
import { screen } from './screen.ts';
import type { SeenInFile } from './suspicions.ts';

type Stored = {
  readonly unitId: string;
  readonly id: string;
  readonly sha256: Buffer;
  readonly mime: string;
};

/** Reads the text of a stored file, as far as it can be had; null where another job shows it to the guard. */
export type ReadText = (file: Stored) => Promise<SeenInFile | null>;

/** Looks at a file that still waits: one that is no document of the library, whose reading shows it to the guard itself. */
export const lookAt = async (platform: Platform, readText: ReadText, key: Key): Promise<void> => {
  const file = await asGuard(platform, key.unitId, ({ tx }) => lockGuarded(tx, key));
  if (file?.guard !== 'waiting') return;
  const seen = await readText(file);
  if (seen) await asGuard(platform, key.unitId, (hand) => screen(platform, hand, key, seen));
};
