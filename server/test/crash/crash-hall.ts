import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { openBox } from '../../src/features/polls/box.ts';
import { readPollKeys } from '../../src/features/polls/poll-keys.ts';
import { readSecret } from '../../src/platform/config.ts';
import { deriveKeys } from '../../src/platform/keys.ts';
import { savePreparation } from '../meetings.ts';
import type { Organisation } from '../organisation.ts';
import { type PollPath, askPoll, takeSlip } from '../polls.ts';
import type { Client } from '../world.ts';
import { farClient } from './far-client.ts';
import type { Write } from './write-load.ts';

/** Who leads the cell, and who votes in it, each with the token of a session. */
export type People = {
  readonly organisation: Organisation;
  readonly secretary: string;
  readonly voters: readonly { memberId: string; token: string }[];
};

export type MeetingPath = { unitId: string; meetingId: string };

/** An open vote and a secret poll in the hall, and the acts of all who vote in them. */
export type Asked = { readonly poll: PollPath; readonly voteId: string; readonly writes: readonly Write[] };

const made = <T>({ status, body, code }: { status: number; body: T; code: string | undefined }): T => {
  if (status !== 200) throw new Error(`Refused: ${code ?? status}.`);
  return body;
};

/** Opens a meeting with everybody in the room. */
export const openHall = async (url: string, { organisation, ...people }: People): Promise<MeetingPath> => {
  const secretary = farClient(url, people.secretary);
  const unitId = organisation.units['north-a'].id;
  const now = new Date();
  const month = { month: now.getUTCMonth() + 1, year: now.getUTCFullYear() };
  const { id } = made(
    await secretary.call('meetings.create', { params: { unitId }, body: { kind: 'regular', month } }),
  );
  const params = { unitId, meetingId: id };
  const story = { world: { organisation }, secretary, params };
  made(await savePreparation(story, { startsAt: now.toISOString() }));
  made(await secretary.call('meetings.invite', { params }));
  made(await secretary.call('meetings.open', { params }));
  made(await secretary.call('meetings.allPresent', { params }));
  return params;
};

const CHOICES = ['for', 'against', 'other'] as const;

/** Asks both ways; everybody holds a stamped slip already. */
export const askInHall = async (url: string, people: People, params: MeetingPath): Promise<Asked> => {
  const secretary: Client = farClient(url, people.secretary);
  const question = { itemId: null, question: 'other', title: 'Thử', form: 'show-of-cards' } as const;
  const { id: voteId } = made(await secretary.call('meetings.openVote', { params, body: question }));
  const poll = await askPoll({ secretary, params });
  const { unitId, meetingId } = params;
  const writes: Write[] = [];
  for (const [at, { memberId, token }] of people.voters.entries()) {
    const choice = CHOICES[at % 3] ?? 'for';
    const path = `/api/units/${unitId}/meetings/${meetingId}/votes/${voteId}/ballot`;
    const by = { token, key: randomUUID() };
    writes.push({ name: `${memberId} ${choice}`, method: 'PUT', path, body: { choice }, by });
    const slip = await takeSlip(farClient(url, token), poll);
    const body = { unitId, pollId: poll.pollId, ...slip, answer: at % 3 };
    writes.push({ name: `${slip.slip} ${at % 3}`, method: 'POST', path: '/api/ballots', body, by: null });
  }
  return { poll, voteId, writes };
};

/** The hands and the slips that are on the disk, by the names of their acts; the box is opened with the key that is still there. */
export const castInHall = async (
  admin: pg.Client,
  dataDir: string,
  { poll, voteId }: Asked,
): Promise<string[]> => {
  const hands = await admin.query<{ name: string }>(
    `select member_id || ' ' || choice as name from ballots where vote_id = $1`,
    [voteId],
  );
  const boxes = await admin.query<{ sealed: Buffer }>('select sealed from ballot_boxes where poll_id = $1', [
    poll.pollId,
  ]);
  const where = { config: { dataDir }, keys: deriveKeys(readSecret(dataDir)) };
  const keys = await readPollKeys(where, poll.pollId);
  const [box] = boxes.rows;
  if (!keys || !box) throw new Error('The box or its key is gone.');
  const slips = openBox(keys.box, box.sealed).map(({ slip, answer }) => `${slip.toString('hex')} ${answer}`);
  return [...hands.rows.map(({ name }) => name), ...slips];
};

/** The acts by which both are called off again. */
export const callOffInHall = (
  { secretary: token }: People,
  { poll: { unitId, meetingId, pollId }, voteId }: Asked,
): Write[] => {
  const meeting = `/api/units/${unitId}/meetings/${meetingId}`;
  const end = (method: Write['method'], path: string): Write => ({
    ...{ name: path, method, path: `${meeting}${path}`, body: null },
    by: { token, key: randomUUID() },
  });
  return [end('DELETE', `/votes/${voteId}`), end('POST', `/polls/${pollId}/cancellation`)];
};
