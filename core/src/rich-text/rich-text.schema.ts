import type { Static } from 'typebox';
import { Id, List, Obj, OneOf, Text, Type } from '../kernel/schema.ts';
import { LINK } from './link.rules.ts';

/** The most blocks one text has. */
export const MAX_BLOCKS = 300;

/** Where a link may lead: to the web, or to a screen of the app. */
export const Href = Type.String({ pattern: LINK.source, minLength: 1, maxLength: 2_000 });

/** A stretch of text with its marks. */
export const Run = Obj({
  text: Text(20_000, 1),
  bold: Type.Optional(Type.Literal(true)),
  italic: Type.Optional(Type.Literal(true)),
  href: Type.Optional(Href),
});
export type Run = Static<typeof Run>;

const Runs = List(Run, 200);

/** One block of a text: text of a kind, a list, or something to look at or to hear. */
export const Block = Type.Union([
  Obj({ kind: OneOf('paragraph', 'quote'), runs: Runs }),
  Obj({
    kind: Type.Literal('heading'),
    level: Type.Union([Type.Literal(2), Type.Literal(3)]),
    runs: Runs,
  }),
  Obj({ kind: Type.Literal('list'), ordered: Type.Boolean(), items: List(Runs, 100) }),
  /** Something of the unit that writes; the transcript is the text beside a recording, empty where there is none. */
  Obj({
    kind: Type.Literal('media'),
    mediaId: Id(),
    caption: Text(500),
    transcript: Text(20_000),
  }),
]);
export type Block = Static<typeof Block>;

/** What is written: flat blocks, no HTML anywhere. */
export const RichText = List(Block, MAX_BLOCKS);
export type RichText = Static<typeof RichText>;
