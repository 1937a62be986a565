// A pack is edited as a new dated version; what was held under an older one never changes.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepare, savePreparation, open, goThroughSteps } from '../../../test/meetings.ts';
import { type World, createWorld } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const editor = async () => {
  const client = await world.as('administrator');
  const { body: list } = await client.call('rule-packs.list', {});
  const draftId = list.draftId ?? (await client.call('rule-packs.begin', {})).body.id;
  return { client, draftId };
};

const shorten = async (effectiveFrom: string, source = { number: '99-HD/BTCTW', issuedOn: '2026-11-20' }) => {
  const { client, draftId } = await editor();
  const { body } = await client.call('rule-packs.draft', { params: { draftId } });
  const meetings = body.pack.meetings.map((form) =>
    form.kind === 'regular' ? { ...form, minimumMinutes: 60 } : form,
  );
  const [best, ...others] = body.pack.quality.grades;
  const grades = best ? [{ ...best, minimumPoints: 95 }, ...others] : [];
  const layouts = [{ layoutId: '36-HD', effectiveFrom: '2025-10-28', certainty: 'read' as const }];
  const pack = {
    ...body.pack,
    ...{ effectiveFrom, meetings },
    quality: { ...body.pack.quality, grades },
    documents: { ...body.pack.documents, layouts },
  };
  const saved = await client.call('rule-packs.save', {
    params: { draftId },
    body: { version: body.version, pack, source },
  });
  return { client, draftId, version: saved.body.version };
};

test('everybody reads the versions; only the administrator at the top writes one, and one at a time', async () => {
  const member = await world.as('member');
  const { body } = await member.call('rule-packs.list', {});
  expect(body.versions.map(({ code, state }) => [code, state])).toEqual([
    ['2025-2026', 'in-force'],
    ['2018-2024', 'past'],
  ]);
  expect(body.abilities['rule-packs.edit']).toBe(false);
  expect(
    (await member.call('rule-packs.one', { params: { code: '2018-2024' } })).body.pack.quality.method,
  ).toBe('criteria');
  for (const person of ['member', 'secretary', 'bloc', 'editor', 'committee'] as const) {
    expect((await (await world.as(person)).call('rule-packs.begin', {})).status).toBe(404);
  }
  const { client, draftId } = await editor();
  expect((await client.call('rule-packs.begin', {})).code).toBe('rule-packs/draft-exists');
  expect((await member.call('rule-packs.draft', { params: { draftId } })).status).toBe(404);
  expect((await member.call('rule-packs.list', {})).body.draftId).toBeNull();
});

test('the preview names what changes, what is wrong, and which planned meetings go along', async () => {
  await prepare(world);
  const { client, draftId, version } = await shorten('2026-11-01');
  const { body } = await client.call('rule-packs.draft', { params: { draftId } });
  expect(body.faults).toEqual([{ section: 'publication', code: 'day-too-early', on: '' }]);
  expect(body.changes.map(({ field, before, after }) => [field, before, after])).toEqual([
    ['minimum-minutes', '90', '60'],
    ['grade', '90', '95'],
    ['layout', '36-HD từ 28/10/2025; 05-HD từ 27/05/2026', '36-HD từ 28/10/2025'],
  ]);
  expect(body.touched).toEqual({ meetings: 1, units: 1 });
  const publish = await client.call('rule-packs.publish', { params: { draftId }, body: { version } });
  expect(publish.code).toBe('rule-packs/has-faults');
  const stale = await client.call('rule-packs.publish', { params: { draftId }, body: { version: 1 } });
  expect(stale.code).toBe('rule-packs/changed-meanwhile');
});

test('a held meeting reads byte for byte as before when a newer version is in force; planned ones go along and come back', async () => {
  const story = await prepare(world, { month: 11, year: 2026 });
  await savePreparation(story, {});
  await open(story);
  await goThroughSteps(story);
  const planned = await story.secretary.call('meetings.create', {
    params: { unitId: story.unitId },
    body: { kind: 'thematic', month: { month: 12, year: 2026 } },
  });
  const packOf = async (meetingId: string) =>
    (
      await (
        await world.as('secretary')
      ).call('meetings.one', { params: { unitId: story.unitId, meetingId } })
    ).body.packCode;
  const before = await (await world.as('secretary')).call('meetings.one', { params: story.params });

  const { client, draftId, version } = await shorten('2026-11-24');
  const published = await client.call('rule-packs.publish', { params: { draftId }, body: { version } });
  expect([published.status, published.body.code]).toEqual([200, '2026-11-24']);
  expect((await (await world.as('secretary')).call('meetings.one', { params: story.params })).text).toBe(
    before.text,
  );
  expect(await packOf(planned.body.id)).toBe('2026-11-24');
  await expect(
    world.admin.query(`update rule_packs set body = '{}' where code = '2026-11-24'`),
  ).rejects.toThrow('published');
  await expect(world.admin.query('delete from rule_packs')).rejects.toThrow('published');

  const { body: list } = await client.call('rule-packs.list', {});
  const coming = list.versions[0];
  expect([coming?.code, coming?.state, list.versions[1]?.effectiveTo]).toEqual([
    '2026-11-24',
    'coming',
    '2026-11-23',
  ]);
  const withdrawn = await client.call('rule-packs.withdraw', { params: { versionId: coming?.id ?? '' } });
  expect(withdrawn.status).toBe(200);
  expect(await packOf(planned.body.id)).toBe('2025-2026');
});

test('a version in force stays, and meetings made from then on stand under it', async () => {
  world.setNow('2026-12-10T02:00:00Z');
  const { client, draftId, version } = await shorten('2026-12-11');
  const { body } = await client.call('rule-packs.publish', { params: { draftId }, body: { version } });
  world.setNow('2026-12-11T02:00:00Z');
  const again = await world.as('administrator');
  const { versions } = (await again.call('rule-packs.list', {})).body;
  expect(
    (await again.call('rule-packs.withdraw', { params: { versionId: versions[0]?.id ?? '' } })).code,
  ).toBe('rule-packs/in-force');
  const made = await prepare(world, { month: 1, year: 2027 });
  const { body: meeting } = await made.secretary.call('meetings.one', { params: made.params });
  expect([meeting.packCode, meeting.minimumMinutes]).toEqual([body.code, 60]);
});
