import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import { ANSWER_DAYS, answerDaysLeft } from '@sotay/core/petitions/petition.rules.ts';
import type { petitionsContract } from '@sotay/core/petitions/petitions.contract.ts';
import { covers } from '@sotay/core/kernel/scope.ts';
import { demandUnit } from '../../platform/access/unit-place.ts';
import { type Context, demand } from '../../platform/context.ts';
import { found } from '../../platform/errors.ts';
import {
  type PetitionRow,
  bodiesOf,
  bodyAbove,
  findPetition,
  petitionsBy,
  petitionsOf,
  stationsOf,
} from './petitions.repository.ts';

type Petitions = typeof petitionsContract;
type One = OutputOf<Petitions['one']>;

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** Days left as they stood when it ended, or stand today. */
const daysLeft = (row: PetitionRow, now: Date): number => {
  const end = row.passedAt ?? row.answeredAt ?? now;
  return answerDaysLeft(row.dueOn, dayOfInstant(end.toISOString()));
};

const aboutOf = ({ aboutId, aboutTitle }: PetitionRow): One['about'] =>
  aboutId === null ? null : { id: aboutId, title: aboutTitle };

const rowOf = (row: PetitionRow, now: Date) => ({
  id: row.id,
  unitId: row.unitId,
  unitName: row.unitName,
  kind: row.kind,
  title: row.title,
  about: aboutOf(row),
  senderName: row.memberName,
  state: row.state,
  sentAt: row.sentAt.toISOString(),
  dueOn: row.dueOn,
  daysLeft: daysLeft(row, now),
});

/** What I sent, each by the body that has it last, and whom I may turn to. */
export const readMine = async ({ tx, actor, now }: Context): Promise<OutputOf<Petitions['mine']>> => {
  const latest = new Map((await petitionsBy(tx, actor.memberId)).map((row) => [row.id, row]));
  const bodies = await bodiesOf(tx, actor.homeLfts);
  return {
    petitions: [...latest.values()].map((row) => rowOf(row, now)),
    bodies: bodies.map(({ id, name, kind }) => ({ id, name, answerDays: ANSWER_DAYS[kind] })),
  };
};

export const readPetitions = async (
  context: Context,
  { params }: InputOf<Petitions['list']>,
): Promise<OutputOf<Petitions['list']>> => {
  const { tx, now } = context;
  const { unitId } = await demandUnit(context, params.unitId);
  const unit = await tx.selectFrom('units').select('name').where('id', '=', unitId).executeTakeFirst();
  const rows = await petitionsOf(tx, unitId);
  return { unitName: found(unit).name, petitions: rows.map((row) => rowOf(row, now)) };
};

const stationOf = (row: PetitionRow, now: Date): One['stations'][number] => ({
  unitId: row.unitId,
  unitName: row.unitName,
  state: row.state,
  arrivedAt: row.arrivedAt.toISOString(),
  receivedAt: iso(row.receivedAt),
  receiverName: row.receiverName,
  dueOn: row.dueOn,
  daysLeft: daysLeft(row, now),
  extension: row.extendedAt ? { reason: row.extendedBecause, at: row.extendedAt.toISOString() } : null,
  passed: row.passedAt
    ? { toName: row.passedTo, opinion: row.opinion, at: row.passedAt.toISOString() }
    : null,
});

const answerOf = (row: PetitionRow): One['answer'] => {
  const { answeredAt, answerUnitId: unitId, meetingId, itemId } = row;
  if (!answeredAt) return null;
  return {
    text: row.answer,
    at: answeredAt.toISOString(),
    byName: row.answererName,
    unitName: row.answeredBy,
    meeting: unitId && meetingId ? { unitId, meetingId, itemId } : null,
  };
};

/** The sender sees the whole way; a body its own part and what those below said. */
export const readPetition = async (context: Context, { params }: InputOf<Petitions['one']>): Promise<One> => {
  const { tx, actor, now, scope } = context;
  const row = demand(context, await findPetition(tx, params.unitId, params.petitionId));
  const mine = row.memberId === actor.memberId;
  const stations = mine ? await stationsOf(tx, row.id, actor.memberId) : [row];
  const ofBody = covers(scope, { unitLft: row.unitLft }) && actor.post?.kind !== 'bureau-member';
  const acts = ofBody && row.state === 'waiting';
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    text: row.body,
    about: aboutOf(row),
    senderName: row.memberName,
    cellName: row.cellName,
    mine,
    sentAt: row.sentAt.toISOString(),
    stations: stations.map((station) => stationOf(station, now)),
    opinions: mine ? [] : row.opinions,
    answer: answerOf(row),
    abilities: {
      receive: acts && !mine && row.receivedAt === null,
      answer: acts && !mine,
      pass: acts && (await bodyAbove(tx, row.unitId)) !== undefined,
    },
  };
};
