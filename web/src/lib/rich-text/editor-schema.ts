import { Schema } from 'prosemirror-model';
import type { Attrs, Mark } from 'prosemirror-model';

/** A row of text: everything that is written stands in one of these. */
const row = { content: 'inline*', group: 'block' } as const;

/** The document of the editor: as flat as what is stored, so that one becomes the other without loss. A list holds rows, not blocks. */
export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { ...row, toDOM: () => ['p', 0] },
    heading: {
      ...row,
      attrs: { level: { default: 2 } },
      toDOM: ({ attrs }) => [`h${String(attrs['level'])}`, 0],
    },
    quote: { ...row, toDOM: () => ['blockquote', 0] },
    list: {
      content: 'item+',
      group: 'block',
      attrs: { ordered: { default: false } },
      toDOM: ({ attrs }) => [attrs['ordered'] === true ? 'ol' : 'ul', 0],
    },
    item: { content: 'inline*', defining: true, toDOM: () => ['li', 0] },
    media: {
      group: 'block',
      atom: true,
      attrs: { mediaId: {}, caption: { default: '' }, transcript: { default: '' } },
      toDOM: () => ['figure'],
    },
    text: { group: 'inline' },
    lineBreak: {
      group: 'inline',
      inline: true,
      selectable: false,
      toDOM: () => ['br'],
      leafText: () => '\n',
    },
  },
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      toDOM: ({ attrs }: Mark): [string, Attrs, 0] => ['a', { href: String(attrs['href']) }, 0],
    },
    italic: { toDOM: () => ['em', 0] },
    bold: { toDOM: () => ['strong', 0] },
  },
});
