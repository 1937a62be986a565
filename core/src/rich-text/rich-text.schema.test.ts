import { Value } from 'typebox/value';
import { expect, test } from 'vitest';
import { RichText } from './rich-text.schema.ts';

const run = { text: 'Chống bão' };

test.each([
  [{ kind: 'paragraph', runs: [run, { text: 'ngay', bold: true, italic: true, href: 'https://a.vn' }] }],
  [{ kind: 'quote', runs: [] }],
  [{ kind: 'heading', level: 3, runs: [run] }],
  [{ kind: 'list', ordered: false, items: [[run], []] }],
  [{ kind: 'media', mediaId: '0197a0c0-0000-7000-8000-000000000001', caption: '', transcript: '' }],
])('takes %j', (block) => {
  expect(Value.Check(RichText, [block])).toBe(true);
});

test.each([
  [{ kind: 'paragraph', runs: [{ text: '' }] }],
  [{ kind: 'paragraph', runs: [{ text: 'a', bold: false }] }],
  [{ kind: 'paragraph', runs: [{ text: 'a', href: 'javascript:alert(1)' }] }],
  [{ kind: 'paragraph', runs: [{ text: 'a', style: 'color:red' }] }],
  [{ kind: 'paragraph', html: '<b>a</b>', runs: [] }],
  [{ kind: 'heading', level: 1, runs: [run] }],
  [{ kind: 'script', runs: [run] }],
  [{ kind: 'media', mediaId: 'a', caption: '', transcript: '' }],
])('refuses %j', (block) => {
  expect(Value.Check(RichText, [block])).toBe(false);
});

test('refuses more blocks than a text may have', () => {
  const block = { kind: 'paragraph', runs: [run] };
  expect(
    Value.Check(
      RichText,
      Array.from({ length: 301 }, () => block),
    ),
  ).toBe(false);
});
