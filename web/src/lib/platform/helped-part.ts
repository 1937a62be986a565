/** What is kept of a helped member has the help in its name, so that it lies apart from one's own and goes with the help. */
export const helpedPart = (helpId: string): string => `helped:${helpId}:`;

const PART = /helped:([0-9a-f-]{36}):/;

/** The helps of which something stands among these names. */
export const helpsAmong = (names: readonly string[]): string[] => [
  ...new Set(names.flatMap((name) => PART.exec(name)?.[1] ?? [])),
];

/** The third part of the key of a query that was read in another's stead. */
export type InStead = { readonly helpId: string };

/** The help under which something was read; nothing where it is the person's own. */
export function helpOf(queryKey: readonly unknown[]): string | undefined {
  const third = queryKey[2];
  return typeof third === 'object' && third !== null && 'helpId' in third ? String(third.helpId) : undefined;
}
