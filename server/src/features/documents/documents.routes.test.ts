import { strToU8 } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonKey, UnitKey } from '../../../test/organisation.ts';
import { docxOf, pageTree, pdfOf, streamOf } from '../../../test/sample-files.ts';
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

const PLAN = [
  'ĐẢNG BỘ KHỐI THỬ',
  'ĐẢNG ỦY SỞ BẮC',
  'Số 12-KH/ĐU',
  'Hạ Long, ngày 05 tháng 02 năm 2026',
  'KẾ HOẠCH',
  'triển khai học tập nghị quyết',
  '-----',
  'Thực hiện chỉ đạo của cấp trên, Đảng ủy xây dựng kế hoạch &amp; phân công.',
  'T/M ĐẢNG ỦY',
  'Lê Thị Thử',
];

const planFile = wordFile(...PLAN);

/** A PDF of one page of text, in letters that need no font. */
const pdfFile = (...lines: string[]): Uint8Array => {
  const shown = lines.map((line) => `(${line}) Tj T*`).join('\n');
  const [catalog = '', tree = ''] = pageTree(1);
  return pdfOf([
    ...[catalog, tree],
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    streamOf(`BT /F1 12 Tf 14 TL 50 800 Td ${shown} ET`),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]);
};

/** A PDF of many pages, each with a line, in branches as programs make them. */
const longPdf = (pages: number): Uint8Array => {
  const perBranch = 50;
  const branches = Array.from({ length: Math.ceil(pages / perBranch) }, (_, index) => 5 + index);
  const first = 5 + branches.length;
  const all = Array.from({ length: pages }, (_, index) => ({
    at: first + index,
    branch: branches[Math.floor(index / perBranch)] ?? 0,
  }));
  const kids = (ids: readonly number[]): string => ids.map((id) => `${String(id)} 0 R`).join(' ');
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids(branches)}] /Count ${pages} >>`,
    streamOf('BT /F1 12 Tf 50 800 Td (Noi dung mot trang) Tj ET'),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...branches.map((branch) => {
      const own = all.filter((page) => page.branch === branch).map((page) => page.at);
      return `<< /Type /Pages /Parent 2 0 R /Kids [${kids(own)}] /Count ${own.length} >>`;
    }),
    ...all.map(
      ({ branch }) =>
        `<< /Type /Page /Parent ${branch} 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << /Font << /F1 4 0 R >> >> >>`,
    ),
  ]);
};

const upload = async (person: PersonKey, unit: UnitKey, bytes: Uint8Array): Promise<string> => {
  const client = await world.as(person);
  const query = { name: 'tep.docx', audience: 'own' as const };
  return (await client.call('files.add', { params: { unitId: unitId(unit) }, query, bytes })).body.id;
};

const at = (unit: UnitKey, documentId: string) => ({ params: { unitId: unitId(unit), documentId } });

/** Begun and read. */
const begun = async (person: PersonKey, unit: UnitKey, bytes: Uint8Array): Promise<string> => {
  const client = await world.as(person);
  const fileId = await upload(person, unit, bytes);
  const { body } = await client.call('documents.add', {
    params: { unitId: unitId(unit) },
    body: { fileId, declared: true },
  });
  await world.runJob('documents.read', { unitId: unitId(unit), documentId: body.id, version: 1 });
  return body.id;
};

const desk = async (person: PersonKey, unit: UnitKey, id: string) =>
  (await (await world.as(person)).call('documents.desk', at(unit, id))).body;

type Desk = Awaited<ReturnType<typeof desk>>;
const writtenOn = ({
  level,
  kind,
  number,
  symbol,
  issuer,
  issuedOn,
  subject,
  signer,
  sight,
  effectiveFrom,
  endsOn,
  revision,
}: Desk) => ({
  ...{ level, kind, number, symbol, issuer, issuedOn, subject, signer, sight },
  ...{ effectiveFrom, endsOn, revision },
});

/** The subjects that a person finds. */
const foundBy = async (person: PersonKey, query: object = {}): Promise<string[]> => {
  const { body } = await (await world.as(person)).call('documents.list', { query });
  return body.documents.map(({ subject }) => subject);
};

test('a Word file is read, recognised, filed, and read by everybody below and nobody beside', async () => {
  const office = await world.as('committee');
  const id = await begun('committee', 'north', planFile);
  const read = await desk('committee', 'north', id);
  expect(read).toMatchObject({
    ...{
      state: 'draft',
      level: 'base',
      kind: 'plan',
      number: 12,
      symbol: '12-KH/ĐU',
      issuedOn: '2026-02-05',
    },
    ...{ issuer: 'ĐẢNG ỦY SỞ BẮC', subject: 'triển khai học tập nghị quyết', signer: 'Lê Thị Thử' },
    latest: { reading: 'read', pages: 1, pagesRead: 1, guessed: [] },
  });
  expect(read.beginning).toContain('kế hoạch & phân công');
  expect(await foundBy('member')).toEqual([]);
  expect((await (await world.as('member')).call('documents.one', at('north', id))).status).toBe(404);
  expect((await office.call('documents.shelve', at('north', id))).status).toBe(200);
  expect((await office.call('documents.shelve', at('north', id))).code).toBe('documents/not-now');
  for (const person of ['member', 'sister', 'committee'] as const)
    expect(await foundBy(person), person).toEqual(['triển khai học tập nghị quyết']);
  for (const person of ['cousinMember', 'bloc', 'otherCommittee'] as const)
    expect(await foundBy(person), person).toEqual([]);
  const member = await world.as('member');
  const one = (await member.call('documents.one', at('north', id))).body;
  expect(one).toMatchObject({ pages: 1, version: 1, mayEdit: false, unitName: 'Đảng bộ Sở Bắc' });
  const { pages } = (await member.call('documents.pages', { ...at('north', id), query: { from: 1 } })).body;
  expect(pages.map(({ page }) => page)).toEqual([1]);
  expect((await member.call('documents.file', at('north', id))).bytes.length).toBeGreaterThan(100);
  const cousin = await world.as('cousinMember');
  for (const name of ['documents.one', 'documents.file'] as const)
    expect((await cousin.call(name, at('north', id))).status).toBe(404);
  const { body: filters } = await member.call('documents.filters');
  expect(filters).toEqual({ kinds: ['plan'], years: [2026], issuers: ['ĐẢNG ỦY SỞ BẮC'] });
  expect((await cousin.call('documents.filters')).body).toEqual({ kinds: [], years: [], issuers: [] });
  for (const [query, hits] of [
    [{ level: 'base', kind: 'plan', year: 2026, issuer: 'ĐẢNG ỦY SỞ BẮC', force: 'yes' }, 1],
    [{ level: 'cell' }, 0],
    [{ year: 2025 }, 0],
    [{ force: 'no' }, 0],
  ] as const)
    expect(await foundBy('member', query)).toHaveLength(hits);
});

test('a long PDF is read stretch by stretch, and told page by page', async () => {
  const pages = 230;
  const id = await begun('committee', 'north', longPdf(pages));
  const read = await desk('committee', 'north', id);
  expect(read.latest).toMatchObject({ reading: 'read', pages, pagesRead: pages });
  const client = await world.as('committee');
  const fields = {
    level: 'base',
    kind: 'report',
    issuedOn: '2019-04-01',
    issuer: 'ĐẢNG ỦY',
    subject: 'dài',
  } as const;
  await client.call('documents.save', {
    ...at('north', id),
    body: { ...writtenOn(read), ...fields, sight: 'officers' },
  });
  await client.call('documents.shelve', at('north', id));
  let next: number | null = 1;
  let seen = 0;
  while (next !== null) {
    const { body }: { body: { pages: { page: number }[]; next: number | null } } = await client.call(
      'documents.pages',
      { ...at('north', id), query: { from: next } },
    );
    seen += body.pages.length;
    next = body.next;
  }
  expect(seen).toBe(pages);
});

test('the same bytes are not filed twice, nor what somebody else uploaded', async () => {
  const params = { unitId: unitId('north') };
  const office = await world.as('committee');
  const again = await upload('committee', 'north', planFile);
  expect((await office.call('documents.add', { params, body: { fileId: again, declared: true } })).code).toBe(
    'documents/twice',
  );
  const others = await upload('bloc', 'bloc', wordFile('của người khác'));
  const refused = await office.call('documents.add', { params, body: { fileId: others, declared: true } });
  expect(refused.code).toBe('documents/no-such-file');
});

test('what only the own unit, or its officers, may read is found by them alone', async () => {
  const id = await begun('secretary', 'north-a', wordFile(...PLAN, 'của chi bộ'));
  const client = await world.as('secretary');
  await client.call('documents.shelve', at('north-a', id));
  const sights = {
    below: ['member', 'secretary'],
    unit: ['member', 'secretary'],
    officers: ['secretary'],
  } as const;
  for (const [sight, readers] of Object.entries(sights)) {
    const body = {
      ...writtenOn(await desk('secretary', 'north-a', id)),
      subject: 'của chi bộ',
      sight: sight as 'unit',
    };
    expect((await client.call('documents.save', { ...at('north-a', id), body })).status).toBe(200);
    await indexAll(world);
    for (const person of ['member', 'secretary', 'sister', 'cousin'] as const) {
      const isReader = (readers as readonly string[]).includes(person);
      expect((await foundBy(person)).includes('của chi bộ'), `${person} ${sight}`).toBe(isReader);
      const titles = await titlesFound(await world.as(person), 'của chi bộ ');
      expect(titles.includes('của chi bộ'), `${person} ${sight} searched`).toBe(isReader);
      const pages = await (
        await world.as(person)
      ).call('documents.pages', { ...at('north-a', id), query: { from: 1 } });
      expect(pages.status, `${person} ${sight}`).toBe(isReader ? 200 : 404);
    }
  }
});

test('two writers do not write over each other, and what is filed stays complete', async () => {
  const id = await begun('otherCommittee', 'south', wordFile('không có đầu đề'));
  const client = await world.as('otherCommittee');
  expect((await client.call('documents.shelve', at('south', id))).code).toBe('documents/incomplete');
  const first = writtenOn(await desk('otherCommittee', 'south', id));
  const whole = {
    ...first,
    ...{
      level: 'base' as const,
      kind: 'notice' as const,
      issuedOn: '2026-03-01',
      issuer: 'ĐẢNG ỦY SỞ NAM',
      subject: ' về lịch ',
    },
  };
  expect((await client.call('documents.save', { ...at('south', id), body: whole })).body.revision).toBe(2);
  const stale = await client.call('documents.save', { ...at('south', id), body: whole });
  expect(stale.code).toBe('documents/changed-meanwhile');
  await client.call('documents.shelve', at('south', id));
  expect(await foundBy('cousinMember')).toEqual(['về lịch']);
  const emptied = { ...whole, subject: ' ', revision: 3 };
  expect((await client.call('documents.save', { ...at('south', id), body: emptied })).code).toBe(
    'documents/incomplete',
  );
});

test('readers keep the version there is until the new one is filed', async () => {
  const id = await begun('deputy', 'north-a', pdfFile('Ban thu nhat'));
  const client = await world.as('deputy');
  const fields = {
    level: 'cell',
    kind: 'report',
    issuedOn: '2026-04-01',
    issuer: 'CHI BỘ',
    subject: 'hai bản',
  } as const;
  const body = { ...writtenOn(await desk('deputy', 'north-a', id)), ...fields };
  await client.call('documents.save', { ...at('north-a', id), body });
  await client.call('documents.shelve', at('north-a', id));
  const fileId = await upload('deputy', 'north-a', pdfFile('Ban thu hai'));
  const added = await client.call('documents.addVersion', {
    ...at('north-a', id),
    body: { fileId, declared: true },
  });
  expect(added.body.version).toBe(2);
  expect((await client.call('documents.shelve', at('north-a', id))).code).toBe('documents/not-now');
  await world.runJob('documents.read', { unitId: unitId('north-a'), documentId: id, version: 2 });
  const textNow = async () => {
    const member = await world.as('member');
    const { body: read } = await member.call('documents.pages', { ...at('north-a', id), query: { from: 1 } });
    return read.pages.map(({ text }) => text);
  };
  expect(await textNow()).toEqual(['Ban thu nhat']);
  expect((await desk('deputy', 'north-a', id)).subject).toBe('hai bản');
  await client.call('documents.shelve', at('north-a', id));
  expect(await textNow()).toEqual(['Ban thu hai']);
  const { rows } = await world.admin.query<{ version: number; open_to: string }>(
    'select version, open_to from document_pages where document_id = $1 order by version',
    [id],
  );
  expect(rows).toEqual([
    { version: 1, open_to: 'office' },
    { version: 2, open_to: 'below' },
  ]);
});

test('the trash takes it from everybody and gives it back', async () => {
  const id = await begun('sister', 'north-b', wordFile(...PLAN, 'để bỏ đi'));
  const client = await world.as('sister');
  await client.call('documents.shelve', at('north-b', id));
  const isThere = async () =>
    (await (await world.as('sisterMember')).call('documents.one', at('north-b', id))).status === 200;
  expect(await isThere()).toBe(true);
  await client.call('documents.trash', at('north-b', id));
  expect(await isThere()).toBe(false);
  const listed = async (state: 'filed' | 'trashed') => {
    const { body } = await client.call('documents.office', {
      params: { unitId: unitId('north-b') },
      query: { state },
    });
    return body.documents.map((row) => row.id);
  };
  expect([await listed('filed'), await listed('trashed')]).toEqual([[], [id]]);
  await client.call('documents.restore', at('north-b', id));
  expect(await isThere()).toBe(true);
  expect((await client.call('documents.restore', at('north-b', id))).code).toBe('documents/not-now');
});

test('what is thrown away while it is read is not read on and leaves no text, and begins anew when it is put back', async () => {
  const client = await world.as('committee');
  const fileId = await upload('committee', 'north', longPdf(3));
  const params = { unitId: unitId('north') };
  const { body } = await client.call('documents.add', { params, body: { fileId, declared: true } });
  const path = at('north', body.id);
  const read = () => world.runJob('documents.read', { ...path.params, version: 1 });
  await world.admin.query(
    `with v as (update document_versions set reading = 'reading', pages = 3, pages_read = 1 where document_id = $1 returning *)
     insert into document_pages (unit_id, document_id, version, page, unit_lft, text) select unit_id, document_id, 1, 1, unit_lft, 'x' from v`,
    [body.id],
  );
  await client.call('documents.trash', path);
  await read();
  const { rows } = await world.admin.query<{ pages: number }>(
    'select count(*)::int as pages from document_pages where document_id = $1',
    [body.id],
  );
  expect(rows).toEqual([{ pages: 0 }]);
  expect((await desk('committee', 'north', body.id)).latest).toMatchObject({
    reading: 'waiting',
    pagesRead: 0,
  });
  await client.call('documents.restore', path);
  await read();
  expect((await desk('committee', 'north', body.id)).latest).toMatchObject({ reading: 'read', pagesRead: 3 });
});

test.each([
  ['without text', () => pdfOf(pageTree(1)), 'documents/no-text'],
  ['too long', () => longPdf(3_001), 'documents/too-long'],
  ['empty', () => docxOf({ 'word/document.xml': strToU8('<w:document/>') }), 'documents/no-text'],
])('a file %s is told in words, can be read again, and filed as it is', async (_name, bytes, fault) => {
  const client = await world.as('bloc');
  const id = await begun('bloc', 'bloc', bytes());
  expect((await desk('bloc', 'bloc', id)).latest).toMatchObject({ reading: 'failed', fault });
  expect((await client.call('documents.readAgain', at('bloc', id))).status).toBe(200);
  expect((await client.call('documents.readAgain', at('bloc', id))).code).toBe('documents/not-now');
  await world.runJob('documents.read', { unitId: unitId('bloc'), documentId: id, version: 1 });
  expect((await desk('bloc', 'bloc', id)).latest).toMatchObject({ reading: 'failed', fault });
});

test('a PDF of 2,000 pages is read whole', async () => {
  const id = await begun('bloc', 'bloc', longPdf(2_000));
  expect((await desk('bloc', 'bloc', id)).latest).toMatchObject({ reading: 'read', pagesRead: 2_000 });
});

test('a text in an old code is kept in Unicode, and a job that comes twice reads once', async () => {
  const id = await begun('editor', 'bloc', wordFile('NghÞ quyÕt vÒ viÖc l·nh ®¹o thùc hiÖn nhiÖm vô'));
  await world.runJob('documents.read', { unitId: unitId('bloc'), documentId: id, version: 1 });
  const { latest, beginning } = await desk('editor', 'bloc', id);
  expect(latest).toMatchObject({ encoding: 'tcvn3', pagesRead: 1 });
  expect(beginning).toBe('Nghị quyết về việc lãnh đạo thực hiện nhiệm vụ');
});

test('a long list goes on behind its last document', async () => {
  const { id, lft } = world.organisation.units.solo;
  await world.admin.query(
    `insert into documents (unit_id, id, unit_lft, state, level, kind, issuer, issued_on, subject, version, created_at, changed_at)
     select $1, uuidv7(), $2, 'filed', 'cell', 'report', 'CHI BỘ', '2020-01-01'::date + i % 7, 'số ' || i, 1, now(), now() from generate_series(1, 65) i`,
    [id, lft],
  );
  const client = await world.as('bloc');
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { body }: { body: { documents: { id: string }[]; next: string | null } } = await client.call(
      'documents.list',
      { query: { level: 'cell', ...(after === null ? {} : { after }) } },
    );
    seen.push(...body.documents.map((row) => row.id));
    after = body.next;
  } while (after);
  expect([seen.length, new Set(seen).size]).toEqual([65, 65]);
  expect((await client.call('documents.list', { query: { after: 'x' } })).status).toBe(400);
});
