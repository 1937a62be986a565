import { randomUUIDv7 } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileStore, putBytes } from '../../../platform/files/store.ts';
import { keepVerifying } from '../../../platform/files/verify.ts';
import type { PersonKey, UnitKey } from '../../../../test/organisation.ts';
import { type World, createWorld } from '../../../../test/world.ts';
import { heedLooks } from './damage.jobs.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const NAME = 'Kết luận cuộc họp kín.pdf';

const pathOf = (sha256: Buffer): string => {
  const name = sha256.toString('hex');
  return join(fileStore(world.platform).folder, name.slice(0, 2), name.slice(2, 4), name);
};

const timeBefore = (hours: number): Date => new Date(world.platform.now().getTime() - hours * 3_600_000);

/** A paper of a unit, put in so many hours ago. */
const plantFile = async (unit: UnitKey, words: string, hoursAgo = 2): Promise<Buffer> => {
  const { id, lft } = world.organisation.units[unit];
  const { sha256, size } = await putBytes(fileStore(world.platform), [Buffer.from(words)]);
  await world.admin.query(
    `insert into files (unit_id, id, unit_lft, member_id, name, mime, size, audience, sha256, created_at)
     values ($1, $2, $3, $4, $5, 'application/pdf', $6, 'unit', $7, $8)`,
    [
      id,
      randomUUIDv7(),
      lft,
      world.organisation.people.secretary.memberId,
      NAME,
      size,
      sha256,
      timeBefore(hoursAgo),
    ],
  );
  return sha256;
};

/** The same as a recording with captions. */
const plantMedium = async (words: string): Promise<{ main: Buffer; captions: Buffer }> => {
  const { id, lft } = world.organisation.units['north-a'];
  const main = await putBytes(fileStore(world.platform), [Buffer.from(words)]);
  const captions = await putBytes(fileStore(world.platform), [Buffer.from(`${words} phụ đề`)]);
  const hex = main.sha256.toString('hex');
  const variants = [
    { name: 'aac', mime: 'audio/mp4', size: main.size, width: null, height: null, sha256: hex },
  ];
  await world.admin.query(
    `insert into media (unit_id, id, unit_lft, member_id, name, size, state, kind, mime, sha256, variants, captions, created_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, 'ready', 'audio', 'audio/mp4', $7, $8, $9, $10, $10)`,
    [
      ...[
        id,
        randomUUIDv7(),
        lft,
        world.organisation.people.secretary.memberId,
        NAME,
        main.size,
        main.sha256,
      ],
      ...[JSON.stringify(variants), captions.sha256, timeBefore(2)],
    ],
  );
  return { main: main.sha256, captions: captions.sha256 };
};

const spoil = (sha256: Buffer): Buffer => {
  const whole = readFileSync(pathOf(sha256));
  const spoilt = Buffer.from(whole);
  spoilt[40] = (spoilt[40] ?? 0) ^ 1;
  writeFileSync(pathOf(sha256), spoilt);
  return whole;
};

/** What the process that works does in thirty hours. */
const lookAtAll = async (): Promise<void> => {
  const keeper = keepVerifying(world.platform, heedLooks(world.platform));
  for (let portion = 0; portion < 256; portion += 1) await keeper.pass();
  keeper.stop();
};

const listed = async (person: PersonKey, unit: UnitKey = 'bloc') => {
  const client = await world.as(person);
  return client.call('files.damaged', { params: { unitId: world.organisation.units[unit].id } });
};

const eventsOf = async (action: string): Promise<number> => {
  const { rows } = await world.admin.query('select id from audit_events where action = $1', [action]);
  return rows.length;
};

test('what is damaged and what is gone is listed for who looks after it, logged once, and never named', async () => {
  const damaged = await plantFile('north-a', 'một');
  const gone = await plantFile('north-b', 'hai');
  const young = await plantFile('north-b', 'ba', 0);
  await plantFile('north-a', 'bốn');
  const { captions } = await plantMedium('năm');
  const whole = [spoil(damaged), spoil(captions)];
  rmSync(pathOf(gone));
  rmSync(pathOf(young));
  await lookAtAll();
  await lookAtAll();
  const list = await listed('administrator');
  expect(list.body).toMatchObject({ total: 3 });
  expect(list.body.damaged.map(({ kind }) => kind).sort()).toEqual(['captions', 'file', 'file']);
  expect(new Set(list.body.damaged.map(({ unitName }) => unitName)).size).toBe(2);
  expect(list.text).not.toContain(NAME);
  expect(list.text).not.toMatch(/[0-9a-f]{64}/);
  expect(await eventsOf('files.damaged')).toBe(3);
  for (const person of ['secretary', 'member', 'committee', 'overseer'] as const)
    expect((await listed(person)).status, person).toBe(404);

  writeFileSync(pathOf(damaged), whole[0] ?? '');
  const client = await world.as('administrator');
  for (const { unitId, id } of list.body.damaged)
    await client.call('files.checkDamaged', { params: { unitId, damagedFileId: id } });
  await expect.poll(async () => (await listed('administrator')).body.total, { timeout: 20_000 }).toBe(2);
  expect(await eventsOf('files.mended')).toBe(1);
  writeFileSync(pathOf(captions), whole[1] ?? '');
  await putBytes(fileStore(world.platform), [Buffer.from('ba')]);
  await lookAtAll();
  expect((await listed('administrator')).body.total).toBe(1);
  expect(await eventsOf('files.mended')).toBe(2);
});

test('a whole branch is read again when asked', async () => {
  const before = (await listed('administrator')).body.total;
  const { main } = await plantMedium('sáu');
  const whole = spoil(main);
  const client = await world.as('administrator');
  const params = { unitId: world.organisation.units.bloc.id };
  const total = async () => (await listed('administrator')).body.total;
  await client.call('files.checkStored', { params });
  await expect.poll(total, { timeout: 30_000 }).toBe(before + 1);
  writeFileSync(pathOf(main), whole);
  await client.call('files.checkStored', { params });
  await expect.poll(total, { timeout: 30_000 }).toBe(before);
});
