import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeOf, groupCode, readCode } from './activation-code.rules.ts';
import { describeDevice } from './device.rules.ts';
import { waitSeconds } from './guessing.rules.ts';
import { mayHelp } from './help.rules.ts';
import { loginsInside, readLogin } from './login.rules.ts';
import { maskName } from './masked-name.rules.ts';
import { passwordFault } from './password.rules.ts';
import { postLabel } from './post-label.rules.ts';

describe('codes', () => {
  test('are sixteen unmistakable signs, read back however they are typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (bytes) => {
        const code = codeOf(bytes);
        expect(code).toMatch(/^[2-9A-HJ-NP-Z]{16}$/);
        expect(readCode(` ${groupCode(code).toLowerCase().replaceAll('-', ' – ')} `)).toBe(code);
      }),
    );
  });

  test('keep all 80 bits apart', () => {
    const byte = fc.uint8Array({ minLength: 10, maxLength: 10 });
    fc.assert(fc.property(byte, byte, (a, b) => (codeOf(a) === codeOf(b)) === (a.join() === b.join())));
  });

  test.each([
    ['K7QM-2XWP-9TRA-HB4C', 'K7QM2XWP9TRAHB4C'],
    ['k7qm 2xwp 9tra hb4c', 'K7QM2XWP9TRAHB4C'],
    ['1234 5678 9abc dIfl', 'L23456789ABCDLFL'],
    ['K7QM-2XWP-9TRA-HB4', null],
    ['K7QM-2XWP-9TRA-HB40', null],
    ['K7QM-2XWP-9TRA-HB4C-5', null],
    ['', null],
  ])('%s is read as %s', (typed, code) => expect(readCode(typed)).toBe(code));
});

test.each([
  ['Nguyễn Văn An', 'Ng*** V** An'],
  ['Lê Thị Bích Ngọc', 'L** T** Bí*** Ngọc'],
  ['Đỗ Ánh', 'Đ** Ánh'],
])('%s is shown as %s', (name, masked) => expect(maskName(name)).toBe(masked));

describe('logins', () => {
  test.each([
    ['0912 345 678', ['0912345678']],
    ['+84 912.345.678', ['0912345678']],
    ['022 1234 567 890', ['0221234567890'].slice(1)],
    ['001099012345', ['001099012345']],
    ['00109901-2345', ['001099012345']],
    ['12345678', ['12345678']],
    ['an@example.test', []],
    ['', []],
  ])('%s means %j', (typed, logins) => expect(readLogin(typed)).toEqual(logins));

  test('are found inside a password', () => {
    expect(loginsInside('toi-0912 345 678!')).toContain('0912345678');
    expect(loginsInside('x001099012345')).toContain('001099012345');
    expect(loginsInside('bốn con gà mái')).toEqual([]);
  });
});

describe('passwords', () => {
  test.each([
    ['gà mái đẻ trứng', null],
    ['con trâu đi trước', null],
    ['48151623', null],
    ['1234567', 'short'],
    ['gà mái', 'short'],
    ['ư'.normalize('NFD').repeat(4), 'short'],
    ['ab'.repeat(129), 'long'],
    ['matkhau123', 'common'],
    ['Mật khẩu 2026!', 'common'],
    ['dangvien', 'common'],
    ['Đảng viên 123', 'common'],
    ['quangninh@2026', 'common'],
    ['P@ssw0rd', 'common'],
    ['12345678', 'common'],
    ['87654321', 'common'],
    ['aaaaaaaa', 'common'],
    ['12121212', 'common'],
    ['03021930', 'common'],
    ['17051968', 'birth-date'],
    ['17/05/1968', 'birth-date'],
    ['1968-05-17', 'birth-date'],
  ])('%s: %s', (typed, fault) => expect(passwordFault(typed, '1968-05-17')).toBe(fault));
});

describe('guessing', () => {
  test.each([
    [1, false, 0],
    [2, false, 0],
    [3, false, 5],
    [4, false, 10],
    [8, false, 160],
    [11, false, 900],
    [10_000, false, 900],
    [4, true, 0],
    [5, true, 5],
    [6, true, 10],
    [10_000, true, 60],
  ])('after %i misses (known device: %s) one waits %i seconds', (misses, known, seconds) =>
    expect(waitSeconds(misses, known)).toBe(seconds),
  );
});

test.each([
  [
    'Mozilla/5.0 (Linux; Android 10; SM-A107F) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36',
    'phone android chrome',
  ],
  [
    'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 SamsungBrowser/23.0 Chrome/115.0 Safari/537.36',
    'tablet android samsung',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Mobile Safari/604.1',
    'phone ios safari',
  ],
  [
    'Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) AppleWebKit/605.1.15 CriOS/120 Safari/604.1',
    'tablet ios chrome',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/120.0',
    'computer windows edge',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0) coc_coc_browser/117.0 Chrome/111.0 Safari/537.36',
    'computer windows coc-coc',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0', 'computer linux firefox'],
  ['', 'unknown unknown unknown'],
])('%s is a %s', (userAgent, words) =>
  expect(Object.values(describeDevice(userAgent)).join(' ')).toBe(words),
);

describe('help', () => {
  const cell = { kind: 'secretary', interval: { lo: 2_100, hi: 2_200 } } as const;
  const office = { kind: 'administrator', interval: { lo: 1_000, hi: 9_000 } } as const;
  test.each([
    ['a member without posts', cell, [], true],
    ['an officer of the own cell', cell, [{ kind: 'deputy-secretary', unitLft: 2_100 }], true],
    ['a committee member of the level above', cell, [{ kind: 'committee-member', unitLft: 2_000 }], false],
    ['the overseer of another cell', cell, [{ kind: 'overseer', unitLft: 2_300 }], false],
    ['an administrator, by an administrator', office, [{ kind: 'administrator', unitLft: 1_000 }], true],
    [
      'an administrator, by a committee member',
      { ...office, kind: 'committee-member' },
      [{ kind: 'administrator', unitLft: 1_000 }],
      false,
    ],
    [
      'one post within reach, one beyond',
      cell,
      [
        { kind: 'bureau-member', unitLft: 2_100 },
        { kind: 'editor', unitLft: 1_000 },
      ],
      false,
    ],
  ] as const)('%s', (_, helper, held, may) => expect(mayHelp(helper, held)).toBe(may));
});

test('posts are named with the body they belong to', () => {
  expect(postLabel('secretary', 'grassroots-committee', 'Đảng bộ Sở Y tế')).toBe('Bí thư Đảng ủy Sở Y tế');
  expect(postLabel('overseer', 'cell', 'Chi bộ Văn phòng')).toBe('Cấp ủy viên phụ trách Chi bộ Văn phòng');
});

describe('a hundred thousand guesses (S12)', () => {
  /** Seconds that so many wrong tries in a row take at the least. */
  const secondsFor = (guesses: number, known: boolean): number =>
    Array.from({ length: guesses }, (_, misses) => waitSeconds(misses + 1, known)).reduce((a, b) => a + b, 0);

  test('take a stranger longer than two years, and reach a millionth of a millionth of a code', () => {
    expect(secondsFor(100_000, false)).toBeGreaterThan(2 * 365 * 86_400);
    expect(100_000 / 2 ** 80).toBeLessThan(1e-12);
  });

  test('of a second code leave less than one in three thousand a day, and make nobody known wait', () => {
    const aDay = Array.from({ length: 2_000 }, (_, count) => count).findLast(
      (count) => secondsFor(count, false) <= 86_400,
    );
    expect(((aDay ?? 0) * 3) / 1e6).toBeLessThan(1 / 3_000);
    expect(Math.max(...Array.from({ length: 100 }, (_, misses) => waitSeconds(misses, true)))).toBe(60);
  });
});
