/** One thing that changed: the room, or one endpoint of it (`hall.mine`), and the object's id. */
export type Change = { topic: string; id?: string };

/** Reads an event; what is not one gives nothing. */
export function parseChange(data: string): Change | undefined {
  try {
    const { topic, id } = JSON.parse(data) as Partial<Record<keyof Change, unknown>>;
    if (typeof topic !== 'string') return undefined;
    return typeof id === 'string' ? { topic, id } : { topic };
  } catch {
    return undefined;
  }
}

/** Whether a kept answer may be old after the change: lists of that room, that object, and every overview of home. */
export function isTouched(queryKey: readonly unknown[], { topic, id }: Change): boolean {
  const [name, input] = queryKey;
  if (typeof name !== 'string') return false;
  if (name.startsWith('home.')) return true;
  if (name !== topic && !name.startsWith(`${topic}.`)) return false;
  const { params = {} } = (input ?? {}) as { params?: Record<string, unknown> };
  const isList = Object.keys(params).every((key) => key === 'unitId');
  return id === undefined || isList || Object.values(params).includes(id);
}
