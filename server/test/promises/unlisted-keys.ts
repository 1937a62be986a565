type Schema = {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
};

const fewest = (lists: readonly string[][]): string[] =>
  lists.reduce((best, list) => (list.length < best.length ? list : best), lists[0] ?? []);

const walk = (schema: Schema, value: unknown, at: string): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (schema.anyOf) return fewest(schema.anyOf.map((option) => walk(option, value, at)));
  if (Array.isArray(value))
    return value.flatMap((item: unknown) => walk(schema.items ?? {}, item, `${at}[]`));
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const pattern = Object.entries(schema.patternProperties ?? {}).find(([text]) =>
      new RegExp(text).test(key),
    );
    const property = schema.properties?.[key] ?? pattern?.[1];
    return property ? walk(property, inner, `${at}.${key}`) : [`${at}.${key}`];
  });
};

/** The keys of an answer, at any depth, that its schema does not list; whether it would let them through is not asked. */
export const unlistedKeys = (schema: object, answer: unknown): string[] => walk(schema, answer, '');
