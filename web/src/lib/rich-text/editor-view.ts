import type { RichText } from '@sotay/core/rich-text/rich-text.schema.ts';
import { baseKeymap, toggleMark } from 'prosemirror-commands';
import { history, redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { EditorState, Plugin } from 'prosemirror-state';
import type { Command } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { NodeViewConstructor } from 'prosemirror-view';
import { breakLine, insertBlocks, leaveAtStart, leaveEmptyRow, linkAt } from './editor-commands.ts';
import { docOf, richTextOf } from './editor-doc.ts';
import { schema } from './editor-schema.ts';
import { blocksFromHtml, blocksFromText } from './pasted.ts';
import { lookAt } from './restyle.ts';
import type { Look } from './restyle.ts';

const { nodes, marks } = schema;

/** What stands at the cursor, for the tool bar. */
export type AtCursor = {
  look: Look;
  isBold: boolean;
  isItalic: boolean;
  href: string | undefined;
  canUndo: boolean;
  canRedo: boolean;
};

const hasMark = ({ doc, selection, storedMarks }: EditorState, mark: 'bold' | 'italic'): boolean =>
  selection.empty
    ? marks[mark].isInSet(storedMarks ?? selection.$from.marks()) !== undefined
    : doc.rangeHasMark(selection.from, selection.to, marks[mark]);

const atCursor = (state: EditorState): AtCursor => ({
  look: lookAt(state),
  isBold: hasMark(state, 'bold'),
  isItalic: hasMark(state, 'italic'),
  href: linkAt(state),
  canUndo: undoDepth(state) > 0,
  canRedo: redoDepth(state) > 0,
});

const keys: Readonly<Record<string, Command>> = {
  'Mod-b': toggleMark(marks.bold),
  'Mod-i': toggleMark(marks.italic),
  'Mod-z': undo,
  'Mod-y': redo,
  'Shift-Mod-z': redo,
  'Shift-Enter': breakLine,
  Enter: leaveEmptyRow,
  Backspace: leaveAtStart,
};

/** After a picture at the end there is always a row to go on writing. */
const rowAtTheEnd = new Plugin({
  appendTransaction: (_changes, _before, { doc, tr }) =>
    doc.lastChild?.type === nodes.media ? tr.insert(doc.content.size, nodes.paragraph.create()) : null,
});

/** What comes from elsewhere is read as text of ours; the browser is never given foreign HTML. */
function paste(view: EditorView, event: ClipboardEvent): boolean {
  const given = event.clipboardData;
  event.preventDefault();
  if (!given) return true;
  const html = given.getData('text/html');
  const blocks = html === '' ? blocksFromText(given.getData('text/plain')) : blocksFromHtml(html);
  insertBlocks(blocks)(view.state, view.dispatch);
  return true;
}

type Options = {
  text: RichText;
  attributes: Record<string, string>;
  mediaView: NodeViewConstructor;
  onChange: (text: RichText) => void;
  onCursor: (at: AtCursor) => void;
};

/** The place to write in, drawn into an element of the screen. */
export function openEditor(place: HTMLElement, options: Options): EditorView {
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({
      doc: docOf(options.text),
      plugins: [history(), keymap(keys), keymap(baseKeymap), rowAtTheEnd],
    }),
    attributes: { class: 'written', role: 'textbox', 'aria-multiline': 'true', ...options.attributes },
    nodeViews: { media: options.mediaView },
    handleDOMEvents: {
      paste,
      drop: (_view, event) => {
        event.preventDefault();
        return true;
      },
    },
    dispatchTransaction: (change) => {
      const state = view.state.apply(change);
      view.updateState(state);
      options.onCursor(atCursor(state));
      if (change.docChanged) options.onChange(richTextOf(state.doc));
    },
  });
  // Gives a text that ends in a picture its row for going on.
  view.dispatch(view.state.tr);
  return view;
}

export const commands = {
  bold: toggleMark(marks.bold),
  italic: toggleMark(marks.italic),
  undo,
  redo,
} as const satisfies Record<string, Command>;
