import { joinedRuns } from '@sotay/core/rich-text/rich-text.rules.ts';
import type { Block, RichText, Run } from '@sotay/core/rich-text/rich-text.schema.ts';
import { Fragment } from 'prosemirror-model';
import type { Node } from 'prosemirror-model';
import { schema } from './editor-schema.ts';

const { nodes, marks } = schema;

/** A line break is a thing of its own in the editor, and a character in what is stored. */
function inlineOf({ text, bold, italic, href }: Run): Node[] {
  const look = [
    ...(href === undefined ? [] : [marks.link.create({ href })]),
    ...(italic ? [marks.italic.create()] : []),
    ...(bold ? [marks.bold.create()] : []),
  ];
  return text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [nodes.lineBreak.create(null, null, look)] : []),
      ...(line === '' ? [] : [schema.text(line, look)]),
    ]);
}

const contentOf = (runs: readonly Run[]): Fragment => Fragment.fromArray(runs.flatMap(inlineOf));

/** The block as the editor holds it. */
export function nodeOf(block: Block): Node {
  switch (block.kind) {
    case 'media':
      return nodes.media.create({
        mediaId: block.mediaId,
        caption: block.caption,
        transcript: block.transcript,
      });
    case 'list':
      return nodes.list.create(
        { ordered: block.ordered },
        block.items.map((runs) => nodes.item.create(null, contentOf(runs))),
      );
    case 'heading':
      return nodes.heading.create({ level: block.level }, contentOf(block.runs));
    default:
      return nodes[block.kind].create(null, contentOf(block.runs));
  }
}

/** What is stored, as the editor holds it: never empty, since one must be able to write. */
export function docOf(text: RichText): Node {
  const blocks = text.filter((block) => block.kind !== 'list' || block.items.length > 0).map(nodeOf);
  return nodes.doc.create(null, blocks.length > 0 ? blocks : [nodes.paragraph.create()]);
}

function runOf(inline: Node): Run {
  const href: unknown = marks.link.isInSet(inline.marks)?.attrs['href'];
  return {
    text: inline.isText ? (inline.text ?? '') : '\n',
    ...(marks.bold.isInSet(inline.marks) ? { bold: true } : {}),
    ...(marks.italic.isInSet(inline.marks) ? { italic: true } : {}),
    ...(typeof href === 'string' ? { href } : {}),
  };
}

const runsOf = (row: Node): Run[] => joinedRuns(row.children.map(runOf));
const hasWords = (row: Node): boolean => row.textContent.trim() !== '';

/** Empty rows are left out: room between blocks is the reader's screen's matter. */
function blocksOf(node: Node): Block[] {
  if (node.type === nodes.media) {
    const { mediaId, caption, transcript } = node.attrs as {
      mediaId: string;
      caption: string;
      transcript: string;
    };
    return [{ kind: 'media', mediaId, caption, transcript }];
  }
  if (!hasWords(node)) return [];
  if (node.type === nodes.list)
    return [
      {
        kind: 'list',
        ordered: node.attrs['ordered'] === true,
        items: node.children.filter(hasWords).map(runsOf),
      },
    ];
  if (node.type === nodes.heading)
    return [{ kind: 'heading', level: node.attrs['level'] === 3 ? 3 : 2, runs: runsOf(node) }];
  return [{ kind: node.type === nodes.quote ? 'quote' : 'paragraph', runs: runsOf(node) }];
}

/** What the editor holds, as it is stored. */
export const richTextOf = (doc: Node): RichText => doc.children.flatMap(blocksOf);
