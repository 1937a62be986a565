import { randomUUIDv7 } from 'node:crypto';
import { type Row, matches, rowOf } from '@sotay/core/search/match.rules.ts';
import { searchedDocument } from '@sotay/core/documents/searched.rules.ts';
import { type KeptThing, findKept } from '@sotay/core/search/kept.rules.ts';
import { parseQuery } from '@sotay/core/search/query.rules.ts';
import type { Pattern } from '@sotay/core/search/tiers.rules.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { titlesFound } from '../../../test/search.ts';
import { type Client, type World, createWorld } from '../../../test/world.ts';
import { indexedWords, queryOf, rowsOf } from './lexemes.ts';

let world: World;
let member: Client;
let kept: (KeptThing & { subject: string })[];

const SUBJECTS = ['Về chuyển đổi số', 'Học tập nghị quyết', 'Công tác hòa giải', 'Nghị quyết chi bộ'];
const TEXTS = [
  'Đẩy mạnh chuyển đổi số trong toàn Đảng bộ.',
  'Thực hiện NQ 57-NQ/TW của Bộ Chính trị về khoa học, chuyển giao công nghệ số.',
  'Công tác hoà giải ở cơ sở; thuỷ lợi, thủy sản.',
  'Chi bộ họp thường kỳ; đảng viên học tập nghị quyết của tỉnh ủy.',
  'Ủy ban kiểm tra báo cáo Ban Thường vụ, số liệu đổi mới.',
];
const SYMBOLS = ['57-NQ/TW', '145-CV/ĐUK', '12-KH/ĐU', '', '57-KH/ĐU'];

const pick = <T>(from: readonly T[], at: number): T => from[at % from.length] as T;

/** Sixty papers of the bloc: each another mixture of the same few sentences. */
const file = async (): Promise<typeof kept> => {
  const { id: unitId, lft } = world.organisation.units.bloc;
  const filed: typeof kept = [];
  for (let at = 0; at < 60; at += 1) {
    const subject = `${pick(SUBJECTS, at)} ${String(at)}`;
    const [id, symbol, inForce] = [randomUUIDv7(), pick(SYMBOLS, at * 7), at % 5 > 0];
    const onDay = `202${String(at % 4)}-03-${String((at % 9) + 10)}`;
    const texts = [pick(TEXTS, at), `${pick(TEXTS, at + 3)} ${pick(TEXTS, at * 3 + 1)}`];
    await world.admin.query(
      `insert into documents (unit_id, id, unit_lft, state, level, kind, symbol, issuer, issued_on, subject, ends_on, version, created_at, changed_at)
         values ($1, $2, $3, 'filed', 'centre', 'plan', $4, 'a body', $5, $6, $7, 1, '2026-11-01', '2026-11-01')`,
      [unitId, id, lft, symbol, onDay, subject, inForce ? null : '2026-01-01'],
    );
    await world.admin.query(
      `insert into document_versions (unit_id, document_id, version, unit_lft, file_id, sha256, name, mime, size, reading, pages, pages_read, created_at, open_to)
         values ($1, $2, 1, $3, $4, sha256($5), 'a.pdf', 'application/pdf', 1, 'read', 2, 2, '2026-11-01', 'below')`,
      [unitId, id, lft, randomUUIDv7(), Buffer.from(id)],
    );
    for (const [index, text] of texts.entries())
      await world.admin.query(
        `insert into document_pages (unit_id, document_id, version, page, unit_lft, text, open_to) values ($1, $2, 1, $3, $4, $5, 'below')`,
        [unitId, id, index + 1, lft, text],
      );
    await world.runJob('search.index', { kind: 'document', unitId, id });
    const told = { level: 'centre', kind: 'plan', issuer: 'a body', issuedOn: onDay } as const;
    filed.push({ ...searchedDocument({ id, symbol, subject, ...told }, texts), isInForce: inForce, subject });
  }
  return filed;
};

beforeAll(async () => {
  world = await createWorld({ now: '2026-11-23T02:00:00Z' });
  member = await world.as('member');
  kept = await file();
});
afterAll(() => world.end());

const ASKED = [
  ...[
    'nq57',
    '57',
    'nghị quyết 57',
    '57-NQ/TW',
    'kh 12',
    '145 cv duk',
    'nq chuyen doi',
    'cđs',
    'ubkt bao cao',
  ],
  ...['chuyển đổi số', 'chuyen doi so', 'chuyển', 'chu', 'so chuyen', '"đổi số"', '"chuyển đổi" hòa'],
  ...['hòa giải', 'hoà giải', 'hoa giai', 'thuỷ', 'thủy lợi', 'nghị quyt', 'chuyn đổi', 'nghi quyet chi bo'],
  ...['đảng viên', 'dang vien hoc tap', 'bao cao ban thuong vu', 'constructor', '!?&|', 'không có gì cả'],
];

test('what a phone keeps is found there for the same reasons and in the same order as on the server', async () => {
  for (const search of ASKED)
    for (const more of [{}, { inForce: 'yes' as const }, { year: 2021 }]) {
      const here = findKept(kept, parseQuery(search), more).map(({ thing }) => thing.subject);
      expect(here, `${search} ${JSON.stringify(more)}`).toEqual(
        await titlesFound(member, { search, ...more }),
      );
    }
});

test('it opens on the same page with the same words', async () => {
  for (const search of ASKED) {
    const { body } = await member.call('search.find', { query: { search } });
    const here = findKept(kept, parseQuery(search), {}).slice(0, 20);
    expect(here.map(({ thing, page }) => [thing.id, page])).toEqual(
      body.hits.map(({ id, page }) => [id, page]),
    );
  }
});

const words = ['nq', 'nghi', 'quyet', 'chuyển', 'doi', 'đổi', 'so', 'tw'];
const phrase = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 });
const leaf = fc.record({
  word: fc.constantFrom('nq', 'nghi', 'quyet', 'doi', 'so', 'ch'),
  begins: fc.boolean(),
});
const parts = (pattern: fc.Arbitrary<Pattern>, minLength = 1) =>
  fc.array(pattern, { minLength, maxLength: 3 });
const side = fc.letrec<{ row: Pattern; part: Pattern }>((tie) => ({
  row: parts(tie('part'), 2).map((follows) => ({ follows })),
  part: fc.oneof(
    { maxDepth: 2 },
    leaf,
    parts(fc.oneof({ maxDepth: 2 }, leaf, tie('row'))).map((any) => ({ any })),
  ),
})).row;
const { pattern: anyPattern } = fc.letrec<{ pattern: Pattern }>((tie) => ({
  pattern: fc.oneof(
    { maxDepth: 3 },
    leaf,
    side,
    parts(tie('pattern')).map((all) => ({ all })),
    parts(tie('pattern')).map((any) => ({ any })),
  ),
}));

const answerOfDatabase = async (text: string, pattern: Pattern): Promise<boolean> => {
  const { said, marks } = indexedWords(text, []);
  const { rows } = await world.admin.query<{ is: boolean }>(
    `select search_words($1, $2, 1, '2026-01-01') @@ $3::tsquery and coalesce($1 ~ $4, true) as is`,
    [said, marks, queryOf(pattern), rowsOf(pattern)],
  );
  return rows[0]?.is ?? false;
};

test('any pattern holds in any words here exactly when it does in the database', async () => {
  await fc.assert(
    fc.asyncProperty(phrase, anyPattern, async (said, pattern) => {
      const row: Row = rowOf(said.join(' '));
      expect(matches(row, pattern)).toBe(await answerOfDatabase(said.join(' '), pattern));
    }),
    { numRuns: 400 },
  );
});
