import { auditContract } from '@sotay/core/audit/audit.contract.ts';
import type { Grants } from '../../platform/access/policy.ts';
import { room } from '../../platform/http/room.ts';
import type { Platform } from '../../platform/platform.ts';
import { auditPolicy } from './audit.policy.ts';
import { readReaders } from './readers.read-model.ts';
import { readOwnTrail, searchTrail } from './trail.read-model.ts';

/** What was done, for those it was done to and for those who inspect. `grants` are the policies of all rooms. */
export const auditRoom = (platform: Platform, grants: () => Grants) =>
  room('audit', auditContract, auditPolicy, {
    mine: (context, { query }) => readOwnTrail(context, platform, query),
    readers: (context) => readReaders(context, platform, grants()),
    search: (context, input) => searchTrail(context, platform, input),
  });
