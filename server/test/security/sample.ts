import type { Endpoint } from '@sotay/core/kernel/contract.ts';

type Schema = {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  format?: string;
  pattern?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minItems?: number;
  minLength?: number;
  minimum?: number;
};

const words: Record<string, string> = {
  uuid: '00000000-0000-7000-8000-00000000dead',
  date: '2026-12-05',
  'date-time': '2026-12-05T01:00:00Z',
};

const text = (schema: Schema): string => {
  if (schema.format && words[schema.format]) return words[schema.format] ?? '';
  return 'x'.repeat(Math.max(schema.minLength ?? 1, 1));
};

/**
 * A value that a schema accepts; properties named in `known` take that value instead.
 * Optional properties are left out unless they are known.
 */
export const sampleOf = (schema: Schema, known: Record<string, unknown>): unknown => {
  if ('const' in schema) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return sampleOf(schema.anyOf[0] ?? {}, known);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([name]) => schema.required?.includes(name))
          .map(([name, property]) => [name, name in known ? known[name] : sampleOf(property, known)]),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items ?? {}, known));
    case 'integer':
    case 'number':
      return schema.minimum ?? 0;
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return text(schema);
  }
};

/** Path, query and body that the endpoint's schemas accept, with known ids in their places. */
export const sampleInput = (endpoint: Endpoint, known: Record<string, unknown>) => ({
  params: endpoint.params ? (sampleOf(endpoint.params, known) as object) : {},
  query: endpoint.query ? (sampleOf(endpoint.query, known) as object) : {},
  body: endpoint.body ? sampleOf(endpoint.body, known) : undefined,
});
