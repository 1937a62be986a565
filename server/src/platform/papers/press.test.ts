import { sampleMeeting } from '@sotay/core/papers/meeting-record.sample.ts';
import { assembleMinutes } from '@sotay/core/papers/minutes.ts';
import { afterAll, expect, test } from 'vitest';
import { openPress } from './press.ts';
import { MOST_SLIPS } from '@sotay/core/auth/slips.rules.ts';

const press = openPress();
const minutes = assembleMinutes(sampleMeeting());
const begin = (file: Uint8Array): string => Buffer.from(file.subarray(0, 4)).toString('latin1');

afterAll(() => press.close());

test('orders are printed side by side, each its own file', async () => {
  const [pdf, docx, slips] = await Promise.all([
    press.pdf(minutes),
    press.docx(minutes),
    press.slips([], '2026-02-03'),
  ]);
  expect([pdf, docx, slips].map(begin)).toEqual(['%PDF', 'PK\u0003\u0004', '%PDF']);
});

test('what cannot be made is refused without its words, and the press goes on', async () => {
  const slip = {
    cellName: 'Chi bộ',
    memberName: 'Tên',
    login: '',
    address: 'x',
    code: '',
    validUntil: '2026-01-01',
    helper: null,
  };
  await expect(
    press.slips(
      Array.from({ length: MOST_SLIPS + 1 }, () => slip),
      '2026-02-03',
    ),
  ).rejects.toThrow('papers/not-made');
  expect(begin(await press.pdf(minutes))).toBe('%PDF');
});

test('closing fails what waits; the next order opens the press again', async () => {
  const waiting = press.pdf(minutes);
  const refused = expect(waiting).rejects.toThrow('papers/press-stopped');
  await press.close();
  await refused;
  expect(begin(await press.docx(minutes))).toBe('PK\u0003\u0004');
});
