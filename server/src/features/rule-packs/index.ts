import { rulePacksContract } from '@sotay/core/rule-packs/rule-packs.contract.ts';
import { room } from '../../platform/http/room.ts';
import { readDraft } from './draft.read-model.ts';
import { rulePacksPolicy } from './rule-packs.policy.ts';
import type { PlannedMeetings } from './rule-packs.types.ts';
import { beginDraft, discardDraft, saveDraft } from './service/draft.ts';
import { publishDraft, withdrawVersion } from './service/publish.ts';
import { readVersion, readVersions } from './versions.read-model.ts';

export { type KnownCode, knownCode, packNamed, packOn, withKnownPacks } from './known-packs.ts';
export type { PlannedMeetings } from './rule-packs.types.ts';

export const rulePacksRoom = (planned: PlannedMeetings) =>
  room('rule-packs', rulePacksContract, rulePacksPolicy, {
    list: readVersions,
    one: readVersion,
    begin: beginDraft,
    draft: (context, input) => readDraft(planned, context, input),
    save: saveDraft,
    discard: discardDraft,
    publish: (context, input) => publishDraft(planned, context, input),
    withdraw: (context, input) => withdrawVersion(planned, context, input),
  });
