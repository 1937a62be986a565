import { strToU8 } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { odtOf } from '../../../test/odt-file.ts';
import { type World, createWorld } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ now: '2026-11-20T02:00:00Z' });
});
afterAll(() => world.end());

const params = () => ({ unitId: world.organisation.units.north.id });

const put = async (name: string, bytes: Uint8Array) => {
  const client = await world.as('committee');
  return client.call('files.add', { params: params(), query: { name, audience: 'own' }, bytes });
};

/** Put in and read; gives its desk. */
const readAs = async (name: string, bytes: Uint8Array) => {
  const client = await world.as('committee');
  const { body: file } = await put(name, bytes);
  const body = { fileId: file.id, declared: true as const };
  const { body: added } = await client.call('documents.add', { params: params(), body });
  const key = { ...params(), documentId: added.id };
  await world.runJob('documents.read', { ...key, version: 1 });
  return (await client.call('documents.desk', { params: key })).body;
};

const HEAD = ['ĐẢNG ỦY SỞ BẮC', 'Số 12-KH/ĐU', 'Hạ Long, ngày 05 tháng 02 năm 2026', 'KẾ HOẠCH', 'học tập'];

test('an ODT is a document: recognised, with its list', async () => {
  const text = HEAD.map((line) => `<text:p>${line}</text:p>`).join('');
  const list =
    '<text:list text:style-name="L1"><text:list-item><text:p>Học tập</text:p></text:list-item></text:list>';
  const desk = await readAs('kế hoạch.odt', odtOf(text + list));
  expect(desk).toMatchObject({ kind: 'plan', symbol: '12-KH/ĐU', subject: 'học tập', level: 'base' });
  expect(desk.latest.file.mime).toBe('application/vnd.oasis.opendocument.text');
  expect(desk.beginning).toContain('\n\n1. Học tập');
});

test('a plain text is a document, of an old code too', async () => {
  const plain = await readAs('kế hoạch.txt', strToU8(HEAD.join('\r\n')));
  expect(plain).toMatchObject({ kind: 'plan', symbol: '12-KH/ĐU', latest: { encoding: 'unicode' } });
  const old = Uint8Array.from('NghÞ quyÕt vÒ viÖc l·nh ®¹o thùc hiÖn', (letter) => letter.charCodeAt(0));
  const converted = await readAs('cu.TXT', old);
  expect(converted.latest.encoding).toBe('tcvn3');
  expect(converted.beginning).toBe('Nghị quyết về việc lãnh đạo thực hiện');
});

const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const oldOffice = (text: string): Uint8Array =>
  new Uint8Array([...OLD_OFFICE, ...new Uint8Array(1_000), ...Buffer.from(text, 'utf16le')]);
const LOCKED = strToU8('<manifest:manifest><manifest:encryption-data/></manifest:manifest>');

test.each([
  ['cũ.doc', oldOffice('WordDocument'), 'files/old-office'],
  ['có khóa.docx', oldOffice('EncryptedPackage'), 'files/encrypted'],
  ['có khóa.odt', odtOf('', { 'META-INF/manifest.xml': LOCKED }), 'files/encrypted'],
  ['có mã.odt', odtOf('', { 'Basic/Standard/Module1.xml': strToU8('x') }), 'files/active-content'],
  ['máy.txt', new Uint8Array([0x4d, 0x5a, 0x00, 0x01]), 'files/kind-refused'],
  ['chữ.pdf', strToU8('xin chào'), 'files/kind-refused'],
])('%s is refused with what to do', async (name, bytes, code) => {
  expect((await put(name, bytes)).code).toBe(code);
});
