import type { EndpointName } from '@sotay/core/contracts.ts';
import { uuidV7 } from '@sotay/core/kernel/uuid.rules.ts';
import { applyActs, localAnswer } from '@sotay/core/meetings/offline/apply.rules.ts';
import { localActNames } from '@sotay/core/meetings/offline/local-act.ts';
import type { LocalAct } from '@sotay/core/meetings/offline/local-act.ts';
import { mergeOf, stateOf, thingOf, withVersion } from '@sotay/core/meetings/offline/merge.rules.ts';
import type { MeetingView } from '@sotay/core/meetings/meetings.schema.ts';
import { isHallVote } from './hall-votes.ts';
import type { RawInput } from '../platform/address.ts';
import { call } from '../platform/api.ts';
import type { HeldAct, OfflineRoom } from '../platform/offline-room.ts';
import { queryClient } from '../platform/query.ts';

type Params = { unitId: string; meetingId: string };

/** Acts that make something, which later acts name. */
const makes: ReadonlySet<string> = new Set(['meetings.addOpinion', 'meetings.openVote', 'meetings.addTask']);
const names: ReadonlySet<string> = new Set(localActNames.map((name) => `meetings.${name}`));

const newId = (): string => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

const paramsOf = ({ input }: HeldAct): Params => ({
  unitId: String(input.params?.['unitId']),
  meetingId: String(input.params?.['meetingId']),
});

const keyOf = (params: Params) => ['meetings.one', { params }] as const;
const kept = (params: Params): MeetingView | undefined =>
  queryClient.getQueryData<MeetingView>(keyOf(params));

/** An act of the outbox as the rules take it: what it was called with came from the typed call of its screen. */
const localOf = ({ name, at, input }: HeldAct): LocalAct =>
  ({ name: name.slice('meetings.'.length), at, params: input.params, body: input.body }) as LocalAct;

/** The acts that wait for one meeting, in their order. */
export const localActs = (meetingId: string, items: readonly HeldAct[]): LocalAct[] =>
  items
    .filter(({ name, input }) => names.has(name) && input.params?.['meetingId'] === meetingId)
    .map(localOf);

async function theirs(params: Params, isFresh: boolean): Promise<MeetingView> {
  const known = isFresh ? undefined : kept(params);
  if (known) return known;
  const view = await call('meetings.one', { params });
  queryClient.setQueryData(keyOf(params), view);
  return view;
}

/** Leading a meeting in a hall without signal: by the rules of core, over the answer that the phone keeps (ADR 25). */
export const offlineMeeting: OfflineRoom = {
  stamped: (name: EndpointName, input: RawInput) =>
    makes.has(name) ? { ...input, body: { id: newId(), ...(input.body as object) } } : input,

  take(act, before) {
    const params = paramsOf(act);
    const told = kept(params);
    if (!told) return undefined;
    const local = localOf(act);
    const here = applyActs(told, localActs(params.meetingId, before));
    const answer = localAnswer(local, applyActs(here, [local]));
    const held = local.name === 'closeVote' && isHallVote(local.params.voteId);
    return { answer, seen: stateOf(here, local), thing: thingOf(local), held };
  },

  async merge(act, isFresh) {
    const local = localOf(act);
    const view = await theirs(paramsOf(act), isFresh);
    const now = act.anyway ? 'send' : mergeOf(local, act.seen, view, applyActs(view, [local]));
    if (now !== 'send') return { now };
    return { now, input: { ...act.input, body: withVersion(local, view).body } };
  },

  arrived(act) {
    const params = paramsOf(act);
    const told = kept(params);
    if (told) queryClient.setQueryData(keyOf(params), applyActs(told, [localOf(act)]));
  },
};
