import { joinedRuns } from '@sotay/core/rich-text/rich-text.rules.ts';
import type { Block, RichText, Run } from '@sotay/core/rich-text/rich-text.schema.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { docOf, richTextOf } from './editor-doc.ts';

const words = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.constantFrom('Chống bão\nngay', 'Đồng chí ', '\n', ' '),
);
const run: fc.Arbitrary<Run> = fc.record(
  {
    text: words,
    bold: fc.constant(true as const),
    italic: fc.constant(true as const),
    href: fc.constantFrom('/tasks', 'https://a.vn/b?c'),
  },
  { requiredKeys: ['text'] },
);
/** Runs in their shortest form, with something to read in them. */
const runs = fc
  .array(run, { minLength: 1, maxLength: 6 })
  .map((list) => joinedRuns([...list, { text: 'bão' }]));
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constantFrom('paragraph' as const, 'quote' as const), runs }),
  fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(2 as const, 3 as const), runs }),
  fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(runs, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('media' as const),
    mediaId: fc.uuid(),
    caption: fc.string(),
    transcript: fc.string(),
  }),
);

test('whatever is stored comes back from the editor as it was', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 12 }), (text: RichText) => {
      const doc = docOf(text);
      doc.check();
      expect(richTextOf(doc)).toEqual(text);
    }),
  );
});

test('empty rows are left out', () => {
  const empty: RichText = [
    { kind: 'paragraph', runs: [] },
    { kind: 'list', ordered: true, items: [[], [{ text: 'Một' }]] },
    { kind: 'list', ordered: false, items: [] },
    { kind: 'heading', level: 2, runs: [{ text: '  ' }] },
  ];
  expect(richTextOf(docOf(empty))).toEqual([{ kind: 'list', ordered: true, items: [[{ text: 'Một' }]] }]);
  expect(richTextOf(docOf([]))).toEqual([]);
});
