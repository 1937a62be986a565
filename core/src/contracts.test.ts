// The input rules of the house, proven for every endpoint there is.
import { expect, test } from 'vitest';
import { contracts } from './contracts.ts';
import { errors } from './errors.ts';
import type { Endpoint } from './kernel/contract.ts';

type Schema = Record<string, unknown>;

/** What both PostgreSQL's int8 and a number of JavaScript hold exactly. */
const LARGEST = Number.MAX_SAFE_INTEGER;

const endpoints = Object.entries(contracts).flatMap(([room, entries]) =>
  Object.entries(entries).map(([name, endpoint]) => [`${room}.${name}`, endpoint as Endpoint] as const),
);

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a schema leaves open, each with its place. */
const openings = (schema: Schema, at: string): string[] => {
  const found: string[] = [];
  const isMap = 'patternProperties' in schema;
  if (schema['type'] === 'object' && schema['additionalProperties'] !== false && !isMap)
    found.push(`${at}: takes unknown keys`);
  if (schema['type'] === 'string' && !('const' in schema) && typeof schema['maxLength'] !== 'number')
    found.push(`${at}: endless text`);
  if (schema['type'] === 'array' && typeof schema['maxItems'] !== 'number') found.push(`${at}: endless list`);
  if ((schema['type'] === 'integer' || schema['type'] === 'number') && !('const' in schema)) {
    const { minimum, maximum } = schema;
    if (typeof minimum !== 'number' || typeof maximum !== 'number' || maximum > LARGEST)
      found.push(`${at}: number without bounds`);
  }
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties' && isSchema(value)) {
      for (const [name, property] of Object.entries(value))
        if (isSchema(property)) found.push(...openings(property, `${at}/${name}`));
    } else if (key === 'items' && isSchema(value)) found.push(...openings(value, `${at}/items`));
    else if (key === 'anyOf' && Array.isArray(value)) {
      for (const option of value) if (isSchema(option)) found.push(...openings(option, at));
    }
  }
  return found;
};

test.each(endpoints)('%s takes nothing unbounded and answers by a schema', (_name, endpoint) => {
  const parts = { params: endpoint.params, query: endpoint.query, body: endpoint.body };
  const found = Object.entries(parts).flatMap(([at, schema]) =>
    schema ? openings(schema as Schema, at) : [],
  );
  expect(found).toEqual([]);
  if (typeof endpoint.response === 'object')
    expect(openings(endpoint.response as Schema, 'response')).toEqual([]);
});

test.each(endpoints)(
  '%s names its access, its path parameters and only errors that exist',
  (name, endpoint) => {
    expect('public' in endpoint.access || endpoint.access.permission.includes('.'), name).toBe(true);
    const named = [...endpoint.path.matchAll(/:(\w+)/g)].map((match) => match[1]);
    expect(Object.keys((endpoint.params as Schema | undefined)?.['properties'] ?? {}).sort()).toEqual(
      named.sort(),
    );
    for (const code of endpoint.errors ?? []) expect(errors, code).toHaveProperty([code]);
    expect(endpoint.summary).not.toBe('');
  },
);

test.each(endpoints.filter(([, { forAnother }]) => forAnother))(
  '%s, which helpers may call, asks for no proof, holds no secret and is no vote, signature or matter of the account',
  (name, { stepUp, secret, access }) => {
    expect({ stepUp, secret }).toEqual({ stepUp: undefined, secret: undefined });
    expect(name).not.toMatch(/^(auth|audit|helpers|members|imports|units)\.|vote|ballot|sign|seal/i);
    expect('permission' in access).toBe(true);
  },
);

test('no two endpoints share an address', () => {
  const addresses = endpoints.map(([, { method, path }]) => `${method} ${path.replaceAll(/:\w+/g, ':')}`);
  expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([]);
});
