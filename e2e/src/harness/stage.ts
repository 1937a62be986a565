import type { Api } from './api.ts';
import { askedBefore, cameAndWent, writtenUp } from './staged-parts.ts';

type Made = { id: string };
type Meeting = Made & {
  version: number;
  title: string;
  currentStepId: string | null;
  questions: { kind: string; label: string }[];
  members: { memberId: string }[];
  agenda: { id: string; paperBookOnly: boolean }[];
  proposals: Made[];
};
type Vote = Made & { version: number; present: number; title: string };

/** Meetings of a cell in each state of their life, and what stands in them. */
export type Stage = {
  readonly draft: string;
  readonly open: {
    readonly id: string;
    readonly itemId: string;
    readonly voteId: string;
    /** A vote that missed two thirds and may be put again. */
    readonly missedVoteId: string;
    readonly pollId: string;
    readonly calledOffPollId: string;
    readonly tooFewPollId: string;
  };
  readonly concluded: string;
};

/** Who leads the cell, on its secretary's own session. */
export type Cell = {
  readonly api: Api;
  readonly unitId: string;
  readonly chair: string;
  readonly minutesTaker: string;
};

/** The month so many months from now. */
export const monthAhead = (offset: number): { month: number; year: number } => {
  const now = new Date();
  const then = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + offset, 15));
  return { month: then.getUTCMonth() + 1, year: then.getUTCFullYear() };
};

/** One meeting, prepared so that members could be invited. */
const prepared = async ({ api, unitId, chair, minutesTaker }: Cell, kind: string, offset: number) => {
  const path = `/units/${unitId}/meetings`;
  const { id } = await api.send<Made>('POST', path, { kind, month: monthAhead(offset) });
  const { version, title } = await api.get<Meeting>(`${path}/${id}`);
  await api.send('PUT', `${path}/${id}/preparation`, {
    version,
    title,
    place: 'Phòng họp tầng 2',
    startsAt: new Date().toISOString(),
    onlineLink: null,
    onlineApproval: '',
    chairMemberId: chair,
    minutesTakerMemberId: minutesTaker,
    guests: [],
    bureauMetOn: null,
  });
  return { id, path: `${path}/${id}` };
};

/** Opened, everybody called, with an opinion, a task and a vote that waits for its count. */
export const opened = async (cell: Cell, kind: string, offset: number) => {
  const { api } = cell;
  const { id, path } = await prepared(cell, kind, offset);
  await api.send('POST', `${path}/invitation`);
  await api.send('POST', `${path}/opening`);
  await api.send('POST', `${path}/roll-call/all-present`);
  const { agenda, questions } = await api.get<Meeting>(path);
  const itemId = agenda.find(({ paperBookOnly }) => !paperBookOnly)?.id ?? '';
  const opinion = {
    memberId: cell.minutesTaker,
    speaker: '',
    body: 'Nhất trí với dự thảo.',
    reserved: false,
  };
  await api.send('POST', `${path}/items/${itemId}/opinions`, opinion);
  const hand = { memberId: cell.minutesTaker, name: '', minutes: 5 };
  const { id: speechId } = await api.send<Made>('POST', `${path}/speakers`, hand);
  await api.send('PUT', `${path}/speakers/${speechId}/start`, { minutes: 5 });
  const guest = { memberId: null, name: 'Đồng chí Khách Mời, Đảng ủy Sở', minutes: 10 };
  await api.send('POST', `${path}/speakers`, guest);
  await askedBefore(api, path);
  await api.send('POST', `${path}/straw-polls`, {
    question: 'Họp vào tối thứ Sáu?',
    answers: ['Đồng ý', 'Không đồng ý', 'Ý kiến khác'],
  });
  const task = {
    memberId: cell.minutesTaker,
    content: 'Gửi kế hoạch quý tới chi ủy',
    basis: '',
    dueOn: null,
  };
  await api.send('POST', `${path}/tasks`, task);
  const [question] = questions;
  const vote = await api.send<Vote>('POST', `${path}/votes`, {
    itemId: null,
    question: question?.kind,
    title: question?.label,
    form: 'show-of-cards',
  });
  return { id, path, itemId, vote };
};

const concluded = async (cell: Cell, kind: string, offset: number): Promise<string> => {
  const { api } = cell;
  const { id, path, vote } = await opened(cell, kind, offset);
  const { version, present } = vote;
  await api.send('PUT', `${path}/votes/${vote.id}/result`, { version, for: present, against: 0, other: 0 });
  for (;;) {
    const { currentStepId: stepId } = await api.get<Meeting>(path);
    if (stepId === null) break;
    await api.send('POST', `${path}/steps`, { stepId, outcome: 'done', reason: '' });
  }
  await api.send('POST', `${path}/closing`, { agreed: present, endedAt: new Date().toISOString() });
  await writtenUp(api, path, cell.minutesTaker);
  return id;
};

/** A matter that needed two thirds and missed them. */
const missed = async ({ api, minutesTaker }: Cell, path: string): Promise<string> => {
  const ask = {
    itemId: null,
    question: 'confirmation',
    title: 'Công nhận đảng viên chính thức',
    form: 'show-of-cards',
  };
  const { id, version } = await api.send<Vote>('POST', `${path}/votes`, ask);
  await api.send('PUT', `${path}/votes/${id}/cards`, {
    entries: [{ memberId: minutesTaker, choice: 'against' }],
  });
  await api.send('PUT', `${path}/votes/${id}/result`, { version, for: 1, against: 2, other: 0 });
  return id;
};

const askedInSecret = async ({ api }: Cell, path: string, more: object): Promise<string> => {
  const ask = {
    ...{ kind: 'opinion', answerSet: 'agreement', ownAnswers: [], itemId: null },
    question: 'Có nên sinh hoạt vào chiều thứ bảy không?',
  };
  return (await api.send<Made>('POST', `${path}/polls`, { ...ask, ...more })).id;
};

/** Secret polls of the open meeting: one called off, one counted with too few slips, and one under an item that is open. */
const secretPolls = async (cell: Cell, path: string, itemId: string) => {
  const ownAnswers = ['Sáng thứ bảy', 'Chiều thứ bảy', 'Tối thứ sáu'];
  const ownSet = { answerSet: 'own', ownAnswers, question: 'Nên sinh hoạt vào buổi nào?' };
  const calledOffPollId = await askedInSecret(cell, path, ownSet);
  await cell.api.send('POST', `${path}/polls/${calledOffPollId}/cancellation`);
  const confidence = { kind: 'confidence', answerSet: 'confidence', question: 'Cách phân công trực đêm' };
  const tooFewPollId = await askedInSecret(cell, path, confidence);
  await cell.api.send('POST', `${path}/polls/${tooFewPollId}/count`, { paper: [0, 0, 0] });
  return { calledOffPollId, tooFewPollId, pollId: await askedInSecret(cell, path, { itemId }) };
};

/** Sets the stage for looking at every screen: what the demo has not at hand is made through the API. */
export const setStage = async (
  cell: Cell & { /** Somebody who may vote and stays to the end. */ readonly voter: string },
): Promise<Stage> => {
  const { id: draft } = await prepared(cell, 'regular', 1);
  const done = await concluded(cell, 'thematic', 0);
  const { id, path, itemId, vote } = await opened(cell, 'thematic', 1);
  await cameAndWent(cell.api, path, [cell.chair, cell.minutesTaker, cell.voter]);
  const missedVoteId = await missed(cell, path);
  const polls = await secretPolls(cell, path, itemId);
  return { draft, concluded: done, open: { id, itemId, voteId: vote.id, missedVoteId, ...polls } };
};
