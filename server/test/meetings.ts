import { randomUUIDv7 } from 'node:crypto';
import type pg from 'pg';
import type { Client, World } from './world.ts';

export type Story = {
  world: World;
  secretary: Client;
  unitId: string;
  /** Path of the meeting of December 2026. */
  params: { unitId: string; meetingId: string };
};

/** Makes the meeting of a month in the cell `north-a`, led by its secretary, with `member` taking the minutes. */
export const prepare = async (world: World, month = { month: 12, year: 2026 }): Promise<Story> => {
  const secretary = await world.as('secretary');
  const unitId = world.organisation.units['north-a'].id;
  const made = await secretary.call('meetings.create', {
    params: { unitId },
    body: { kind: 'regular', month },
  });
  const params = { unitId, meetingId: made.body.id };
  const story = { world, secretary, unitId, params };
  await savePreparation(story, {});
  return story;
};

/** Saves the preparation as it stands, with what differs. */
export const savePreparation = async (
  { world, secretary, params }: Pick<Story, 'secretary' | 'params'> & { world: Pick<World, 'organisation'> },
  more: {
    place?: string;
    startsAt?: string;
    onlineLink?: string;
    onlineApproval?: string;
    chairMemberId?: string | null;
    minutesTakerMemberId?: string | null;
    version?: number;
  },
) => {
  const { body: meeting } = await secretary.call('meetings.one', { params });
  const { people } = world.organisation;
  return secretary.call('meetings.savePreparation', {
    params,
    body: {
      version: meeting.version,
      title: meeting.title,
      place: 'Phòng họp tầng 2',
      startsAt: meeting.startsAt,
      onlineLink: null,
      onlineApproval: '',
      chairMemberId: people.secretary.memberId,
      minutesTakerMemberId: people.member.memberId,
      guests: ['Đồng chí Khách Mời, Đảng ủy Sở Bắc'],
      bureauMetOn: '2026-12-01',
      ...more,
    },
  });
};

/** Invites and opens at the hour that was planned. */
export const open = async ({ world, secretary, params }: Story): Promise<void> => {
  const { body: meeting } = await secretary.call('meetings.one', { params });
  if (meeting.state === 'draft') await secretary.call('meetings.invite', { params });
  world.setNow(meeting.startsAt);
  await secretary.call('meetings.open', { params });
};

/** Whoever leads proves anew who they are: their session of before the meeting is too old for dangerous acts. */
export const proved = ({ world }: Story): Promise<Client> => world.as('secretary');

/** Marks every step but the reading back of the minutes, which concluding does. */
export const goThroughSteps = async ({ secretary, params }: Story): Promise<void> => {
  const { body: meeting } = await secretary.call('meetings.one', { params });
  const last = meeting.steps.find((step) => step.duty === 'minutes-read-back')?.id;
  let stepId = meeting.currentStepId;
  while (stepId !== null && stepId !== last) {
    const body = { stepId, outcome: 'done', reason: '' } as const;
    const answer = await secretary.call('meetings.markStep', { params, body });
    if (answer.status !== 200) throw new Error(`Step ${stepId} was refused.`);
    stepId = answer.body.currentStepId;
  }
};

/** Gives all that the form leaves open its full points; what the system filled stays. */
export const judgeAll = async ({ secretary, params }: Story) => {
  const { body: form } = await secretary.call('meetings.quality', { params });
  const judgements = form.criteria
    .flatMap(({ items }) => items)
    .filter(({ state }) => state === 'open')
    .map(({ id, max }) => ({ itemId: id, points: max, reason: '' }));
  const body = { version: form.version, judgements, limitations: '' };
  return secretary.call('meetings.saveQuality', { params, body });
};

export const noTexts = {
  politicalWork: '',
  politicalTasks: '',
  praise: '',
  shortcomings: '',
  direction: '',
  implementation: '',
};

type Flag = 'exempt' | 'suspended' | 'temporary_out' | 'temporary_in';

/** Adds made-up members to the cell; answers their ids. */
export const addMembers = async (
  admin: pg.Client,
  unit: { id: string; lft: number },
  count: number,
  status: 'full' | 'probationary',
  flag?: Flag,
): Promise<string[]> => {
  const ids = Array.from({ length: count }, () => randomUUIDv7());
  for (const id of ids) {
    await admin.query(
      `insert into members (unit_id, id, unit_lft, full_name, sort_key, birth_date, status ${flag ? `, ${flag}` : ''})
       values ($1, $2, $3, $4, $4, '1960-01-01', $5 ${flag ? ', true' : ''})`,
      [unit.id, id, unit.lft, `Thêm ${id.slice(-6)}`, status],
    );
  }
  return ids;
};
