import type { OutputOf } from '../../kernel/contract.ts';
import type { meetingsContract } from '../meetings.contract.ts';
import type { MeetingView } from '../meetings.schema.ts';
import type { LocalAct, LocalActName, LocalActOf } from './local-act.ts';
import { isCalled, open, recordAllPresent, saveRollCall, saveTimes } from './roll-call.rules.ts';
import { markStep } from './steps.rules.ts';
import { addOpinion, addTask, editOpinion, removeOpinion, saveConclusion, saveItem } from './texts.rules.ts';
import { tickCards } from './ticks.rules.ts';
import { cancelVote, closeVote, openVote } from './votes.rules.ts';

type Apply<K extends LocalActName> = (view: MeetingView, act: LocalActOf<K>) => MeetingView;

const applies: { readonly [K in LocalActName]: Apply<K> } = {
  open,
  saveRollCall,
  allPresent: recordAllPresent,
  saveTimes,
  markStep,
  addOpinion,
  editOpinion,
  removeOpinion,
  saveItem,
  openVote,
  tickCards,
  closeVote,
  cancelVote,
  addTask,
  saveConclusion,
};

/** What still keeps the meeting from ending, as far as the phone can tell; reading the minutes back ends it and counts as done. */
function concludeFaults(view: MeetingView): string[] {
  const isMissing = view.steps.some(
    ({ progress, duty }) => (progress === 'current' || progress === 'ahead') && duty !== 'minutes-read-back',
  );
  const hasDraft = Object.values(view.texts).some((text) => text.trim() !== '');
  const isVoted = view.votes.some(({ question, open: isOpen }) => question === 'resolution' && !isOpen);
  return [
    ...(isMissing ? ['meetings/step-missing'] : []),
    ...(isCalled(view) ? [] : ['meetings/roll-call-incomplete']),
    ...(view.votes.some((vote) => vote.open) ? ['meetings/vote-still-open'] : []),
    ...(hasDraft && !isVoted ? ['meetings/resolution-not-voted'] : []),
  ];
}

function applyOne<K extends LocalActName>(view: MeetingView, act: LocalActOf<K>): MeetingView {
  const apply: Apply<K> = applies[act.name];
  return apply(view, act);
}

/**
 * The meeting as it stands on this phone: what the server last told, and the acts that still wait for it, by the same rules as the
 * server's. An act that the rules refuse, or that the server has taken already, changes nothing. Live checks against the
 * regulation stay as they were told (ADR 25).
 */
export function applyActs(view: MeetingView, acts: readonly LocalAct[]): MeetingView {
  if (acts.length === 0) return view;
  const after = acts.reduce<MeetingView>((meeting, act) => applyOne(meeting, act as never), view);
  return after.state === 'open' ? { ...after, concludeFaults: concludeFaults(after) } : after;
}

type Answer = { [K in LocalActName]: OutputOf<(typeof meetingsContract)[K]> };

/** What the endpoint of the act would answer, read from the meeting after it. */
export function localAnswer(act: LocalAct, after: MeetingView): Answer[LocalActName] {
  switch (act.name) {
    case 'markStep':
      return { currentStepId: after.currentStepId };
    case 'addOpinion':
    case 'addTask':
      return { id: act.body.id ?? '' };
    case 'openVote':
      return after.votes.find(({ id }) => id === act.body.id) ?? { done: true };
    case 'closeVote':
      return after.votes.find(({ id }) => id === act.params.voteId) ?? { done: true };
    case 'saveItem':
      return { version: after.agenda.find(({ id }) => id === act.params.itemId)?.version ?? 1 };
    case 'editOpinion':
    case 'saveConclusion':
      return { version: after.version };
    default:
      return { done: true };
  }
}
