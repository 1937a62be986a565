import type { RichText, Run } from '@sotay/core/rich-text/rich-text.schema.ts';
import { EditorState, TextSelection } from 'prosemirror-state';
import type { Command } from 'prosemirror-state';
import { expect, test } from 'vitest';
import {
  dropLink,
  insertBlocks,
  insertMedia,
  leaveAtStart,
  leaveEmptyRow,
  linkAt,
  setLink,
} from './editor-commands.ts';
import { docOf, richTextOf } from './editor-doc.ts';

const p = (...texts: (string | Run)[]) => ({
  kind: 'paragraph' as const,
  runs: texts.map((text): Run => (typeof text === 'string' ? { text } : text)),
});
const strong = (run: Run): Run => ({ ...run, bold: true });
const href = 'https://a.vn';

const at = (text: RichText, from: number, to = from): EditorState => {
  const doc = docOf(text);
  return EditorState.create({ doc, selection: TextSelection.create(doc, from, to) });
};

function done(state: EditorState, command: Command): RichText | undefined {
  let after: RichText | undefined;
  command(state, (change) => {
    change.doc.check();
    after = richTextOf(change.doc);
  });
  return after;
}

test('a link is set on what is selected, and written out where nothing is', () => {
  expect(done(at([p('xem đây')], 5, 8), setLink(href))).toEqual([p('xem ', { text: 'đây', href })]);
  expect(done(at([p('xem ')], 5), setLink(href))).toEqual([p('xem ', { text: href, href })]);
});

test('the cursor in a link means all of it, whatever its other looks', () => {
  const linked = [p('xem ', { text: 'đây', href }, strong({ text: ' nữa', href }), ' nhé')];
  const inside = at(linked, 6);
  expect(linkAt(inside)).toBe(href);
  expect(done(inside, dropLink)).toEqual([p('xem đây', strong({ text: ' nữa' }), ' nhé')]);
  expect(done(inside, setLink('/tasks'))).toEqual([
    p('xem ', { text: 'đây', href: '/tasks' }, strong({ text: ' nữa', href: '/tasks' }), ' nhé'),
  ]);
  expect(linkAt(at(linked, 2))).toBeUndefined();
  expect(done(at(linked, 2), dropLink)).toBeUndefined();
});

test('words of one paragraph go into the row, several blocks between the rows', () => {
  expect(done(at([p('một ba')], 5), insertBlocks([p('hai ')]))).toEqual([p('một hai ba')]);
  expect(done(at([p('mộtba')], 4), insertBlocks([p('hai'), p('và')]))).toEqual([
    p('một'),
    p('hai'),
    p('và'),
    p('ba'),
  ]);
  expect(done(at([p('một')], 1), insertBlocks([]))).toBeUndefined();
});

test('a medium comes after the row of the cursor', () => {
  expect(done(at([p('một'), p('hai')], 2), insertMedia('m'))).toEqual([
    p('một'),
    { kind: 'media', mediaId: 'm', caption: '', transcript: '' },
    p('hai'),
  ]);
});

test('a second Enter leaves a list, Backspace at its beginning too; in a paragraph both are left to the editor', () => {
  const list = { kind: 'list' as const, ordered: false, items: [[{ text: 'một' }]] };
  expect(done(at([list], 2), leaveAtStart)).toEqual([p('một')]);
  expect(done(at([list], 3), leaveAtStart)).toBeUndefined();
  expect(done(at([p('một')], 1), leaveAtStart)).toBeUndefined();
  expect(done(at([p('một')], 1), leaveEmptyRow)).toBeUndefined();
});
