import { readdirSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileStore } from '../../platform/files/store.ts';
import type { PersonKey, UnitKey } from '../../../test/organisation.ts';
import { docxOf } from '../../../test/sample-files.ts';
import { indexAll, titlesFound } from '../../../test/search.ts';
import { type World, createWorld } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ now: '2026-11-20T02:00:00Z' });
});
afterAll(() => world.end());

const unitId = (key: UnitKey): string => world.organisation.units[key].id;
const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const wordFile = (...lines: string[]): Uint8Array =>
  docxOf({
    'word/document.xml': strToU8(
      `<w:document xmlns:w="x"><w:body>${lines.map(paragraph).join('')}</w:body></w:document>`,
    ),
  });

const plan = (stamp: string, subject: string): Uint8Array =>
  wordFile(
    ...['ĐẢNG ỦY SỞ BẮC', stamp, 'Số 12-KH/ĐU', 'Hạ Long, ngày 05 tháng 02 năm 2026', 'KẾ HOẠCH', subject],
    ...['-----', 'Nội dung của kế hoạch.', 'T/M ĐẢNG ỦY', 'Lê Thị Thử'],
  );

/** Put in by the committee of a unit and read; gives the file and the document. */
const begun = async (bytes: Uint8Array, name = 'ke-hoach.docx') => {
  const client = await world.as('committee');
  const params = { unitId: unitId('north') };
  const { body: file } = await client.call('files.add', { params, query: { name, audience: 'own' }, bytes });
  const { body } = await client.call('documents.add', { params, body: { fileId: file.id, declared: true } });
  await world.runJob('documents.read', { ...params, documentId: body.id, version: 1 });
  return { fileId: file.id, documentId: body.id, sha256: await hashOf(file.id) };
};

const hashOf = async (fileId: string): Promise<string> => {
  const { rows } = await world.admin.query<{ hash: string }>(
    `select encode(sha256, 'hex') as hash from files where id = $1`,
    [fileId],
  );
  return rows[0]?.hash ?? '';
};

const stored = (): string[] =>
  readdirSync(fileStore(world.platform).folder, { recursive: true })
    .map((path) => String(path).slice(-64))
    .filter((name) => /^[0-9a-f]{64}$/u.test(name));

const desk = async (documentId: string) =>
  (await (await world.as('committee')).call('documents.desk', at(documentId))).body;

const at = (documentId: string) => ({ params: { unitId: unitId('north'), documentId } });
const heldAt = (fileId: string) => ({ params: { unitId: unitId('north'), heldFileId: fileId } });
const lockAway = (fileId: string) => world.runJob('guard.lockAway', { unitId: unitId('north'), fileId });
const settle = (fileId: string) => world.runJob('guard.settle', { unitId: unitId('north'), fileId });

const say = async (person: PersonKey, verdict: 'release' | 'destroy', fileId: string) =>
  (await world.as(person)).call(`guard.${verdict}`, {
    ...heldAt(fileId),
    body: { reason: 'Đã xem bản giấy cùng nhau' },
  });

const look = async (person: PersonKey, fileId: string) =>
  (await world.as(person)).call('guard.one', heldAt(fileId));

test('a paper with TỐI MẬT in its head is held and nowhere to be found, nor is its text or name', async () => {
  const { fileId, documentId, sha256 } = await begun(plan('TỐI MẬT', 'Phương án Sao Khuê'), 'phuong-an.docx');
  const held = await desk(documentId);
  expect(held.latest).toMatchObject({ reading: 'failed', fault: 'documents/held', pagesRead: 0 });
  expect(held).toMatchObject({ subject: '', symbol: '', signer: '', beginning: '' });
  expect(held.latest.file.name).not.toContain('phuong-an');
  const office = await world.as('committee');
  for (const name of ['documents.shelve', 'documents.readAgain'] as const)
    expect((await office.call(name, at(documentId))).status, name).not.toBe(200);
  const download = { params: { unitId: unitId('north'), fileId } };
  expect((await office.call('files.download', download)).status).toBe(404);
  await lockAway(fileId);
  expect(stored()).not.toContain(sha256);
  await indexAll(world);
  expect(await titlesFound(await world.as('committee'), 'Sao Khuê')).toEqual([]);
  const { rows } = await world.admin.query(
    `select from document_pages where text like '%Sao Khuê%' union all select from files where name like '%phuong-an%'`,
  );
  expect(rows).toEqual([]);
});

test('two people of two roles release what was stopped wrongly, and it goes on as if nothing had been', async () => {
  const { fileId, documentId, sha256 } = await begun(
    plan('MẬT', 'Kế hoạch thăm gia đình bà Mật'),
    'tham.docx',
  );
  expect((await say('administrator', 'release', fileId)).code).toBe('guard/not-now');
  await lockAway(fileId);
  expect((await look('committee', fileId)).body).toMatchObject({ mayRelease: false, mayDestroy: false });
  expect((await say('committee', 'release', fileId)).code).toBe('guard/own-file');
  const seen = (await look('administrator', fileId)).body;
  expect(seen).toMatchObject({
    ...{ name: 'tham.docx', marks: ['classified'], state: 'held', mayRelease: true },
    suspicions: [{ mark: 'classified', page: 1, passage: 'MẬT' }],
  });
  expect((await say('administrator', 'release', fileId)).status).toBe(200);
  await settle(fileId);
  expect((await desk(documentId)).latest.fault).toBe('documents/held');
  expect((await say('administrator', 'release', fileId)).code).toBe('guard/other-role');
  expect((await say('bloc', 'release', fileId)).status).toBe(200);
  await settle(fileId);
  expect(stored()).toContain(sha256);
  const released = (await look('bloc', fileId)).body;
  expect(released).toMatchObject({ state: 'released', mayRelease: false, suspicions: [] });
  expect(released.decisions.map(({ side, verdict }) => `${side} ${verdict}`).toSorted()).toEqual([
    ...['office release', 'warden release'],
  ]);
  await world.runJob('documents.goOn', { unitId: unitId('north'), fileId, name: 'tham.docx' });
  await world.runJob('documents.read', { unitId: unitId('north'), documentId, version: 1 });
  expect((await desk(documentId)).latest).toMatchObject({ reading: 'read', file: { name: 'tham.docx' } });
  const office = await world.as('committee');
  expect((await office.call('documents.shelve', at(documentId))).status).toBe(200);
  expect((await office.call('documents.file', at(documentId))).status).toBe(200);
});

test('what is destroyed leaves neither bytes nor key nor words, and cannot be released any more', async () => {
  const { fileId, sha256 } = await begun(plan('TUYỆT MẬT', 'Phương án khác'));
  await lockAway(fileId);
  const before = stored().length;
  expect((await say('administrator', 'destroy', fileId)).status).toBe(200);
  await settle(fileId);
  await settle(fileId);
  expect(stored()).toHaveLength(before - 1);
  expect(stored()).not.toContain(sha256);
  const { rows } = await world.admin.query(
    'select facts, sealed_key, kept_sha256 from held_files where file_id = $1',
    [fileId],
  );
  expect(rows).toEqual([{ facts: null, sealed_key: null, kept_sha256: null }]);
  expect((await say('bloc', 'release', fileId)).code).toBe('guard/not-now');
  expect((await look('bloc', fileId)).body).toMatchObject({ state: 'destroyed', name: '', suspicions: [] });
});

test('bytes that something else still needs stay, and what is held lies sealed', async () => {
  const bytes = plan('THU HỒI SAU HỘI NGHỊ', 'Tài liệu hội nghị');
  const sister = await world.as('sister');
  await sister.call('files.add', {
    ...{ params: { unitId: unitId('north-b') }, query: { name: 'a.docx', audience: 'own' }, bytes },
  });
  const { fileId, sha256 } = await begun(bytes);
  await lockAway(fileId);
  expect(stored()).toContain(sha256);
  const { rows } = await world.admin.query<{ facts: Buffer }>(
    'select facts from held_files where file_id = $1',
    [fileId],
  );
  expect(rows[0]?.facts.includes('THU HỒI')).toBe(false);
});

test('it is listed for those who decide, without names, and for nobody else; each look is written down', async () => {
  const { fileId } = await begun(plan('TỐI MẬT', 'Phương án cuối'), 'ten-rieng.docx');
  const list = { params: { unitId: unitId('north') } };
  const { body } = await (await world.as('bloc')).call('guard.list', list);
  expect(body.held[0]).toMatchObject({ id: fileId, marks: ['classified'], state: 'held', spoken: 0 });
  expect(JSON.stringify(body)).not.toContain('ten-rieng');
  for (const person of ['member', 'sister', 'cousin', 'otherCommittee'] as const) {
    expect((await (await world.as(person)).call('guard.list', list)).status, person).toBe(404);
    expect((await look(person, fileId)).status, person).toBe(404);
    expect((await say(person, 'release', fileId)).status, person).toBe(404);
  }
  await look('bloc', fileId);
  const { rows } = await world.admin.query(
    `select action from audit_events where object_id = $1 and action like 'guard.%' order by at, id`,
    [fileId],
  );
  expect(rows).toEqual([{ action: 'guard.hold' }, { action: 'guard.look' }]);
});
