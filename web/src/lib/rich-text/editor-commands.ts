import type { RichText } from '@sotay/core/rich-text/rich-text.schema.ts';
import { closeHistory } from 'prosemirror-history';
import { Fragment, Slice } from 'prosemirror-model';
import type { Node } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import { nodeOf } from './editor-doc.ts';
import { schema } from './editor-schema.ts';
import { lookAt, restyled } from './restyle.ts';
import type { Look } from './restyle.ts';

const { nodes, marks } = schema;

// What is done by one tap or one paste is undone by itself: `closeHistory` parts it from the letters typed just before.

/** Makes the rows of the selection that, or paragraphs again where they are it. */
export const restyle =
  (look: Look): Command =>
  (state, dispatch) => {
    const change = restyled(state, look);
    if (!change) return false;
    dispatch?.(closeHistory(change).scrollIntoView());
    return true;
  };

const backToParagraph: Command = (state, dispatch) => {
  const look = lookAt(state);
  return look.kind !== 'paragraph' && restyle(look)(state, dispatch);
};

/** A second Enter ends a list, a quotation or a heading. */
export const leaveEmptyRow: Command = (state, dispatch) => {
  const { empty, $from } = state.selection;
  return (
    empty && $from.parent.isTextblock && $from.parent.content.size === 0 && backToParagraph(state, dispatch)
  );
};

/** Backspace at the beginning of an item, a quotation or a heading makes it a paragraph first. */
export const leaveAtStart: Command = (state, dispatch) => {
  const { empty, $from } = state.selection;
  return empty && $from.parent.isTextblock && $from.parentOffset === 0 && backToParagraph(state, dispatch);
};

/** A new line in the same row. */
export const breakLine: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.lineBreak.create()).scrollIntoView());
  return true;
};

/** The link the cursor stands in or at: from where to where. */
function linkAround({ selection: { $from } }: EditorState): { from: number; to: number } | undefined {
  const pieces: { from: number; to: number; isLink: boolean }[] = [];
  $from.parent.forEach((node, offset) => {
    const from = $from.start() + offset;
    pieces.push({ from, to: from + node.nodeSize, isLink: marks.link.isInSet(node.marks) !== undefined });
  });
  const here = pieces.findIndex(({ from, to, isLink }) => isLink && $from.pos >= from && $from.pos <= to);
  if (here < 0) return undefined;
  const before = pieces.slice(0, here).findLastIndex(({ isLink }) => !isLink);
  const after = pieces.findIndex(({ isLink }, index) => index > here && !isLink);
  const last = pieces.at(after < 0 ? -1 : after - 1);
  return { from: pieces[before + 1]?.from ?? $from.pos, to: last?.to ?? $from.pos };
}

/** Where a link would be set or taken away: the selection, or the link the cursor stands in. */
const linkRange = (state: EditorState): { from: number; to: number } | undefined =>
  state.selection.empty ? linkAround(state) : state.selection;

/** The address of the link at the selection. */
export function linkAt(state: EditorState): string | undefined {
  const range = linkRange(state);
  let href: string | undefined;
  if (range)
    state.doc.nodesBetween(range.from, range.to, (node: Node) => {
      const found: unknown = marks.link.isInSet(node.marks)?.attrs['href'];
      if (typeof found === 'string') href ??= found;
    });
  return href;
}

/** Sets a link on the selection; with nothing selected the address itself is written. */
export const setLink =
  (href: string): Command =>
  (state, dispatch) => {
    const range = linkRange(state);
    const link = marks.link.create({ href });
    const change = range
      ? state.tr.removeMark(range.from, range.to, marks.link).addMark(range.from, range.to, link)
      : state.tr.replaceSelectionWith(schema.text(href, [link]), false);
    dispatch?.(change.scrollIntoView());
    return true;
  };

/** Takes the link away and leaves its words. */
export const dropLink: Command = (state, dispatch) => {
  const range = linkRange(state);
  if (!range) return false;
  dispatch?.(state.tr.removeMark(range.from, range.to, marks.link));
  return true;
};

/** Puts blocks in the place of the selection; the words of one paragraph go into the row there is. */
export const insertBlocks =
  (blocks: RichText): Command =>
  (state, dispatch) => {
    const [only] = blocks;
    if (!only) return false;
    const isWords = blocks.length === 1 && only.kind === 'paragraph';
    const depth = isWords ? 1 : 0;
    const slice = new Slice(Fragment.fromArray(blocks.map(nodeOf)), depth, depth);
    dispatch?.(closeHistory(state.tr.replaceSelection(slice)).scrollIntoView());
    return true;
  };

/** Puts something to look at or to hear after the row of the cursor, with a row to go on writing. */
export const insertMedia =
  (mediaId: string): Command =>
  (state, dispatch) => {
    const { doc, selection } = state;
    const index = Math.min(selection.$to.index(0), doc.childCount - 1);
    let at = 0;
    doc.forEach((block, offset, here) => {
      if (here === index) at = offset + block.nodeSize;
    });
    dispatch?.(closeHistory(state.tr.insert(at, nodes.media.create({ mediaId }))).scrollIntoView());
    return true;
  };
