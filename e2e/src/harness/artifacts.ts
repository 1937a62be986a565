import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../artifacts/', import.meta.url));

/** Where a run leaves what people look at afterwards: pictures, traces, logs. Makes the folder. */
export const artifact = (name: string): string => {
  const path = `${folder}${name}`;
  mkdirSync(dirname(path), { recursive: true });
  return path;
};
