import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes, randomUUID } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonKey } from '../../../test/organisation.ts';
import { type World, createWorld } from '../../../test/world.ts';
import {
  docxOf,
  hugePng,
  objectStream,
  pageTree,
  pdfOf,
  pictureOf,
  streamOf,
} from '../../../test/sample-files.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

type Sent = {
  name?: string;
  audience?: 'unit' | 'own';
  unit?: 'north-a' | 'north-b' | 'north';
  key?: string;
};

const send = async (person: PersonKey, bytes: Uint8Array, sent: Sent = {}) => {
  const client = await world.as(person);
  const unitId = world.organisation.units[sent.unit ?? 'north-a'].id;
  return client.call('files.add', {
    params: { unitId },
    query: { name: sent.name ?? 'minh chứng.pdf', audience: sent.audience ?? 'own' },
    bytes,
    ...(sent.key && { key: sent.key }),
  });
};

const fetch = async (person: PersonKey, fileId: string) => {
  const client = await world.as(person);
  return client.call('files.download', {
    params: { unitId: world.organisation.units['north-a'].id, fileId },
  });
};

const incoming = (): string[] => readdirSync(join(world.platform.config.dataDir, 'incoming'));

test('a paper for the cell: the secretary puts it in, every member reads it, nobody elsewhere', async () => {
  const pdf = pdfOf(pageTree(12));
  const made = await send('secretary', pdf, { name: 'Nghị quyết 07.pdf', audience: 'unit' });
  expect(made).toMatchObject({ status: 200, body: { mime: 'application/pdf', pages: 12, size: pdf.length } });
  for (const person of ['secretary', 'member', 'colleague', 'committee', 'overseer'] as const) {
    const read = await fetch(person, made.body.id);
    expect(read.status, person).toBe(200);
    expect(read.text).toBe(pdf.toString('utf8'));
    expect(read.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': "attachment; filename*=UTF-8''Ngh%E1%BB%8B%20quy%E1%BA%BFt%2007.pdf",
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
  }
  const nowhere = await fetch('member', randomUUID());
  for (const person of ['sister', 'sisterMember', 'cousin', 'otherCommittee', 'administrator'] as const) {
    const read = await fetch(person, made.body.id);
    expect(read.status, person).toBe(404);
    expect(read.text).toBe(nowhere.text);
  }
});

test('what a member attaches to a report is for the member and who governs the cell', async () => {
  const made = await send('member', pdfOf(pageTree(1)));
  expect(made.status).toBe(200);
  for (const person of ['member', 'secretary', 'deputy', 'committee', 'overseer'] as const)
    expect((await fetch(person, made.body.id)).status, person).toBe(200);
  for (const person of ['colleague', 'sister', 'cousin', 'administrator'] as const)
    expect((await fetch(person, made.body.id)).status, person).toBe(404);
});

test('members add to their own cell for themselves, leaders for all, others not', async () => {
  const pdf = pdfOf(pageTree(1));
  expect((await send('member', pdf, { audience: 'unit' })).status).toBe(404);
  expect((await send('member', pdf, { unit: 'north-b' })).status).toBe(404);
  expect((await send('committee', pdf, { audience: 'unit' })).status).toBe(404);
  expect((await send('committee', pdf, { audience: 'unit', unit: 'north' })).status).toBe(200);
  const anonymous = await world.anonymous.call('files.add', {
    params: { unitId: world.organisation.units['north-a'].id },
    query: { name: 'a.pdf', audience: 'own' },
    bytes: pdf,
  });
  expect(anonymous.code).toBe('kernel/signed-out');
});

test('nothing is left half received, the bytes on the disk are sealed, the act is in the audit', async () => {
  const canary = 'CANARY-OF-THE-STORE';
  const made = await send('member', pdfOf([...pageTree(1), `(${canary})`]));
  const { rows } = await world.admin.query<{ sha: string; after: { mime: string } }>(
    `select encode(f.sha256, 'hex') as sha, e.after from files f join audit_events e on e.object_id = f.id where f.id = $1`,
    [made.body.id],
  );
  const sha = rows[0]?.sha ?? '';
  expect(rows[0]?.after).toMatchObject({ mime: 'application/pdf', audience: 'own', sha256: sha });
  const kept = readFileSync(
    join(world.platform.config.dataDir, 'files', sha.slice(0, 2), sha.slice(2, 4), sha),
  );
  expect(kept.includes(canary)).toBe(false);
  expect(incoming()).toEqual([]);
});

test('an upload sent twice is one file; the same key with other bytes is refused', async () => {
  const key = randomUUID();
  const pdf = pdfOf(pageTree(2));
  const first = await send('member', pdf, { key });
  const again = await send('member', pdf, { key });
  expect(again.body).toEqual(first.body);
  const { rowCount } = await world.admin.query(`select 1 from files where id = $1`, [first.body.id]);
  expect(rowCount).toBe(1);
  expect((await send('member', pdfOf(pageTree(3)), { key })).code).toBe('kernel/key-reused');
});

test('a device may name the file beforehand; a name that is taken is refused', async () => {
  const client = await world.as('member');
  const params = { unitId: world.organisation.units['north-a'].id };
  const query = { name: 'ảnh.pdf', audience: 'own', id: randomUUID() } as const;
  const bytes = pdfOf(pageTree(1));
  expect((await client.call('files.add', { params, query, bytes })).body.id).toBe(query.id);
  expect((await client.call('files.add', { params, query, bytes })).code).toBe('kernel/conflict');
});

test.each([
  ['jpeg', 'image/jpeg'],
  ['png', 'image/webp'],
  ['webp', 'image/webp'],
] as const)('a %s is drawn again, small and without its metadata, as %s', async (kind, mime) => {
  const photo = await pictureOf(kind, 3_000, 1_500);
  expect(photo.includes('CANARY-CAMERA')).toBe(true);
  const made = await send('member', photo, { name: `ảnh.${kind}` });
  expect(made.body).toMatchObject({ mime, width: 2_048, height: 1_024, pages: null });
  const read = await fetch('member', made.body.id);
  expect(read.status).toBe(200);
  expect(read.text).not.toContain('CANARY');
});

const inject = (dictionary: string) => pdfOf(pageTree(1, dictionary));

const heic = (): Buffer => {
  const box = Buffer.alloc(64);
  box.writeUInt32BE(24, 0);
  box.write('ftypheic', 4, 'latin1');
  box.write('mif1heic', 16, 'latin1');
  return box;
};

const manyEntries = (): Uint8Array =>
  docxOf(
    Object.fromEntries(
      Array.from({ length: 1_001 }, (_, index) => [`word/p${index}.xml`, new Uint8Array(0)]),
    ),
  );

const hostile: [string, () => Uint8Array | Promise<Uint8Array>, string][] = [
  ['nothing', () => Buffer.alloc(0), 'files/empty'],
  ['plain text', () => Buffer.from('xin chào'), 'files/kind-refused'],
  ['random bytes', () => randomBytes(5_000), 'files/kind-refused'],
  [
    'an SVG',
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    'files/kind-refused',
  ],
  [
    'an SVG with its XML line',
    () => Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
    'files/kind-refused',
  ],
  ['HTML', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'files/kind-refused'],
  [
    'HTML that begins as a PDF',
    () => Buffer.from('%PDF-1.7\n<html><script>alert(1)</script></html>'),
    'files/broken',
  ],
  ['a GIF', () => Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1'), 'files/kind-refused'],
  [
    'a program',
    () => Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), Buffer.alloc(100)]),
    'files/kind-refused',
  ],
  ['a bare zip', () => zipSync({ 'a.txt': strToU8('a') }), 'files/kind-refused'],
  ['HEIC', heic, 'files/heic-refused'],
  [
    'a picture cut in the middle',
    async () => (await pictureOf('jpeg', 900, 900)).subarray(0, 1_500),
    'files/broken',
  ],
  ['a picture of 3.6 thousand million points', hugePng, 'files/too-many-pixels'],
  [
    'a JPEG header and nothing',
    () => Buffer.from('\xff\xd8\xff\xe0\x00\x10JFIF\x00', 'latin1'),
    'files/broken',
  ],
  [
    'a PDF that runs script',
    () => inject('/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'),
    'files/active-content',
  ],
  [
    'script with hidden letters',
    () => inject('/OpenAction << /S /Java#53cript /JS (x) >>'),
    'files/active-content',
  ],
  [
    'script in an object stream',
    () => pdfOf([...pageTree(1), objectStream(['<< /S /JavaScript /JS (x) >>'])]),
    'files/active-content',
  ],
  [
    'script in an object stream that hides its kind',
    () => pdfOf([...pageTree(1), streamOf('<< /S /JavaScript >>', '/#54ype /#4fbjStm /N 1 /F#69rst 0')]),
    'files/active-content',
  ],
  [
    'objects packed twice',
    () =>
      pdfOf([
        ...pageTree(1),
        '<< /Type /ObjStm /N 1 /First 0 /Filter [/ASCIIHexDecode /FlateDecode] >>\nstream\n00\nendstream',
      ]),
    'files/broken',
  ],
  [
    'a stream whose dictionary stands behind a remark',
    () => pdfOf([...pageTree(1), '<< /N 1 /First 0 >> % x\nstream\n(x)\nendstream']),
    'files/broken',
  ],
  ['a PDF with a file in it', () => inject('/Names << /EmbeddedFiles << >> >>'), 'files/active-content'],
  ['a PDF with an XFA form', () => inject('/AcroForm << /XFA [] >>'), 'files/active-content'],
  [
    'a PDF that starts a program',
    () => inject('/OpenAction << /S /Launch /F (cmd.exe) >>'),
    'files/active-content',
  ],
  [
    'a PDF that sends a form',
    () => inject('/AA << /O << /S /SubmitForm /F (http://x) >> >>'),
    'files/active-content',
  ],
  [
    'a locked PDF',
    () => pdfOf(pageTree(1), 'trailer\n<< /Root 1 0 R /Encrypt 8 0 R >>\n%%EOF'),
    'files/encrypted',
  ],
  ['a PDF without pages', () => pdfOf(['<< /Type /Catalog >>']), 'files/broken'],
  [
    'an object stream that unpacks to too much',
    () => pdfOf([...pageTree(1), objectStream([' '.repeat(140 * 1024 * 1024)])]),
    'files/broken',
  ],
  ['a Word file with macros', () => docxOf({ 'word/vbaProject.bin': strToU8('x') }), 'files/active-content'],
  [
    'a Word file with a packed object',
    () => docxOf({ 'word/embeddings/oleObject1.bin': strToU8('x') }),
    'files/active-content',
  ],
  [
    'a Word file with a control',
    () => docxOf({ 'word/activeX/activeX1.xml': strToU8('x') }),
    'files/active-content',
  ],
  ['a Word file that climbs out', () => docxOf({ '../../etc/passwd': strToU8('x') }), 'files/broken'],
  [
    'a bomb in a Word file',
    () => docxOf({ 'word/media/a.xml': new Uint8Array(40 * 1024 * 1024) }),
    'files/broken',
  ],
  ['too many entries', manyEntries, 'files/broken'],
  ['a Word file cut short', () => docxOf().subarray(0, -30), 'files/broken'],
];

test.each(hostile)('%s: refused in words, whatever its name says', async (_name, make, code) => {
  for (const name of ['ảnh.png', 'tài liệu.pdf', 'a.docx']) {
    const sent = await send('member', await make(), { name });
    expect(sent).toMatchObject({ code });
    if (code !== 'files/kind-refused') break;
  }
  expect(incoming()).toEqual([]);
});

test('names with the marks of state secrets are refused before a byte is kept', async () => {
  const sent = await send('secretary', pdfOf(pageTree(1)), { name: 'KH 12 TUYỆT MẬT.pdf', audience: 'unit' });
  expect(sent).toMatchObject({ status: 422, code: 'files/looks-classified' });
});

test('too large, no bytes at all, and another content type', async () => {
  expect((await send('member', Buffer.alloc(25 * 1024 * 1024 + 1))).code).toBe('kernel/too-large');
  expect(incoming()).toEqual([]);
  const client = await world.as('member');
  const params = { unitId: world.organisation.units['north-a'].id };
  const bare = await client.call('files.add', { params, query: { name: 'a.pdf', audience: 'own' } });
  expect(bare.code).toBe('kernel/unsupported-type');
});

test.each([
  ['with objects in a stream', () => pdfOf([objectStream(pageTree(4)), streamOf('BT (x) Tj ET')]), 4],
  [
    'of several nodes',
    () =>
      pdfOf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<</Type/Pages/Kids[3 0 R 4 0 R]/Count 7/Resources<</Font<</F1 9 0 R>>>>>>',
        '<</Count 3/Type/Pages>>',
        '<</Count 4/Type/Pages>>',
      ]),
    7,
  ],
  ['with an outline longer than itself', () => pdfOf([...pageTree(2), '<< /Type /Outlines /Count 40 >>']), 2],
] as const)('pages of a PDF %s', async (_name, make, pages) => {
  expect((await send('member', make())).body).toMatchObject({ pages });
});

test('a Word file and a real picture turned by its metadata are kept', async () => {
  expect((await send('member', docxOf(), { name: 'báo cáo.docx' })).status).toBe(200);
  const turned = await sharp({ create: { width: 400, height: 200, channels: 3, background: 'red' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect((await send('member', turned)).body).toMatchObject({ width: 200, height: 400 });
});
