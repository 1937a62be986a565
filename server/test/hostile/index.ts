import { binaries } from './binaries.ts';
import { documents } from './documents.ts';
import type { HostileFile } from './hostile-file.ts';
import { pictures } from './pictures.ts';
import { recordings } from './recordings.ts';
import { texts } from './texts.ts';

/** Every file of which we promise that it attacks nobody (S11). */
export const hostileFiles: readonly HostileFile[] = [
  ...texts,
  ...binaries,
  ...pictures,
  ...documents,
  ...recordings,
];
