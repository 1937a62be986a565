type Passage = { readonly text: string; readonly hits: readonly { from: number; to: number }[] };

/** A text in stretches that are found and such that are not, in their order. */
export const stretchesOf = ({ text, hits }: Passage): { text: string; isFound: boolean }[] => {
  const stretches: { text: string; isFound: boolean }[] = [];
  let at = 0;
  for (const { from, to } of hits) {
    if (from > at) stretches.push({ text: text.slice(at, from), isFound: false });
    stretches.push({ text: text.slice(from, to), isFound: true });
    at = to;
  }
  if (at < text.length) stretches.push({ text: text.slice(at), isFound: false });
  return stretches;
};
