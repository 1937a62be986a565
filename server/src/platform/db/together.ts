/** Waits for all parts at once: statements that are asked for together travel to the database together. */
export const together = async <P extends Readonly<Record<string, Promise<unknown>>>>(
  parts: P,
): Promise<{ [K in keyof P]: Awaited<P[K]> }> => {
  const values = await Promise.all(Object.values(parts));
  const named = Object.keys(parts).map((key, index) => [key, values[index]]);
  return Object.fromEntries(named) as { [K in keyof P]: Awaited<P[K]> };
};
