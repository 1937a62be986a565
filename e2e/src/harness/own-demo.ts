import { whenToSay } from '@sotay/core/notifications/quiet-hours.rules.ts';
import { afterAll, beforeAll, inject } from 'vitest';
import { type PushService, openPushService } from '../../../server/test/push-service.ts';
import { type DemoPerson, demoPeople } from './demo-people.ts';
import { type RunningServer, startServer } from './server.ts';

/** A busy machine takes its time. */
const STARTS_WITHIN_MS = 240_000;

export type OwnDemo = {
  readonly url: string;
  readonly dataDir: string;
  readonly personOf: (role: string) => DemoPerson;
  /** Lets so many minutes pass on the server. */
  readonly pass: RunningServer['pass'];
};

/**
 * The demo organisation on a server of this file's own, for journeys that change what others count on; `hasOwnTime` where they move its
 * clock. Call once at its top.
 */
export const useOwnDemo = (
  given: { hasOwnTime?: true; env?: () => Record<string, string> } = {},
): OwnDemo => {
  let server: RunningServer;
  let personOf: OwnDemo['personOf'];
  beforeAll(async () => {
    const { env, ...rest } = given;
    server = await startServer({ ...rest, env: env?.() ?? {}, from: inject('freshDemo') });
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
    pass: (minutes) => server.pass(minutes),
  };
};

/** The same with a push service beside it, by day: nobody is called in the night, which whoever runs this may well have. */
export const useCallingDemo = (): { demo: OwnDemo; pushService: () => PushService } => {
  let service: PushService;
  beforeAll(async () => {
    service = await openPushService();
  });
  const demo = useOwnDemo({ hasOwnTime: true, env: () => ({ PUSH_TRUSTED_ORIGIN: service.origin }) });
  beforeAll(async () => {
    const now = new Date();
    await demo.pass(Math.ceil((Date.parse(whenToSay(now.toISOString())) - now.getTime()) / 60_000));
  });
  afterAll(() => service.close());
  return { demo, pushService: () => service };
};
