import { applyActs } from '@sotay/core/meetings/offline/apply.rules.ts';
import type { LocalAct } from '@sotay/core/meetings/offline/local-act.ts';
import { ticksOf } from '@sotay/core/meetings/offline/ticks.rules.ts';
import type { MeetingView } from '@sotay/core/meetings/meetings.schema.ts';
import { clock } from '../platform/format.ts';
import type { HeldAct } from '../platform/offline-room.ts';
import { clashWords as t } from '../words/clash.ts';
import { hallWords } from '../words/hall.ts';
import { meetingLiveWords } from '../words/meeting-live.ts';
import { voteWords } from '../words/vote.ts';
import { localActs } from './offline-meeting.ts';

/** Both sides of an act that two people did differently, in words. */
export type Clash = {
  /** What it is about: a member, a step, an item. */
  readonly about: string;
  readonly mine: string;
  readonly theirs: string;
  /** A step that is marked stays marked: then only theirs can hold. */
  readonly mayKeepMine: boolean;
};

const lines = (...parts: string[]): string =>
  parts.filter((part) => part.trim() !== '').join('\n') || t.nothing;

/** How the thing of an act stands in a meeting, in words. */
function wordsOf(view: MeetingView, act: LocalAct): string {
  switch (act.name) {
    case 'saveRollCall':
      return lines(
        ...act.body.entries.map(({ memberId }, _, { length }) => {
          const row = view.rollCall.find((one) => one.memberId === memberId);
          const said = [meetingLiveWords.presence[row?.presence ?? 'none'], row?.reason].filter(Boolean);
          return `${length > 1 ? `${row?.name ?? ''}: ` : ''}${said.join(' · ')}`;
        }),
      );
    case 'saveTimes': {
      const row = view.rollCall.find((one) => one.memberId === act.params.memberId);
      const [arrived, left] = [row?.arrivedAt, row?.leftAt];
      return lines(arrived ? t.arrived(clock(arrived)) : '', left ? hallWords.times.gone(clock(left)) : '');
    }
    case 'tickCards':
      return lines(
        ...act.body.entries.map(({ memberId }) => {
          const hands = view.votes.flatMap((vote) => (vote.id === act.params.voteId ? ticksOf(vote) : []));
          const hand = hands.find((one) => one.memberId === memberId);
          return hand ? voteWords.choice[hand.choice] : t.noCard;
        }),
      );
    case 'markStep':
      return view.steps.find(({ id }) => id === act.body.stepId)?.progress === 'skipped' ? t.skipped : t.done;
    case 'saveItem': {
      const item = view.agenda.find(({ id }) => id === act.params.itemId);
      return lines(item?.presented ?? '', item?.conclusion ?? '');
    }
    case 'editOpinion':
    case 'removeOpinion': {
      const opinion = view.agenda
        .flatMap(({ opinions }) => opinions)
        .find(({ id }) => id === act.params.opinionId);
      return opinion ? lines(`${opinion.speaker}: ${opinion.body}`) : t.removed;
    }
    case 'closeVote':
    case 'cancelVote': {
      const vote = view.votes.find(({ id }) => id === act.params.voteId);
      return vote ? t.count(vote.for ?? 0, vote.against ?? 0, vote.other ?? 0) : t.removed;
    }
    case 'saveConclusion':
      return lines(view.conclusion, ...Object.values(view.texts));
    default:
      return t.sameQuestion;
  }
}

const nameOf = (view: MeetingView, memberId: string): string =>
  view.rollCall.find((row) => row.memberId === memberId)?.name ?? '';

function aboutOf(view: MeetingView, act: LocalAct): string {
  switch (act.name) {
    case 'saveRollCall':
      return act.body.entries.map(({ memberId }) => nameOf(view, memberId)).join(', ');
    case 'saveTimes':
      return nameOf(view, act.params.memberId);
    case 'tickCards':
      return act.body.entries.map(({ memberId }) => nameOf(view, memberId)).join(', ');
    case 'markStep':
      return view.steps.find(({ id }) => id === act.body.stepId)?.label ?? '';
    case 'saveItem':
      return view.agenda.find(({ id }) => id === act.params.itemId)?.title ?? '';
    case 'openVote':
      return act.body.title;
    case 'closeVote':
    case 'cancelVote':
      return view.votes.find(({ id }) => id === act.params.voteId)?.title ?? '';
    case 'saveConclusion':
      return t.conclusion;
    default:
      return t.opinion;
  }
}

/** Sets both sides beside each other; nothing where the act is not one of leading a meeting. */
export function clashOf(view: MeetingView, item: HeldAct): Clash | undefined {
  const [act] = localActs(view.id, [item]);
  if (!act) return undefined;
  const after = applyActs(view, [act]);
  return {
    about: aboutOf(view, act),
    mine: act.name === 'markStep' ? (act.body.outcome === 'done' ? t.done : t.skipped) : wordsOf(after, act),
    theirs: wordsOf(view, act),
    mayKeepMine: act.name !== 'markStep',
  };
}
