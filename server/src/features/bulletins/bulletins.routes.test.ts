import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { RichText } from '@sotay/core/rich-text/rich-text.schema.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileStore } from '../../platform/files/store.ts';
import { sendMedium } from '../../../test/media-upload.ts';
import { prepare } from '../../../test/meetings.ts';
import type { PersonKey, UnitKey } from '../../../test/organisation.ts';
import { pictureOf } from '../../../test/sample-files.ts';
import { type World, createWorld } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ now: '2026-11-20T02:00:00Z' });
});
afterAll(() => world.end());

const month = { year: 2026, month: 11 };
const unitId = (key: UnitKey): string => world.organisation.units[key].id;
const paragraph = (text: string): RichText => [{ kind: 'paragraph', runs: [{ text }] }];
const article = (title: string, section = 'in-the-province') => ({
  ...{ section, title, body: paragraph(`${title}: nội dung.`), source: 'Báo địa phương' },
  ...{ recordingId: null, transcript: '' },
});

const write = async (
  person: PersonKey,
  unit: UnitKey,
  issueId: string | null,
  title: string,
  section?: string,
) => {
  const client = await world.as(person);
  const body = { issueId, month, ...article(title, section) };
  return (await client.call('bulletins.addItem', { params: { unitId: unitId(unit) }, body })).body.id;
};

const begin = async (person: PersonKey, unit: UnitKey): Promise<string> => {
  const client = await world.as(person);
  return (await client.call('bulletins.createIssue', { params: { unitId: unitId(unit) }, body: { month } }))
    .body.id;
};

const onIssue = (unit: UnitKey, issueId: string) => ({ params: { unitId: unitId(unit), issueId } });

/** The titles that a person reads in the month, with who published them. */
const readBy = async (person: PersonKey): Promise<string[]> => {
  const { body } = await (await world.as(person)).call('bulletins.read', { params: month });
  return body.editions.flatMap(({ items, version }) => items.map(({ title }) => `${title} v${version}`));
};

test('from a draft over a second person to every reader of the branch and to nobody else', async () => {
  const issueId = await begin('committee', 'north');
  const path = onIssue('north', issueId);
  const committee = await world.as('committee');
  expect((await committee.call('bulletins.submit', { ...path, body: { changes: '' } })).code).toBe(
    'bulletins/no-items',
  );
  await write('committee', 'north', issueId, 'Khánh thành cầu');
  const second = await write('committee', 'north', issueId, 'Mùa vụ');
  expect(await readBy('member')).toEqual([]);
  expect((await committee.call('bulletins.publish', path)).code).toBe('bulletins/wrong-state');
  await committee.call('bulletins.submit', { ...path, body: { changes: '' } });
  expect((await committee.call('bulletins.publish', path)).code).toBe('bulletins/second-person');
  expect((await committee.call('bulletins.issue', path)).body.acts).toEqual(['send-back']);
  expect(await write('committee', 'north', issueId, 'Quá muộn')).toBeUndefined();
  const back = { ...path, body: { reason: 'Thiếu nguồn' } };
  await committee.call('bulletins.sendBack', back);
  const returned = (await committee.call('bulletins.issue', path)).body;
  expect(returned).toMatchObject({ state: 'draft', returnedBecause: 'Thiếu nguồn' });
  const itemIds = [second, ...returned.items.map(({ id }) => id).filter((id) => id !== second)];
  expect((await committee.call('bulletins.orderItems', { ...path, body: { itemIds } })).status).toBe(200);
  const half = await committee.call('bulletins.orderItems', { ...path, body: { itemIds: [second] } });
  expect(half.code).toBe('bulletins/order-stale');
  await committee.call('bulletins.submit', { ...path, body: { changes: '' } });
  // The second person: whoever handed it in has left the office to another.
  await world.admin.query('update bulletin_issues set submitter_member_id = $2 where id = $1', [
    issueId,
    world.organisation.people.sister.memberId,
  ]);
  expect((await committee.call('bulletins.publish', path)).status).toBe(200);
  for (const person of ['member', 'sisterMember', 'secretary', 'committee'] as const)
    expect(await readBy(person), person).toEqual(['Mùa vụ v1', 'Khánh thành cầu v1']);
  for (const person of ['cousinMember', 'bloc', 'editor', 'otherCommittee'] as const)
    expect(await readBy(person), person).toEqual([]);
  const months = (await (await world.as('member')).call('bulletins.months')).body.months;
  expect(months).toEqual([{ ...month, number: 1, issuer: 'Đảng bộ Sở Bắc', items: 2 }]);
});

test('what was published stays until a correction says what changed, and is gone when it is withdrawn', async () => {
  const issueId = await begin('otherCommittee', 'south');
  const path = onIssue('south', issueId);
  const office = await world.as('otherCommittee');
  const itemId = await write('otherCommittee', 'south', issueId, 'Giá gạo');
  const another = world.organisation.people.cousin.memberId;
  const publish = async (changes: string) => {
    const submitted = await office.call('bulletins.submit', { ...path, body: { changes } });
    await world.admin.query('update bulletin_issues set submitter_member_id = $2 where id = $1', [
      issueId,
      another,
    ]);
    return submitted.code ?? (await office.call('bulletins.publish', path)).status;
  };
  expect(await publish('')).toBe(200);
  const one = { params: { unitId: unitId('south'), articleId: itemId } };
  const change = { ...article('Giá gạo tháng 11'), version: 1 };
  expect((await office.call('bulletins.saveItem', { ...one, body: change })).code).toBe(
    'bulletins/wrong-state',
  );
  await office.call('bulletins.correct', path);
  expect((await office.call('bulletins.saveItem', { ...one, body: change })).body.version).toBe(2);
  expect((await office.call('bulletins.saveItem', { ...one, body: change })).code).toBe('bulletins/stale');
  expect(await readBy('cousinMember')).toEqual(['Giá gạo v1']);
  expect(await publish(' ')).toBe('bulletins/changes-missing');
  expect(await publish('Sửa giá ở bài thứ nhất')).toBe(200);
  expect(await readBy('cousinMember')).toEqual(['Giá gạo tháng 11 v2']);
  await office.call('bulletins.correct', path);
  expect((await office.call('bulletins.issue', path)).body.acts).toContain('withdraw');
  const blank = await office.call('bulletins.withdraw', { ...path, body: { reason: '  ' } });
  expect(blank.code).toBe('bulletins/reason-missing');
  await office.call('bulletins.withdraw', { ...path, body: { reason: 'Đăng nhầm tháng' } });
  expect(await readBy('cousinMember')).toEqual([]);
  expect((await office.call('bulletins.correct', path)).code).toBe('bulletins/wrong-state');
});

test('a cell has no issues but adds its own item to the month, for itself alone', async () => {
  const secretary = await world.as('sister');
  const begun = await secretary.call('bulletins.createIssue', {
    params: { unitId: unitId('north-b') },
    body: { month },
  });
  expect(begun.code).toBe('bulletins/no-issuer');
  const id = await write('sister', 'north-b', null, 'Gương đảng viên của chi bộ', 'local');
  const one = { params: { unitId: unitId('north-b'), articleId: id } };
  const before = await readBy('sisterMember');
  expect((await secretary.call('bulletins.publishItem', one)).status).toBe(200);
  expect((await secretary.call('bulletins.publishItem', one)).code).toBe('bulletins/wrong-state');
  expect(await readBy('sisterMember')).toEqual([...before, 'Gương đảng viên của chi bộ v1']);
  expect(await readBy('member')).not.toContain('Gương đảng viên của chi bộ v1');
  const office = (await secretary.call('bulletins.office', { params: { unitId: unitId('north-b') } })).body;
  expect(office).toMatchObject({
    mayIssue: false,
    mayPublish: true,
    issues: [],
    local: [{ state: 'published' }],
  });
  await secretary.call('bulletins.withdrawItem', { ...one, body: { reason: 'Trùng bài' } });
  expect(await readBy('sisterMember')).toEqual(before);
});

test('an editor writes and hands in, and does not publish', async () => {
  const editor = await world.as('editor');
  const issueId = await begin('editor', 'bloc');
  const path = onIssue('bloc', issueId);
  await write('editor', 'bloc', issueId, 'Tin toàn Khối', 'in-the-country');
  await editor.call('bulletins.submit', { ...path, body: { changes: '' } });
  expect((await editor.call('bulletins.publish', path)).status).toBe(404);
  const issue = (await editor.call('bulletins.issue', path)).body;
  expect(issue.acts).toEqual([]);
  expect(issue.people).toBe(15);
  expect((await (await world.as('bloc')).call('bulletins.publish', path)).status).toBe(200);
  const { body } = await (await world.as('cousinMember')).call('bulletins.read', { params: month });
  expect(body.editions[0]).toMatchObject({ unitName: 'Đảng bộ Khối thử', number: 1, version: 1 });
});

test('a published issue lies in every inbox of the branch, and in the meetings of its month by itself', async () => {
  const member = await world.as('member');
  const { body: inbox } = await member.call('inbox.list');
  const delivered = inbox.items.find(({ kind }) => kind === 'bulletin');
  expect(delivered).toMatchObject({ publisherName: 'Đảng bộ Khối thử', version: 1 });
  const story = await prepare(world, { year: 2026, month: 11 });
  const { body: handed } = await story.secretary.call('meetings.handed', { params: story.params });
  expect(handed.bulletin).toMatchObject({ ...month, number: 1, issuer: 'Đảng bộ Khối thử' });
});

test('the month leaves as a PDF, and a month without anything has none', async () => {
  const member = await world.as('member');
  const pdf = await member.call('bulletins.print', { params: month });
  expect(Buffer.from(pdf.bytes).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await member.call('bulletins.print', { params: { year: 2020, month: 1 } })).status).toBe(404);
});

test('a picture in an article is printed; one whose bytes are lost is told by its caption', async () => {
  const spring = { year: 2026, month: 3 };
  const editor = await world.as('editor');
  const params = { unitId: unitId('bloc') };
  const { id: mediaId } = await sendMedium(world, 'editor', await pictureOf('png', 800, 500), {
    unit: 'bloc',
  });
  const begun = await editor.call('bulletins.createIssue', { params, body: { month: spring } });
  const picture = { kind: 'media' as const, mediaId, caption: 'Cầu mới', transcript: '' };
  const body = { ...article('Khánh thành cầu'), body: [...paragraph('Hai bờ vui.'), picture] };
  await editor.call('bulletins.addItem', {
    params,
    body: { issueId: begun.body.id, month: spring, ...body },
  });
  const path = onIssue('bloc', begun.body.id);
  await editor.call('bulletins.submit', { ...path, body: { changes: '' } });
  expect((await (await world.as('bloc')).call('bulletins.publish', path)).status).toBe(200);

  const printed = async (): Promise<string> => {
    const { bytes } = await (await world.as('member')).call('bulletins.print', { params: spring });
    return Buffer.from(bytes).toString('latin1');
  };
  expect(await printed()).toMatch(/^%PDF-[^]*\/Subtype\s*\/Image\b/);
  const { rows } = await world.admin.query<{ name: string }>(
    "select v ->> 'sha256' as name from media m, jsonb_array_elements(m.variants) v where m.id = $1 and v ->> 'mime' = 'image/jpeg'",
    [mediaId],
  );
  const { folder } = fileStore(world.platform);
  for (const { name } of rows) rmSync(join(folder, name.slice(0, 2), name.slice(2, 4), name));
  const without = await printed();
  expect(without).toMatch(/^%PDF-/);
  expect(without).not.toMatch(/\/Subtype\s*\/Image\b/);
});

test('an issuer changes its sections, and an item goes into a section there is', async () => {
  const office = await world.as('bloc');
  const params = { unitId: unitId('bloc') };
  const sections = [
    { code: 'in-the-country', label: 'Thời sự trong nước', shown: true },
    { code: 'own', label: 'Chuyện nghề', shown: true },
  ];
  await office.call('bulletins.saveSections', { params, body: { sections } });
  const { body } = await office.call('bulletins.office', { params });
  expect(body.sections.map(({ label }) => label)).toContain('Chuyện nghề');
  const wrong = { issueId: null, month, ...article('Lạc mục', 'nowhere') };
  expect((await office.call('bulletins.addItem', { params, body: wrong })).code).toBe(
    'bulletins/no-such-section',
  );
});
