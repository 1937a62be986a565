const LONGEST = 90;

/** The first words of a task, for a title: whole where it is short, else cut between words. */
export function headline(content: string): string {
  const line = content.trim().replaceAll(/\s+/g, ' ');
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST + 1).replace(/\s+\S*$/, '');
  return `${cut.slice(0, LONGEST)}…`;
}
