import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';

const isLost = (error: unknown): boolean =>
  ['58P01', 'P0002'].includes((error as { code?: string }).code ?? '');

const filesIn = async (admin: pg.Client, folder: string): Promise<string[]> => {
  const { rows } = await admin.query<{ name: string }>('select pg_ls_dir($1, true, false) as name', [folder]);
  return rows.map(({ name }) => `${folder}/${name}`);
};

const readThere = async (admin: pg.Client, file: string): Promise<Buffer> => {
  try {
    const { rows } = await admin.query<{ bytes: Buffer }>('select pg_read_binary_file($1) as bytes', [file]);
    return rows[0]?.bytes ?? Buffer.alloc(0);
  } catch (error) {
    // A folder, or a file that went meanwhile.
    if (isLost(error) || String(error).includes('directory')) return Buffer.alloc(0);
    throw error;
  }
};

/** Every file of the database as it lies on the disk, dead rows included, with the write-ahead log and the notices. */
export async function* databaseFiles(admin: pg.Client): AsyncGenerator<Buffer> {
  await admin.query('checkpoint');
  const { rows } = await admin.query<{ folder: string }>(
    `select 'base/' || oid as folder from pg_database where datname = current_database()`,
  );
  for (const folder of [rows[0]?.folder ?? '', 'pg_wal', 'pg_notify'])
    for (const file of await filesIn(admin, folder)) yield readThere(admin, file);
}

/** Every file of a folder of ours. */
export function* folderFiles(folder: string): Generator<Buffer> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* folderFiles(path);
    else yield readFileSync(path);
  }
}

const PREFIX = 4;

/** Finds which of many byte strings stand in a file, in one pass. */
export const finder = (needles: readonly Buffer[]) => {
  const byPrefix = Map.groupBy(
    needles.map((needle, at) => ({ needle, at })),
    ({ needle }) => needle.readUInt32BE(),
  );
  const found = new Set<number>();
  return {
    found,
    look: (file: Buffer): void => {
      let window = file.length < PREFIX ? 0 : file.readUIntBE(0, PREFIX - 1);
      for (let end = PREFIX - 1; end < file.length; end += 1) {
        window = ((window << 8) | (file[end] ?? 0)) >>> 0;
        const start = end - PREFIX + 1;
        for (const { needle, at } of byPrefix.get(window) ?? [])
          if (needle.equals(file.subarray(start, start + needle.length))) found.add(at);
      }
    },
  };
};

/** A value as it may stand in a file: its bytes, in hexadecimal, and in both kinds of base64. */
export const writings = (bytes: Buffer): Buffer[] => [
  bytes,
  Buffer.from(bytes.toString('hex')),
  Buffer.from(bytes.toString('base64').replace(/=+$/, '')),
  Buffer.from(bytes.toString('base64url')),
];
