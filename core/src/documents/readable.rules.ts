/** A piece of a readable page. */
export type Block = { readonly kind: 'heading' | 'paragraph' | 'item'; readonly text: string };

const HEADING =
  /^(?:(?:Phần|Chương|Mục|Điều)\s+(?:thứ\s+\p{L}+|[\dIVXLC]+)\b|[IVX]{1,5}\s*[-–.)]\s*\p{Lu}|PHẦN|CHƯƠNG)/u;
const ITEM = /^(?:[-–—•+*]\s+|\p{Ll}\)\s+|\d{1,2}(?:\.\d{1,2}){0,2}[.)]\s+)/u;
const LONGEST_HEADING = 160;
const RULE = /^[-–—_*=.\s]+$/u;

const isShouted = (line: string): boolean =>
  line.length <= LONGEST_HEADING && /\p{Lu}{2}/u.test(line) && !/\p{Ll}/u.test(line);

const kindOf = (line: string): Block['kind'] => {
  if (isShouted(line) || (HEADING.test(line) && line.length <= LONGEST_HEADING)) return 'heading';
  return ITEM.test(line) ? 'item' : 'paragraph';
};

/** Whether a line goes on with the block before it: wrapped text does, a new heading, item or sentence after a full stop does not. */
const goesOn = (before: Block | undefined, line: string): boolean => {
  if (!before || kindOf(line) !== 'paragraph' || before.kind === 'heading') return false;
  return !/[.;:!?]$/u.test(before.text) || /^\p{Ll}/u.test(line);
};

/**
 * The blocks of a page's text, for reading on a phone: lines that were wrapped are joined, headings and items of lists stand apart. A blank
 * line always ends a block. Lines that only draw a rule are left out.
 */
export const blocksOf = (text: string): Block[] => {
  const blocks: Block[] = [];
  let isNew = true;
  for (const raw of text.split('\n')) {
    const line = raw.replace(/\s+/gu, ' ').trim();
    if (line === '' || RULE.test(line)) {
      isNew = true;
      continue;
    }
    const before = blocks.at(-1);
    if (!isNew && before && goesOn(before, line))
      blocks[blocks.length - 1] = { ...before, text: `${before.text} ${line}` };
    else blocks.push({ kind: kindOf(line), text: line });
    isNew = false;
  }
  return blocks;
};
