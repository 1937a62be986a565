import { type Endpoint, onlyReads } from '@sotay/core/kernel/contract.ts';
import type { Random } from '../security/random-people.ts';
import { sampleInput } from '../security/sample.ts';
import { address } from '../world.ts';
import type { Question } from './ask.ts';
import { nastyBody, nastyHeaders, nastyQuery, nastySegment, nastyText, nastyValue } from './nasty.ts';

type Schema = {
  readonly type?: string;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
};

const edges = ({ minimum = 0, maximum = 0 }: Schema): number[] => [
  minimum,
  minimum - 1,
  maximum,
  maximum + 1,
  minimum + 0.5,
];

/** A text that the schema lets in by its length, and a nasty one: it reaches rules and database. */
const fitting = (schema: Schema, random: Random): string =>
  nastyText(random).slice(0, schema.maxLength ?? 100);

const overlong = ({ maxLength = 0 }: Schema): string => 'x'.repeat(Math.min(maxLength + 1, 100_000));

/** A value of the kind that is asked for, at or over its edges. */
const atTheEdge = (schema: Schema, random: Random): unknown => {
  if (schema.anyOf) return atTheEdge(schema.anyOf[random(schema.anyOf.length)] ?? {}, random);
  if (schema.enum) return random(2) === 0 ? nastyText(random) : schema.enum[random(schema.enum.length)];
  if (schema.type === 'integer' || schema.type === 'number') return edges(schema)[random(5)];
  if (schema.type === 'string') return random(4) === 0 ? overlong(schema) : fitting(schema, random);
  if (schema.type === 'boolean') return random(2) === 0;
  return nastyValue(random);
};

const spoilList = (schema: Schema, value: unknown, random: Random): unknown => {
  const { maxItems = 10 } = schema;
  const length = random(4) === 0 ? Math.min(maxItems + 1, 3_000) : 1 + random(3);
  const item = Array.isArray(value) ? (value as unknown[])[0] : undefined;
  return Array.from({ length }, () => spoil(schema.items ?? {}, item, random));
};

/** The value with one thing wrong in it somewhere, or right in shape and nasty in content. */
const spoil = (schema: Schema, value: unknown, random: Random): unknown => {
  if (random(8) === 0) return nastyValue(random);
  if (schema.type === 'array') return spoilList(schema, value, random);
  if (schema.type !== 'object') return atTheEdge(schema, random);
  const entries = Object.entries(schema.properties ?? {});
  const chosen = entries[random(entries.length)];
  const given = (typeof value === 'object' ? value : null) as Record<string, unknown> | null;
  if (!chosen || random(12) === 0) return { ...given, [nastyText(random)]: nastyValue(random) };
  const [name, property] = chosen;
  if (random(10) === 0)
    return Object.fromEntries(Object.entries(given ?? {}).filter(([key]) => key !== name));
  const spoiled = { ...given, [name]: spoil(property, given?.[name], random) };
  return random(3) === 0 ? spoil(schema, spoiled, random) : spoiled;
};

const spoiledAddress = (endpoint: Endpoint, ids: Record<string, string>, random: Random): string => {
  const { params, query } = sampleInput(endpoint, ids);
  if (random(2) === 0) {
    const broken = endpoint.path.replaceAll(/:\w+/g, (name) =>
      random(2) === 0 ? nastySegment(random) : (ids[name.slice(1)] ?? nastySegment(random)),
    );
    return random(3) === 0 ? `${broken}?${nastyQuery(random)}` : broken;
  }
  if (!endpoint.query || random(4) === 0)
    return `${address(endpoint.path, params, query)}?${nastyQuery(random)}`;
  const spoiled = spoil(endpoint.query, query, random);
  const flat = typeof spoiled === 'object' && spoiled !== null ? spoiled : {};
  // A lone surrogate has no place in an address; it travels in bodies.
  const entries = Object.entries(flat).map(([name, value]: [string, unknown]): [string, string] => [
    name.toWellFormed(),
    (typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed(),
  ]);
  return address(endpoint.path, params, Object.fromEntries(entries));
};

/** A question to the endpoint with something wrong in it, built from its own schemas. */
export const malformedQuestion = (
  endpoint: Endpoint,
  ids: Record<string, string>,
  random: Random,
): Question => {
  const { params, query, body } = sampleInput(endpoint, ids);
  const right = { params, query, ...(body !== undefined && { body }) };
  const kind = random(10);
  if (kind === 0) return { ...right, headers: nastyHeaders(random) };
  if (kind <= 2 || onlyReads(endpoint) || (!endpoint.body && !endpoint.upload))
    return { ...right, url: spoiledAddress(endpoint, ids, random) };
  if (kind === 3 || endpoint.upload) return { ...right, raw: nastyBody(random) };
  return { ...right, body: spoil(endpoint.body as Schema, body, random) };
};
