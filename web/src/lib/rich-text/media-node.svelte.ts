import { plainTextOf } from '@sotay/core/rich-text/rich-text.rules.ts';
import { mount, unmount } from 'svelte';
import type { Node } from 'prosemirror-model';
import type { EditorView, NodeViewConstructor } from 'prosemirror-view';
import { richTextOf } from './editor-doc.ts';
import { schema } from './editor-schema.ts';
import MediaNode from './MediaNode.svelte';

/** What is said about a medium in the text. */
export type MediaWords = { mediaId: string; caption: string; transcript: string };

const wordsOf = (node: Node): MediaWords => node.attrs as MediaWords;

/** The blocks of the document change places: this one with the one before or after it. */
function move(view: EditorView, at: number, by: -1 | 1): void {
  const { doc, tr } = view.state;
  const node = doc.nodeAt(at);
  const place = doc.resolve(at);
  const other = by < 0 ? place.nodeBefore : doc.resolve(at + (node?.nodeSize ?? 0)).nodeAfter;
  if (!node || !other) return;
  const from = by < 0 ? at - other.nodeSize : at;
  const both = by < 0 ? [node, other] : [other, node];
  view.dispatch(tr.replaceWith(from, from + node.nodeSize + other.nodeSize, both).scrollIntoView());
}

/**
 * Draws a medium of the unit in the editor: how it looks, and fields for what is said about it. `context` is that of the screen, so that
 * what is shown may read as the screen does.
 */
export const mediaNodeView =
  (unitId: string | undefined, context: Map<unknown, unknown>): NodeViewConstructor =>
  (node, view, getPos) => {
    const dom = document.createElement('figure');
    dom.contentEditable = 'false';
    let current = node;
    const props = $state({
      words: wordsOf(node),
      unitId,
      onwords: (words: MediaWords): void => {
        const at = getPos();
        if (at !== undefined) view.dispatch(view.state.tr.setNodeMarkup(at, null, words));
      },
      onmove: (by: -1 | 1): void => {
        const at = getPos();
        if (at !== undefined) move(view, at, by);
      },
      onremove: (): void => {
        const at = getPos();
        if (at === undefined) return;
        view.dispatch(view.state.tr.delete(at, at + current.nodeSize));
        view.focus();
      },
      textAbove: (): string => {
        const above = view.state.doc.slice(0, getPos() ?? 0).content;
        const rows = above.content.filter(({ type }) => type !== schema.nodes.media);
        return plainTextOf(rows.length === 0 ? [] : richTextOf(schema.nodes.doc.create(null, rows)));
      },
    });
    const component = mount(MediaNode, { target: dom, props, context });
    return {
      dom,
      update: (next) => {
        if (next.type !== node.type || wordsOf(next).mediaId !== wordsOf(node).mediaId) return false;
        current = next;
        props.words = wordsOf(next);
        return true;
      },
      selectNode: () => dom.classList.add('chosen'),
      deselectNode: () => dom.classList.remove('chosen'),
      stopEvent: () => true,
      ignoreMutation: () => true,
      destroy: () => void unmount(component),
    };
  };
