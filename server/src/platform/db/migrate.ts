import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import type { Keys } from '../keys.ts';
import { ensureRoles, roles } from './roles.ts';

const folder = new URL('../../../migrations/', import.meta.url);

/** Number of the advisory lock that keeps two starting processes from migrating at once. */
const LOCK = 7_305_121;

type Migration = { name: string; sql: string; digest: string };

const readMigrations = (): Migration[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(new URL(name, folder), 'utf8');
      return { name, sql, digest: createHash('sha256').update(sql).digest('hex') };
    });

const prepare = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ database: string }>('select current_database() as database');
  const database = client.escapeIdentifier(rows[0]?.database ?? '');
  await client.query(`
    revoke all on schema public from public;
    revoke temporary on database ${database} from public;
    grant create on database ${database} to ${roles.owner};
    grant usage, create on schema public to ${roles.owner};
    grant usage on schema public to ${roles.app}, ${roles.auth}, ${roles.audit}, ${roles.vote}, ${roles.reader};
    set role ${roles.owner};
    create table if not exists migrations (
      name text primary key, digest text not null, applied_at timestamptz not null default now());
  `);
};

const apply = async (client: pg.Client, migration: Migration): Promise<void> => {
  await client.query('begin');
  try {
    await client.query(migration.sql);
    await client.query('insert into migrations (name, digest) values ($1, $2)', [
      migration.name,
      migration.digest,
    ]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw new Error(`Migration ${migration.name} failed; nothing of it was applied.`, { cause });
  }
};

/**
 * Brings the database up to date: roles, then the SQL files in order, each in its transaction, under an advisory lock.
 * A file that was applied and later changed stops the start.
 */
export const migrate = async (adminUrl: string, keys: Keys): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await ensureRoles(client, keys);
    await prepare(client);
    const { rows } = await client.query<{ name: string; digest: string }>(
      'select name, digest from migrations',
    );
    const applied = new Map(rows.map((row) => [row.name, row.digest]));
    for (const migration of readMigrations()) {
      const known = applied.get(migration.name);
      if (known === undefined) await apply(client, migration);
      else if (known !== migration.digest)
        throw new Error(`Migration ${migration.name} was changed after it ran.`);
    }
  } finally {
    await client.end();
  }
};
