/**
 * The numbers that come of one slip in typing a number: one digit another, two neighbours swapped, one left out, one typed twice.
 * A digest of a number says nothing of its neighbours, so whoever knows the recorded number asks for each of these. The four
 * kinds are ours; they are those that keyboards and copying by hand make.
 */
export function nearNumbers(number: string): string[] {
  const near = new Set<string>();
  for (let at = 0; at < number.length; at += 1) {
    const [before, digit, after] = [number.slice(0, at), number.charAt(at), number.slice(at + 1)];
    for (const other of '0123456789') near.add(before + other + after);
    near.add(before + after);
    near.add(before + digit + digit + after);
    near.add(before + after.charAt(0) + digit + after.slice(1));
  }
  near.delete(number);
  return [...near];
}
