import { afterAll, beforeAll, expect, test } from 'vitest';
import { pictureOfPaper, scannedPdf, turnedJpeg } from '../../../test/scans.ts';
import { type World, createWorld } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ now: '2026-11-20T02:00:00Z' });
});
afterAll(() => world.end());

const PLAN = [
  'ĐẢNG ỦY SỞ BẮC',
  'Số 12-KH/ĐU',
  'Hạ Long, ngày 05 tháng 02 năm 2026',
  'KẾ HOẠCH',
  'triển khai học tập nghị quyết',
  'Thực hiện chỉ đạo của cấp trên, Đảng ủy xây dựng kế hoạch và phân công.',
];
const SECOND = ['Các chi bộ tổ chức học tập trong quý II năm 2026.', 'T/M ĐẢNG ỦY', 'Lê Thị Thử'];

/** Put in, read and filed by the committee; gives the document and what its desk says of the text. */
const filed = async (bytes: Uint8Array) => {
  const unitId = world.organisation.units.north.id;
  const office = await world.as('committee');
  const query = { name: 'ban-chup', audience: 'own' as const };
  const { body: file } = await office.call('files.add', { params: { unitId }, query, bytes });
  const added = await office.call('documents.add', {
    params: { unitId },
    body: { fileId: file.id, declared: true },
  });
  const documentId = added.body.id;
  await world.runJob('documents.read', { unitId, documentId, version: 1 });
  const params = { unitId, documentId };
  const { body: desk } = await office.call('documents.desk', { params });
  expect((await office.call('documents.shelve', { params })).status).toBe(200);
  const member = await world.as('member');
  const { body } = await member.call('documents.pages', { params, query: { from: 1 } });
  return { desk, pages: body.pages };
};

test('a scan with a page laid in sideways is read, recognised without certainty, and says that it was seen', async () => {
  const jpegs = [
    await turnedJpeg(await pictureOfPaper(PLAN), 0),
    await turnedJpeg(await pictureOfPaper(SECOND), 270),
  ];
  const { desk, pages } = await filed(await scannedPdf(jpegs));
  expect(desk).toMatchObject({ kind: 'plan', symbol: '12-KH/ĐU', issuedOn: '2026-02-05', level: 'base' });
  expect(desk.latest).toMatchObject({ reading: 'read', pages: 2, pagesRead: 2, scanned: 2, sure: [] });
  expect(desk.latest.guessed).toContain('symbol');
  expect(desk.latest.sureness).toBeGreaterThan(80);
  expect(pages.map(({ text }) => text)).toEqual([
    expect.stringContaining('phân công') as string,
    expect.stringContaining('Các chi bộ tổ chức học tập') as string,
  ]);
  for (const { sureness } of pages) expect(sureness).toBeGreaterThan(80);
});

test('a photograph of a paper is a document of one page', async () => {
  const { desk, pages } = await filed(await turnedJpeg(await pictureOfPaper(PLAN), 90));
  expect(desk.latest).toMatchObject({ reading: 'read', pages: 1, scanned: 1, file: { mime: 'image/jpeg' } });
  expect(desk).toMatchObject({ kind: 'plan', subject: 'triển khai học tập nghị quyết' });
  expect(pages[0]?.text).toContain('Thực hiện chỉ đạo của cấp trên');
});
