import type { MeetingView } from '../meetings.schema.ts';
import type { LocalAct, LocalActOf } from './local-act.ts';
import { ticksOf } from './ticks.rules.ts';

/**
 * What an act changes as a whole: two acts on the same thing are two wordings of one. Several things are parted by spaces: a card
 * and a time rest on whether the member is there, and wait while that is disputed. Null where each act stands for itself.
 */
export function thingOf(act: LocalAct): string | null {
  switch (act.name) {
    case 'saveRollCall':
      return act.body.entries.map(({ memberId }) => `presence:${memberId}`).join(' ');
    case 'saveTimes':
      return `times:${act.params.memberId} presence:${act.params.memberId}`;
    case 'tickCards':
      return act.body.entries
        .map(({ memberId }) => `tick:${act.params.voteId}:${memberId} presence:${memberId}`)
        .join(' ');
    case 'markStep':
      return `step:${act.body.stepId}`;
    case 'saveItem':
      return `item:${act.params.itemId}`;
    case 'editOpinion':
    case 'removeOpinion':
      return `opinion:${act.params.opinionId}`;
    case 'openVote':
      return `vote:${act.body.id ?? ''}`;
    case 'closeVote':
    case 'cancelVote':
      return `vote:${act.params.voteId}`;
    case 'saveConclusion':
      return 'conclusion';
    default:
      return null;
  }
}

/**
 * How the thing of an act stands in a meeting, in a form that can be compared: kept when the act is done, and held against the
 * server's when it is sent.
 */
export function stateOf(view: MeetingView, act: LocalAct): unknown {
  switch (act.name) {
    case 'open':
      return view.state;
    case 'saveRollCall':
      return act.body.entries.map(({ memberId }) => presenceIn(view, memberId));
    case 'saveTimes':
      return timesIn(view, act.params.memberId);
    case 'tickCards':
      return act.body.entries.map(({ memberId }) => tickIn(view, act.params.voteId, memberId));
    case 'markStep':
      return markIn(view, act.body.stepId);
    case 'saveItem':
      return itemIn(view, act.params.itemId);
    case 'editOpinion':
    case 'removeOpinion':
      return opinionIn(view, act.params.opinionId);
    case 'openVote':
      return view.votes
        .filter(
          ({ id, itemId, title }) =>
            id !== act.body.id && itemId === act.body.itemId && title === act.body.title,
        )
        .map(({ id }) => id);
    case 'closeVote':
      return countIn(view, act.params.voteId);
    case 'saveConclusion':
      return { conclusion: view.conclusion, texts: view.texts };
    default:
      return null;
  }
}

const rowIn = (view: MeetingView, memberId: string) =>
  (view.rollCall.length > 0 ? view.rollCall : view.roster).find((one) => one.memberId === memberId);

function presenceIn(view: MeetingView, memberId: string) {
  const row = rowIn(view, memberId);
  return row ? { presence: row.presence, reason: row.reason } : null;
}

/** To the minute, as they are typed: the instant of a tap differs a little between the clocks of two sides. */
function timesIn(view: MeetingView, memberId: string) {
  const row = rowIn(view, memberId);
  return row ? [row.arrivedAt, row.leftAt].map((time) => time?.slice(0, 'yyyy-mm-ddThh:mm'.length)) : null;
}

function tickIn(view: MeetingView, voteId: string, memberId: string) {
  const vote = view.votes.find(({ id }) => id === voteId);
  return vote ? (ticksOf(vote).find((hand) => hand.memberId === memberId)?.choice ?? null) : undefined;
}

function markIn(view: MeetingView, stepId: string) {
  const progress = view.steps.find(({ id }) => id === stepId)?.progress;
  return progress === 'done' || progress === 'skipped' ? progress : null;
}

function itemIn(view: MeetingView, itemId: string) {
  const item = view.agenda.find(({ id }) => id === itemId);
  if (!item) return null;
  const { presented, conclusion, presenter } = item;
  return { presented, conclusion, presenter: presenter?.memberId ?? null };
}

function opinionIn(view: MeetingView, opinionId: string) {
  const opinion = view.agenda.flatMap(({ opinions }) => opinions).find(({ id }) => id === opinionId);
  if (!opinion) return null;
  const { memberId, speaker, body, reserved } = opinion;
  return { memberId, speaker, body, reserved };
}

function countIn(view: MeetingView, voteId: string) {
  const vote = view.votes.find(({ id }) => id === voteId);
  if (!vote) return null;
  return { for: vote.for, against: vote.against, other: vote.other };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * What becomes of an act that waited: it is sent; it is dropped, since the server has it already; or the person is asked, because
 * somebody else has changed the same thing to something else meanwhile. Nothing is written over silently, in neither direction.
 */
export type Merge = 'send' | 'drop' | 'ask';

/** @param seen how the thing stood on the phone when the act was done; @param after the server's meeting with the act applied */
export function mergeOf(act: LocalAct, seen: unknown, theirs: MeetingView, after: MeetingView): Merge {
  if (act.name === 'open') return theirs.state === 'open' ? 'drop' : 'send';
  if (isThere(act, theirs)) return 'drop';
  const now = stateOf(theirs, act);
  if (act.name === 'openVote') return isSame(now, seen) ? 'send' : 'ask';
  if (act.name === 'markStep') return mergeMark(act.body.outcome, now);
  if (now === null || isSame(now, seen)) return 'send';
  return isSame(now, stateOf(after, act)) ? 'drop' : 'ask';
}

/** A roll-call as it is merged: what nobody disputes goes; where another phone called a member otherwise, the person is asked. */
type MergedRoll = {
  readonly clear: LocalActOf<'saveRollCall'> | null;
  readonly disputed: LocalActOf<'saveRollCall'> | null;
};

/** Parts a roll-call member by member. Who is not on the server's roll any more is left out, unless the act is about them alone. */
export function mergeRoll(
  act: LocalActOf<'saveRollCall'>,
  seen: unknown,
  theirs: MeetingView,
  after: MeetingView,
): MergedRoll {
  const before: readonly unknown[] = Array.isArray(seen) ? seen : [];
  const { entries } = act.body;
  const only = (picked: typeof entries) =>
    picked.length === 0 ? null : { ...act, body: { entries: picked } };
  const found = entries.map((entry, index): Merge => {
    if (!presenceIn(theirs, entry.memberId)) return entries.length === 1 ? 'send' : 'drop';
    return mergeOf({ ...act, body: { entries: [entry] } }, [before[index]], theirs, after);
  });
  return {
    clear: only(entries.filter((_, index) => found[index] === 'send')),
    disputed: only(entries.filter((_, index) => found[index] === 'ask')),
  };
}

/** A step is marked once: the same mark is no conflict, another one is. */
function mergeMark(mine: string, theirs: unknown): Merge {
  if (theirs === null) return 'send';
  return theirs === mine ? 'drop' : 'ask';
}

/** Whether what the act makes is on the server already: its answer was lost on the way. */
function isThere(act: LocalAct, theirs: MeetingView): boolean {
  if (act.name === 'openVote') return theirs.votes.some(({ id }) => id === act.body.id);
  if (act.name === 'addTask') return theirs.tasks.some(({ id }) => id === act.body.id);
  if (act.name !== 'addOpinion') return false;
  return theirs.agenda.some(({ opinions }) => opinions.some(({ id }) => id === act.body.id));
}

/** The act for the version of the thing that the server has now. What was read is compared before, not by numbers. */
export function withVersion(act: LocalAct, theirs: MeetingView): LocalAct {
  switch (act.name) {
    case 'saveRollCall':
      return { ...act, body: { entries: act.body.entries.map((entry) => told(entry, theirs)) } };
    case 'saveItem':
      return renewed(act, theirs.agenda.find(({ id }) => id === act.params.itemId)?.version);
    case 'editOpinion':
      return renewed(
        act,
        theirs.agenda.flatMap(({ opinions }) => opinions).find(({ id }) => id === act.params.opinionId)
          ?.version,
      );
    case 'closeVote':
      return renewed(act, theirs.votes.find(({ id }) => id === act.params.voteId)?.version);
    case 'saveConclusion':
      return renewed(act, theirs.version);
    default:
      return act;
  }
}

/** A line of the roll-call with what the server has now: should that have changed when it arrives, it is refused. */
const told = <E extends { memberId: string }>(entry: E, theirs: MeetingView) => {
  const known = presenceIn(theirs, entry.memberId);
  return known ? { ...entry, before: known.presence } : entry;
};

const renewed = <A extends { body: { version: number } }>(act: A, version: number | undefined): A =>
  version === undefined ? act : { ...act, body: { ...act.body, version } };
