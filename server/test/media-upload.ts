import type { OutputOf } from '@sotay/core/kernel/contract.ts';
import type { mediaContract } from '@sotay/core/files/media.contract.ts';
import { expect } from 'vitest';
import type { PersonKey, UnitKey } from './organisation.ts';
import type { World } from './world.ts';

type MediaState = OutputOf<(typeof mediaContract)['media']>;

type Sent = { unit?: UnitKey; name?: string };

const acts = {
  host: 'localhost:3000',
  origin: 'http://localhost:3000',
  'sec-fetch-site': 'same-origin',
  'x-sotay': '1',
};

const path = (world: World, unit: UnitKey, mediaId: string): string =>
  `/api/units/${world.organisation.units[unit].id}/media/${mediaId}/bytes`;

/** How far an upload has come, as tus asks it. */
export const askOffset = async (
  world: World,
  person: PersonKey,
  mediaId: string,
  unit: UnitKey = 'north-a',
) => {
  const token = await world.tokenOf(person);
  const headers = { cookie: `sotay=${token}`, 'tus-resumable': '1.0.0' };
  return world.app.inject({ method: 'HEAD', url: path(world, unit, mediaId), headers });
};

/** Sends bytes from an offset on, as tus does. */
export const sendBytes = async (
  world: World,
  person: PersonKey,
  mediaId: string,
  { offset, bytes, headers }: { offset: number; bytes: Buffer; headers?: Record<string, string> },
  unit: UnitKey = 'north-a',
) => {
  const token = await world.tokenOf(person);
  return world.app.inject({
    method: 'PATCH',
    url: path(world, unit, mediaId),
    headers: {
      ...acts,
      cookie: `sotay=${token}`,
      'content-type': 'application/offset+octet-stream',
      'tus-resumable': '1.0.0',
      'upload-offset': String(offset),
      ...headers,
    },
    payload: bytes,
  });
};

/** Announces a medium; gives its id. */
export const beginMedium = async (
  world: World,
  person: PersonKey,
  size: number,
  { unit = 'north-a', name = 'ảnh.jpg' }: Sent = {},
): Promise<string> => {
  const client = await world.as(person);
  const unitId = world.organisation.units[unit].id;
  const begun = await client.call('files.beginMedia', { params: { unitId }, body: { name, size } });
  expect(begun.status).toBe(200);
  return begun.body.id;
};

/** Waits until the job has said what a medium is. */
export const settledMedium = async (
  world: World,
  person: PersonKey,
  mediaId: string,
  unit: UnitKey = 'north-a',
): Promise<MediaState> => {
  const client = await world.as(person);
  const params = { unitId: world.organisation.units[unit].id, mediaId };
  const isSettled = async () => {
    const { body } = await client.call('files.media', { params });
    expect(['ready', 'refused']).toContain(body.state);
    return body;
  };
  return expect.poll(isSettled, { timeout: 60_000, interval: 100 }).toBeTruthy().then(isSettled);
};

/** Sends a whole medium, and gives what became of it. */
export const sendMedium = async (
  world: World,
  person: PersonKey,
  bytes: Buffer,
  sent: Sent = {},
): Promise<MediaState> => {
  const { unit = 'north-a' } = sent;
  const mediaId = await beginMedium(world, person, bytes.length, sent);
  const taken = await sendBytes(world, person, mediaId, { offset: 0, bytes }, unit);
  expect(taken.statusCode).toBe(204);
  const params = { unitId: world.organisation.units[unit].id, mediaId };
  await (await world.as(person)).call('files.finishMedia', { params });
  return settledMedium(world, person, mediaId, unit);
};
