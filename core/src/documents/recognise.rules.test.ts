import { describe, expect, test } from 'vitest';
import { mayIssueKind } from './document-kinds.ts';
import { recognise } from './recognise.rules.ts';
import { headSymbolIn, kindOfSymbol, levelOfOrgan, symbolText } from './symbol.rules.ts';

const TODAY = '2026-11-23';

const values = (first: string, last = first) =>
  Object.fromEntries(Object.entries(recognise(first, last, TODAY)).map(([name, { value }]) => [name, value]));

const CELL = `ĐẢNG BỘ SỞ THỬ NGHIỆM
CHI BỘ VĂN PHÒNG
*
Số 07-NQ/CB
ĐẢNG CỘNG SẢN VIỆT NAM
Hạ Long, ngày 05 tháng 3 năm 2024

NGHỊ QUYẾT
Lãnh đạo thực hiện nhiệm vụ tháng 3 năm 2024
-----
- Căn cứ Điều lệ Đảng;
I- ĐÁNH GIÁ KẾT QUẢ
Nơi nhận:
- Lưu Chi bộ.
T/M CHI BỘ
BÍ THƯ
(đã ký)
Trần Văn Thử`;

describe('the official layout', () => {
  test('of a cell is read whole', () => {
    expect(values(CELL)).toEqual({
      level: 'cell',
      kind: 'resolution',
      number: 7,
      symbol: '07-NQ/CB',
      issuer: 'CHI BỘ VĂN PHÒNG',
      issuedOn: '2024-03-05',
      subject: 'Lãnh đạo thực hiện nhiệm vụ tháng 3 năm 2024',
      signer: 'Trần Văn Thử',
    });
    expect(Object.values(recognise(CELL, CELL, TODAY)).every(({ sure }) => sure)).toBe(true);
  });

  test('with both columns in one line, as PDF readers give it', () => {
    const text = `TỈNH ỦY VÍ DỤ          ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG ỦY KHỐI THỬ
Số  91 - KH / ĐUK      Hạ Long, ngày 5/2/2022

K Ế   H O Ạ C H
triển khai thử nghiệm Sổ tay
trong toàn Đảng bộ

Thực hiện Nghị quyết số 12-NQ/TU ngày 05/02/2022`;
    expect(values(text)).toMatchObject({
      level: 'bloc',
      number: 91,
      symbol: '91-KH/ĐUK',
      kind: 'plan',
      issuer: 'ĐẢNG ỦY KHỐI THỬ',
      issuedOn: '2022-02-05',
      subject: 'triển khai thử nghiệm Sổ tay trong toàn Đảng bộ',
    });
  });

  test('without marks, and in decomposed letters', () => {
    const bare =
      'BAN CHAP HANH TRUNG UONG\nSo 57-NQ/TW\nHa Noi, ngay 22 thang 12 nam 2024\nNGHI QUYET\nve dot pha';
    expect(values(bare)).toMatchObject({
      level: 'centre',
      kind: 'resolution',
      number: 57,
      issuedOn: '2024-12-22',
    });
    expect(values(CELL.normalize('NFD'))).toEqual(values(CELL));
  });

  test('a letter has no name of its kind: its symbol tells, and that is said to be no certainty', () => {
    const { kind, subject } = recognise('ĐẢNG ỦY SỞ THỬ\nSố 12-CV/ĐU\nngày 09 tháng 6 năm 2025', '', TODAY);
    expect(kind).toEqual({ value: 'letter', sure: false });
    expect(subject).toBeUndefined();
  });

  test.each(['', '   \n \n', 'Một đoạn văn thường không có gì ở đầu.', 'ngày 31 tháng 2 năm 2024', '-/-'])(
    'nothing is made up from %j',
    (text) => expect(recognise(text, text, TODAY)).toEqual({}),
  );
});

describe('number and symbol', () => {
  test.each([
    ['Số 91-KH/ĐUK', 91, 'KH', 'ĐUK'],
    ['12-NQ/TU ngày 05/02/2022', 12, 'NQ', 'TU'],
    ['Số: 3 – BC / CB', 3, 'BC', 'CB'],
    ['Số 24-QyĐ/UBKTTU.', 24, 'QyĐ', 'UBKTTU'],
  ])('%s', (text, number, kindSymbol, organ) =>
    expect(headSymbolIn(text)).toEqual({ number, kindSymbol, organ }),
  );

  test.each(['', '2024', 'tháng 3-2024', '117/2025/QH15'])('none in %j', (text) =>
    expect(headSymbolIn(text)).toBeUndefined(),
  );

  test('a number of one digit is written with two', () =>
    expect(symbolText({ number: 5, kindSymbol: 'NQ', organ: 'ĐU' })).toBe('05-NQ/ĐU'));

  test.each([
    ['QĐ', 'decision'],
    ['QyĐ', 'regulation'],
    ['CTR', 'programme'],
    ['TTr', 'submission'],
    ['XX', undefined],
  ])('%s is a %s', (symbol, kind) => expect(kindOfSymbol(TODAY, symbol)).toBe(kind));

  test.each([
    ['TW', 'centre'],
    ['BTCTU', 'province'],
    ['ĐUK', 'bloc'],
    ['ĐU', 'base'],
    ['CB', 'cell'],
    ['UBND', undefined],
  ])('the organ %s is of level %s', (organ, level) => expect(levelOfOrgan(organ)).toBe(level));

  test('a cell issues resolutions and no directives', () => {
    expect(mayIssueKind(TODAY, 'cell', 'resolution')).toBe(true);
    expect(mayIssueKind(TODAY, 'cell', 'directive')).toBe(false);
    expect(mayIssueKind('1990-01-01', 'province', 'directive')).toBe(true);
  });
});
