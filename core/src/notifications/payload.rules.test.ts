import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PAYLOAD_BYTES, readPayload, writePayload } from './payload.rules.ts';
import { noticeTopics } from './topics.ts';

const payload = fc.record({
  topic: fc.constantFrom(...noticeTopics),
  code: fc.stringMatching(/^[\w-]{0,64}$/),
  unread: fc.integer({ min: 0, max: 9_999 }),
});

test('every payload has one length and is read as it was written', () => {
  fc.assert(
    fc.property(payload, (one) => {
      const text = writePayload(one);
      expect(Buffer.byteLength(text)).toBe(PAYLOAD_BYTES);
      expect(readPayload(text)).toEqual(one);
    }),
  );
});

test('numbers without bound do not make it longer', () => {
  const text = writePayload({ topic: 'reminder', code: 'x'.repeat(64), unread: 2 ** 31 });
  expect([text.length, readPayload(text)?.unread]).toEqual([PAYLOAD_BYTES, 9_999]);
  expect(readPayload(writePayload({ topic: 'test', code: '', unread: -4 }))?.unread).toBe(0);
});

test('words of others are refused', () => {
  expect(() => writePayload({ topic: 'test', code: 'Nguyễn Văn A', unread: 0 })).toThrow(RangeError);
  expect(() => writePayload({ topic: 'test', code: 'x'.repeat(65), unread: 0 })).toThrow(RangeError);
  for (const text of ['', 'hello', '{}', '[]', 'null', '{"topic":"task","unread":1}'])
    expect(readPayload(text), text).toBeNull();
});

test('a topic that this app does not know yet is a digest', () => {
  expect(readPayload('{"topic":"survey","code":"a","unread":2}')).toEqual({
    topic: 'digest',
    code: 'a',
    unread: 2,
  });
});
