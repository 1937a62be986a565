import type { Client } from 'pg';
import { type Keys, rolePassword } from '../keys.ts';

/**
 * `owner` owns the tables and cannot log in. The others own nothing and cannot pass row-level security:
 * `app` serves requests and jobs, `auth` signs people in, `audit` seals the log, `vote` alone reads the boxes of secret polls, `reader` is
 * for reports from outside.
 */
export const roles = {
  owner: 'sotay_owner',
  app: 'sotay_app',
  auth: 'sotay_auth',
  audit: 'sotay_audit',
  vote: 'sotay_vote',
  reader: 'sotay_reader',
} as const;

const loginRoles = [roles.app, roles.auth, roles.audit, roles.vote, roles.reader];

const guard = `nosuperuser nocreatedb nocreaterole noreplication nobypassrls`;

/** Makes the roles where they are missing. Safe to repeat; run under the migration lock. */
export const ensureRoles = async (admin: Client, keys: Keys): Promise<void> => {
  const exists = async (name: string) =>
    (await admin.query('select 1 from pg_roles where rolname = $1', [name])).rowCount === 1;
  if (!(await exists(roles.owner))) await admin.query(`create role ${roles.owner} nologin ${guard}`);
  for (const name of loginRoles) {
    if (!(await exists(name))) await admin.query(`create role ${name} login noinherit ${guard}`);
    await admin.query(`alter role ${name} password ${admin.escapeLiteral(rolePassword(keys, name))}`);
  }
  await admin.query(`grant ${roles.owner} to current_user`);
};
