import { handsWords, slipsWords } from '../ballot-words.rules.ts';
import { countHands, noVotes } from '../ballot.rules.ts';
import type { MeetingView } from '../meetings.schema.ts';
import { isForThoseAbove, mayBeRepeated } from '../repeated-vote.rules.ts';
import { slipsDisagree } from '../slips.rules.ts';
import { neededWords, voteBaseWords, voteResultWords } from '../vote-words.rules.ts';
import { needed, presentVoters, voteBase } from '../vote.rules.ts';
import type { LocalActOf } from './local-act.ts';
import { ticksOf } from './ticks.rules.ts';

type VoteRow = MeetingView['votes'][number];

/** Puts a question to the vote as the server would: by the roll of this moment. */
export function openVote(view: MeetingView, { at, body }: LocalActOf<'openVote'>): MeetingView {
  const { id, itemId, title, form } = body;
  const question = view.questions.find(({ kind }) => kind === body.question);
  const isKnown = view.votes.some((vote) => vote.id === id);
  if (view.state !== 'open' || !id || isKnown || !question?.forms.includes(form)) return view;
  const base = voteBase(view.rollCall);
  if (base.base === 0) return view;
  const repeated = view.votes.find((vote) => vote.id === body.again);
  if (body.again && (repeated?.question !== question.kind || !mayBeRepeated(repeated))) return view;
  const { threshold, certainty } = question;
  const vote: VoteRow = {
    ...{ id, itemId, title, form, threshold, certainty },
    question: question.kind,
    version: 1,
    open: true,
    base: base.base,
    present: presentVoters(view.rollCall),
    needed: needed(base.base, threshold),
    for: null,
    against: null,
    other: null,
    notVoting: null,
    passed: null,
    baseWords: voteBaseWords(base),
    neededWords: neededWords(base.base, threshold),
    resultWords: '',
    handsWords: '',
    attempt: (repeated?.attempt ?? 0) + 1,
    repeatable: false,
    forThoseAbove: false,
    openedAt: at,
    closedAt: null,
  };
  return { ...view, votes: [...view.votes, vote] };
}

type Count = LocalActOf<'closeVote'>['body'];

/** The count as the phone can know it: cards, ticked or counted, slips of an open vote, or the tally sheet; hands by phone are with the server. */
function counted(view: MeetingView, vote: VoteRow, body: Count) {
  const isSecret = vote.form === 'secret-ballot';
  if (isSecret ? body.paper || !body.slips : body.slips) return undefined;
  const cards = { for: body.for, against: body.against, other: body.other };
  const paper = body.paper ?? noVotes;
  const outcome = countHands(view.rollCall, ticksOf(vote), { cards, paper }, vote.threshold);
  if (!outcome.ok || (body.slips && slipsDisagree(body.slips, cards, outcome.present))) return undefined;
  return { ...outcome, words: body.slips ? slipsWords(body.slips) : handsWords(outcome.hands) };
}

/** Closes a vote with its count, or puts the count right; a count that the rules refuse changes nothing. */
export function closeVote(view: MeetingView, { at, params, body }: LocalActOf<'closeVote'>): MeetingView {
  const vote = view.votes.find(({ id }) => id === params.voteId);
  const count = vote && counted(view, vote, body);
  if (view.state !== 'open' || !vote || !count) return view;
  const { passed, notVoting } = count.result;
  const base = voteBase(view.rollCall);
  const closed: VoteRow = {
    ...vote,
    ...count.tally,
    ...{ passed, notVoting, present: count.present },
    version: vote.version + 1,
    open: false,
    base: base.base,
    needed: needed(base.base, vote.threshold),
    baseWords: voteBaseWords(base),
    neededWords: neededWords(base.base, vote.threshold),
    resultWords: voteResultWords(count.result),
    handsWords: count.words,
    repeatable: mayBeRepeated({ ...vote, passed }),
    forThoseAbove: isForThoseAbove({ ...vote, passed }),
    closedAt: at,
  };
  const votes = view.votes.map((entry) => (entry.id === vote.id ? closed : entry));
  const voted = votes.some((entry) => entry.question === 'resolution' && entry.passed === true);
  return { ...view, votes, resolution: { ...view.resolution, voted } };
}

/** Takes back a vote that was opened by mistake and not counted. */
export function cancelVote(view: MeetingView, { params }: LocalActOf<'cancelVote'>): MeetingView {
  const votes = view.votes.filter(({ id, open }) => id !== params.voteId || !open);
  return { ...view, votes };
}
