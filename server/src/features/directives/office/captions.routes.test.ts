// What stands beside a recording leaves as it was approved, and what is out stays as it was.
import type { Draft } from '@sotay/core/directives/draft.schema.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { write } from '../../../../test/directives.ts';
import { caption, captionsSaying, plantMedium } from '../../../../test/planted-media.ts';
import { type World, createWorld } from '../../../../test/world.ts';
import { directivesJobs } from '../directives.jobs.ts';

const NOW = '2026-11-23T02:00:00Z';

let world: World;
beforeAll(async () => {
  world = await createWorld({ now: NOW });
});
afterAll(() => world.end());
beforeEach(() => world.setNow(NOW));

const unitId = (): string => world.organisation.units['north-a'].id;

/** A draft of the secretary's with a captioned recording, handed in where a second person is wanted. */
const handedIn = async () => {
  const secretary = await world.as('secretary');
  const rule = { params: { unitId: unitId() }, body: { secondPerson: true } };
  await secretary.call('directives.setRule', rule);
  const mediaId = await plantMedium(world, { sender: 'secretary', unit: 'north-a' });
  await caption(world, 'secretary', { unitId: unitId(), mediaId }, 'Kính thưa');
  const body: Draft['body'] = [{ kind: 'media', mediaId, caption: '', transcript: '' }];
  const { params, revision } = await write(world, 'secretary', 'north-a', { body });
  expect((await secretary.call('directives.submit', { params, body: { revision } })).status).toBe(200);
  return { params, revision, mediaId };
};

const approve = async ({ params, revision }: Awaited<ReturnType<typeof handedIn>>) =>
  (await world.as('deputy')).call('directives.approve', { params, body: { revision } });

const publish = async (
  { params, revision }: Awaited<ReturnType<typeof handedIn>>,
  at: string | null = null,
) => (await world.as('secretary')).call('directives.publish', { params, body: { revision, at } });

const recaption = ({ mediaId }: { mediaId: string }) =>
  caption(world, 'secretary', { unitId: unitId(), mediaId }, 'Lời khác');

test('readers have the captions that were approved, also when others are put beside the recording later', async () => {
  const handed = await handedIn();
  expect((await approve(handed)).status).toBe(200);
  expect((await publish(handed)).status).toBe(200);
  await recaption(handed);
  const reader = await world.as('member');
  const deliveryId = handed.params.directiveId;
  const item = await reader.call('inbox.item', { params: { deliveryId } });
  expect(item.body.media).toMatchObject([{ id: handed.mediaId, captions: true }]);
  const read = { params: { deliveryId, mediaId: handed.mediaId, variant: 'captions' }, query: {} };
  expect(Buffer.from((await reader.call('inbox.media', read)).bytes).toString()).toBe(
    captionsSaying('Kính thưa'),
  );
});

test('captions that changed after it was handed in are not approved with it, until it is handed in again', async () => {
  const handed = await handedIn();
  await recaption(handed);
  expect((await approve(handed)).code).toBe('directives/media-changed');
  const { params, revision } = handed;
  await (await world.as('deputy')).call('directives.sendBack', { params, body: { note: 'Phụ đề khác.' } });
  await (await world.as('secretary')).call('directives.submit', { params, body: { revision } });
  expect((await approve(handed)).status).toBe(200);
});

test('captions that changed after approval keep it from leaving, at once or at its hour', async () => {
  const now = await handedIn();
  await approve(now);
  await recaption(now);
  expect((await publish(now)).code).toBe('directives/media-changed');

  const later = await handedIn();
  await approve(later);
  expect((await publish(later, '2026-11-24T01:00:00Z')).status).toBe(200);
  const secretary = await world.as('secretary');
  const gone = { unitId: unitId(), mediaId: later.mediaId };
  await secretary.call('files.dropCaptions', { params: gone });
  world.setNow('2026-11-24T01:00:01Z');
  const leave = directivesJobs(world.platform)['directives.publish'] as (data: object) => Promise<void>;
  await leave({ unitId: unitId(), id: later.params.directiveId, revision: later.revision });
  const again = await world.as('secretary');
  expect((await again.call('directives.one', { params: later.params })).body).toMatchObject({
    state: 'draft',
    heldBecause: 'directives/media-changed',
  });
});
