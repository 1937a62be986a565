import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../src/platform/db/migrate.ts';
import { installJobs } from '../src/platform/jobs/jobs.ts';
import { startScratchPostgres } from '../src/platform/postgres/scratch-postgres.ts';
import { testKeys } from './keys.ts';

const TEMPLATE = 'sotay_template';

const withDatabase = (adminUrl: string, name: string): string => {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
};

/** One scratch server for the run, with a migrated template that every test file clones. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const server = await startScratchPostgres();
  const admin = new pg.Client({ connectionString: server.adminUrl });
  await admin.connect();
  await admin.query(`create database ${TEMPLATE}`);
  await admin.end();
  const url = withDatabase(server.adminUrl, TEMPLATE);
  await migrate(url, testKeys);
  await installJobs(url);
  project.provide('adminUrl', server.adminUrl);
  project.provide('template', TEMPLATE);
  return () => server.stop();
};
