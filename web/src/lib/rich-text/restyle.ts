import type { Node, NodeType } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import type { EditorState, Transaction } from 'prosemirror-state';
import { schema } from './editor-schema.ts';

const { nodes } = schema;

/** What a row is: a paragraph, a heading of a level, a quotation, an item of a list. */
export type Look =
  { kind: 'paragraph' | 'quote' } | { kind: 'heading'; level: 2 | 3 } | { kind: 'list'; ordered: boolean };

/** A row of the text with its place before the change, or a block that has no rows. */
type Row = { node: Node; at: number; list?: { ordered: boolean } };

const typeOf = (look: Look): NodeType => nodes[look.kind === 'list' ? 'item' : look.kind];

function rowsOf(block: Node, at: number): Row[] {
  if (block.type !== nodes.list) return [{ node: block, at }];
  const list = { ordered: block.attrs['ordered'] === true };
  const rows: Row[] = [];
  block.forEach((node, offset) => rows.push({ node, at: at + 1 + offset, list }));
  return rows;
}

/** The top-level blocks that the selection touches, with lists right beside them, so that items join them. */
function touched({ doc, selection: { $from, $to } }: EditorState): { from: number; to: number; rows: Row[] } {
  const first = $from.index(0);
  const last = Math.min($to.index(0), doc.childCount - 1);
  const begin = doc.maybeChild(first - 1)?.type === nodes.list ? first - 1 : first;
  const end = doc.maybeChild(last + 1)?.type === nodes.list ? last + 1 : last;
  const rows: Row[] = [];
  let from = 0;
  let to = 0;
  doc.forEach((block, at, index) => {
    if (index === begin) from = at;
    if (index === end) to = at + block.nodeSize;
    if (index >= begin && index <= end) rows.push(...rowsOf(block, at));
  });
  return { from, to, rows };
}

function changed(row: Row, look: Look): Row {
  const attrs = look.kind === 'heading' ? { level: look.level } : null;
  const node = typeOf(look).create(attrs, row.node.content);
  return look.kind === 'list' ? { node, at: row.at, list: { ordered: look.ordered } } : { node, at: row.at };
}

/** Neighbouring items of one kind stand in one list. Gives the blocks, and for each row where its text begins. */
function grouped(rows: readonly Row[], from: number): { blocks: Node[]; starts: number[] } {
  const blocks: Node[] = [];
  const starts: number[] = [];
  let at = from;
  for (let index = 0; index < rows.length;) {
    const { node, list } = rows[index] as Row;
    if (!list) {
      starts.push(at + 1);
      blocks.push(node);
      at += node.nodeSize;
      index += 1;
      continue;
    }
    const rest = rows.slice(index);
    const other = rest.findIndex((row) => row.list?.ordered !== list.ordered);
    const items = (other < 0 ? rest : rest.slice(0, other)).map((row) => row.node);
    at += 1;
    for (const item of items) {
      starts.push(at + 1);
      at += item.nodeSize;
    }
    at += 1;
    blocks.push(nodes.list.create(list, items));
    index += items.length;
  }
  return { blocks, starts };
}

/**
 * Makes the rows of the selection what they shall be; rows that already are it become paragraphs again. Items that lose their list
 * part it. The selection stays on the same letters. Gives nothing where the selection holds no row.
 */
export function restyled(state: EditorState, look: Look): Transaction | undefined {
  const { selection } = state;
  const { from, to, rows } = touched(state);
  const isIn = ({ node, at }: Row): boolean =>
    node.isTextblock && at < selection.to && at + node.nodeSize > selection.from;
  const chosen = rows.filter(isIn);
  if (chosen.length === 0) return undefined;
  const target: Look = chosen.every((row) => isLook(row, look)) ? { kind: 'paragraph' } : look;
  const after = rows.map((row) => (isIn(row) ? changed(row, target) : row));
  const { blocks, starts } = grouped(after, from);
  const moved = (position: number): number => {
    const index = rows.findIndex(({ node, at }) => position > at && position < at + node.nodeSize);
    const row = rows[index];
    return row ? (starts[index] ?? 0) + position - row.at - 1 : position;
  };
  const change = state.tr.replaceWith(from, to, blocks);
  return change.setSelection(
    TextSelection.create(change.doc, moved(selection.anchor), moved(selection.head)),
  );
}

function isLook({ node, list }: Row, look: Look): boolean {
  if (look.kind === 'list') return list?.ordered === look.ordered;
  return node.type === typeOf(look) && (look.kind !== 'heading' || node.attrs['level'] === look.level);
}

/** What the row at the cursor is. */
export function lookAt({ selection: { $from } }: EditorState): Look {
  const { parent } = $from;
  if (parent.type === nodes.item) return { kind: 'list', ordered: $from.node(-1).attrs['ordered'] === true };
  if (parent.type === nodes.heading) return { kind: 'heading', level: parent.attrs['level'] === 3 ? 3 : 2 };
  return { kind: parent.type === nodes.quote ? 'quote' : 'paragraph' };
}
