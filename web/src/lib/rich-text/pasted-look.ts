import { isLink } from '@sotay/core/rich-text/link.rules.ts';
import type { Run } from '@sotay/core/rich-text/rich-text.schema.ts';
import type { Token } from './html-tokens.ts';

type Open = Extract<Token, { is: 'open' }>;

/** What an element does to the text in it. */
export type Effect = {
  bold?: boolean;
  italic?: boolean;
  href?: string;
  /** Word's own bullet or number before an item: it says which kind of list it is, and is not read. */
  isMarker?: boolean;
  /** Taken out by the writer in a document with tracked changes. */
  isGone?: boolean;
};

const styleOf = (style: string, property: string): string | undefined =>
  new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]+)`, 'i').exec(style)?.[1]?.trim().toLowerCase();

const isBold = (weight: string): boolean => weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;

const BY_NAME: Readonly<Record<string, Effect>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  cite: { italic: true },
  del: { isGone: true },
};

/** What the name of an element says, and its style, which is the stronger: Google Docs wraps everything in a `<b>` of normal weight. */
export function effectOf({ name, attributes }: Open): Effect {
  const style = attributes.get('style') ?? '';
  const weight = styleOf(style, 'font-weight');
  const slant = styleOf(style, 'font-style');
  const href = attributes.get('href')?.trim();
  return {
    ...BY_NAME[name],
    ...(weight === undefined ? {} : { bold: isBold(weight) }),
    ...(slant === undefined ? {} : { italic: slant === 'italic' || slant === 'oblique' }),
    ...(name === 'a' && href !== undefined && isLink(href) ? { href } : {}),
    ...(styleOf(style, 'mso-list') === 'ignore' ? { isMarker: true } : {}),
    ...(styleOf(style, 'display') === 'none' || styleOf(style, 'mso-hide') === 'all' ? { isGone: true } : {}),
  };
}

/** Whether a paragraph of Word is an item of a list. */
export const isWordItem = ({ attributes }: Open): boolean => {
  const list = styleOf(attributes.get('style') ?? '', 'mso-list');
  return list !== undefined && list !== 'none' && list !== 'ignore';
};

/** A run with the look that the open elements give it together. */
export function runWith(text: string, effects: readonly Effect[]): Run {
  const { bold, italic, href } = effects.reduce<Effect>((sum, effect) => ({ ...sum, ...effect }), {});
  return {
    text,
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(href === undefined ? {} : { href }),
  };
}
