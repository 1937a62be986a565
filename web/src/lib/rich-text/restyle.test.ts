import type { RichText } from '@sotay/core/rich-text/rich-text.schema.ts';
import { EditorState, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { docOf, richTextOf } from './editor-doc.ts';
import { restyled } from './restyle.ts';
import type { Look } from './restyle.ts';

const runs = (text: string) => [{ text }];
const p = (text: string) => ({ kind: 'paragraph', runs: runs(text) }) as const;
const list = (ordered: boolean, ...items: string[]) =>
  ({ kind: 'list', ordered, items: items.map(runs) }) as const;

/** Selects from the first letter of one word to the last letter of another, and restyles that. */
function after(
  text: RichText,
  [from, to]: [string, string],
  look: Look,
): { text: RichText; selected: string } {
  const doc = docOf(text);
  let start = 0;
  let end = 0;
  doc.descendants((node, at) => {
    if (node.text === from) start = at;
    if (node.text === to) end = at + node.nodeSize;
  });
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, start, end) });
  const change = restyled(state, look);
  if (!change) throw new Error('nothing was restyled');
  change.doc.check();
  return {
    text: richTextOf(change.doc),
    selected: change.doc.textBetween(change.selection.from, change.selection.to, '|'),
  };
}

const bullets: Look = { kind: 'list', ordered: false };

test('paragraphs become one list, and paragraphs again', () => {
  const made = after([p('một'), p('hai'), p('ba')], ['một', 'hai'], bullets);
  expect(made).toEqual({ text: [list(false, 'một', 'hai'), p('ba')], selected: 'một|hai' });
  expect(after(made.text, ['một', 'hai'], bullets).text).toEqual([p('một'), p('hai'), p('ba')]);
});

test('an item that becomes a paragraph parts its list', () => {
  const made = after([list(false, 'một', 'hai', 'ba')], ['hai', 'hai'], { kind: 'paragraph' });
  expect(made).toEqual({ text: [list(false, 'một'), p('hai'), list(false, 'ba')], selected: 'hai' });
});

test('a paragraph between two lists joins them', () => {
  const made = after([list(true, 'một'), p('hai'), list(true, 'ba')], ['hai', 'hai'], {
    kind: 'list',
    ordered: true,
  });
  expect(made).toEqual({ text: [list(true, 'một', 'hai', 'ba')], selected: 'hai' });
});

test('some items of a list become numbered; the others stay', () => {
  const made = after([list(false, 'một', 'hai')], ['hai', 'hai'], { kind: 'list', ordered: true });
  expect(made).toEqual({ text: [list(false, 'một'), list(true, 'hai')], selected: 'hai' });
});

test('a heading of another level is changed, of the same taken away; media stay as they are', () => {
  const media = {
    kind: 'media',
    mediaId: '0197a0c0-0000-7000-8000-000000000001',
    caption: '',
    transcript: '',
  } as const;
  const heading = (level: 2 | 3) => ({ kind: 'heading', level, runs: runs('một') }) as const;
  const to3: Look = { kind: 'heading', level: 3 };
  expect(after([heading(2), media, p('hai')], ['một', 'hai'], to3).text).toEqual([
    heading(3),
    media,
    { kind: 'heading', level: 3, runs: runs('hai') },
  ]);
  expect(after([heading(3)], ['một', 'một'], to3).text).toEqual([p('một')]);
});
