/** UTF-16 units of a piece at the most: a passage is cut from one, and a phrase does not reach over its end. */
const LONGEST = 8_000;

const cut = (line: string): string[] =>
  line.length <= LONGEST ? [line] : [line.slice(0, LONGEST), ...cut(line.slice(LONGEST))];

/** A long text in pieces to be searched, each ending with a line where it can. */
export const piecesOf = (text: string): string[] => {
  const pieces: string[] = [];
  for (const line of text.split('\n').flatMap(cut)) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + line.length < LONGEST)
      pieces[pieces.length - 1] = `${last}\n${line}`;
    else pieces.push(line);
  }
  return pieces;
};
