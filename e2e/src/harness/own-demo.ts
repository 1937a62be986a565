import { afterAll, beforeAll, inject } from 'vitest';
import { type DemoPerson, demoPeople } from './demo-people.ts';
import { type RunningServer, startServer } from './server.ts';

/** A busy machine takes its time. */
const STARTS_WITHIN_MS = 240_000;

export type OwnDemo = {
  readonly url: string;
  readonly dataDir: string;
  readonly personOf: (role: string) => DemoPerson;
};

/** The demo organisation on a server of this file's own, for journeys that change what others count on. Call once at its top. */
export const useOwnDemo = (): OwnDemo => {
  let server: RunningServer;
  let personOf: OwnDemo['personOf'];
  beforeAll(async () => {
    server = await startServer({ from: inject('freshDemo') });
    personOf = demoPeople(server.dataDir);
  }, STARTS_WITHIN_MS);
  afterAll(() => server.stop());
  return {
    get url() {
      return server.url;
    },
    get dataDir() {
      return server.dataDir;
    },
    personOf: (role) => personOf(role),
  };
};
