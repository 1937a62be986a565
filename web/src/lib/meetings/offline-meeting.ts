import type { EndpointName } from '@sotay/core/contracts.ts';
import { uuidV7 } from '@sotay/core/kernel/uuid.rules.ts';
import { applyActs, localAnswer } from '@sotay/core/meetings/offline/apply.rules.ts';
import { localActNames } from '@sotay/core/meetings/offline/local-act.ts';
import type { LocalAct, LocalActOf } from '@sotay/core/meetings/offline/local-act.ts';
import { eachPresent } from '@sotay/core/meetings/offline/roll-call.rules.ts';
import { withSheet } from '@sotay/core/meetings/offline/sheet.rules.ts';
import {
  mergeOf,
  mergeRoll,
  stateOf,
  thingOf,
  withVersion,
} from '@sotay/core/meetings/offline/merge.rules.ts';
import type { MeetingView } from '@sotay/core/meetings/meetings.schema.ts';
import { isHallVote } from './hall-votes.ts';
import type { RawInput } from '../platform/address.ts';
import { call } from '../platform/api.ts';
import { byServer, deviceClock } from '../platform/clock.ts';
import type { HeldAct, Merged, OfflineRoom } from '../platform/offline-room.ts';
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

/**
 * An act of the outbox as the rules take it: what it was called with came from the typed call of its screen, and it happened at the
 * hour of the server's clock, however wrong the device's is.
 */
const localOf = ({ name, at, clock, input }: HeldAct): LocalAct =>
  ({
    name: name.slice('meetings.'.length),
    at: byServer(at, clock ?? deviceClock()),
    params: input.params,
    body: input.body,
  }) as LocalAct;

/** The act as the outbox holds it. */
const heldOf = ({ name, params, body }: LocalAct) => ({ name: `meetings.${name}`, input: { params, body } });

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

/** The server's meeting with the cards ticked there, where the act is about them. */
async function theirsFor(act: LocalAct, params: Params, isFresh: boolean): Promise<MeetingView> {
  const view = await theirs(params, isFresh);
  if (act.name !== 'tickCards' && act.name !== 'closeVote') return view;
  const { voteId } = act.params;
  if (!view.votes.some(({ id }) => id === voteId)) return view;
  return withSheet(view, await call('meetings.voteSheet', { params: { ...params, voteId } }));
}

/** How a roll-call goes: who is called alike on both sides needs no more, and one disputed name does not hold up the others. */
function mergedRoll(local: LocalActOf<'saveRollCall'>, seen: unknown, view: MeetingView): Merged {
  const { clear, disputed } = mergeRoll(local, seen, view, applyActs(view, [local]));
  const sent = clear ? heldOf(withVersion(clear, view)).input : undefined;
  if (disputed)
    return {
      now: 'ask',
      parted: { clear: sent, input: heldOf(disputed).input, thing: thingOf(disputed) },
    };
  return sent ? { now: 'send', input: sent } : { now: 'drop' };
}

/** Leading a meeting in a hall without signal: by the rules of core, over the answer that the phone keeps (ADR 25). */
export const offlineMeeting: OfflineRoom = {
  stamped: (name: EndpointName, input: RawInput) =>
    makes.has(name) ? { ...input, body: { id: newId(), ...(input.body as object) } } : input,

  take(act, before) {
    const params = paramsOf(act);
    const told = kept(params);
    if (!told) return undefined;
    const said = localOf(act);
    const here = applyActs(told, localActs(params.meetingId, before));
    const local = said.name === 'allPresent' ? eachPresent(here, said) : said;
    const answer = localAnswer(said, applyActs(here, [local]));
    const held = local.name === 'closeVote' && isHallVote(local.params.voteId);
    const instead = local === said ? undefined : heldOf(local);
    return { answer, seen: stateOf(here, local), thing: thingOf(local), held, instead };
  },

  async merge(act, isFresh) {
    const local = localOf(act);
    const view = await theirsFor(local, paramsOf(act), isFresh);
    if (!act.anyway) {
      if (local.name === 'saveRollCall') return mergedRoll(local, act.seen, view);
      const now = mergeOf(local, act.seen, view, applyActs(view, [local]));
      if (now !== 'send') return { now };
    }
    return { now: 'send', input: { ...act.input, body: withVersion(local, view).body } };
  },

  arrived(act) {
    const params = paramsOf(act);
    const told = kept(params);
    if (told) queryClient.setQueryData(keyOf(params), applyActs(told, [localOf(act)]));
  },
};
