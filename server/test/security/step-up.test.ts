// S6 and security §2: dangerous acts say so in their contract, and the registrar holds everybody to it.
import { type EndpointName, contracts } from '@sotay/core/contracts.ts';
import type { Endpoint } from '@sotay/core/kernel/contract.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonKey } from '../organisation.ts';
import { type World, createWorld } from '../world.ts';
import { sampleInput } from './sample.ts';

/** Acts that security §2 names; a new one of their kind is added here and in its contract. */
const DANGEROUS = [
  'auth.makeSlips',
  'auth.confirmRecovery',
  'auth.endDelay',
  'auth.newCode',
  'auth.recoveryCode',
  'auth.slipBatchPdf',
  'auth.startRecovery',
  'directives.approve',
  'directives.publish',
  'directives.withdraw',
  'exports.ask',
  'exports.take',
  'guard.destroy',
  'guard.release',
  'imports.apply',
  'meetings.closeVote',
  'meetings.seal',
  'meetings.sign',
  'members.endPost',
  'members.givePost',
  'members.merge',
  'members.takeBackLeaving',
  'reorganisation.end',
  'reorganisation.move',
  'reorganisation.rename',
  'reorganisation.split',
] as const satisfies readonly EndpointName[];

const guarded = Object.entries(contracts).flatMap(([room, entries]) =>
  Object.entries(entries as Record<string, Endpoint>)
    .filter(([, endpoint]) => endpoint.stepUp)
    .map(([name, endpoint]) => ({ name: `${room}.${name}` as EndpointName, endpoint })),
);

let world: World;
beforeAll(async () => {
  world = await createWorld({ now: '2026-11-22T02:00:00Z' });
});
afterAll(() => world.end());

/** Asks each guarded act of the person's own unit; gives what was answered. */
const answers = async (person: PersonKey, minutesLater: number): Promise<Map<EndpointName, string>> => {
  const client = await world.as(person);
  const start = world.platform.now();
  world.setNow(new Date(start.getTime() + minutesLater * 60_000).toISOString());
  const codes = new Map<EndpointName, string>();
  for (const { name, endpoint } of guarded) {
    const { params, query, body } = sampleInput(endpoint, { unitId: world.organisation.units.bloc.id });
    const answer = await client.call(name, { params, query, ...(body !== undefined && { body }) } as never);
    codes.set(name, answer.code ?? String(answer.status));
  }
  world.setNow(start.toISOString());
  return codes;
};

test('every act that security names asks for power', () => {
  const power = guarded.filter(({ endpoint }) => endpoint.stepUp === 'power').map(({ name }) => name);
  expect(power).toEqual(expect.arrayContaining([...DANGEROUS]));
});

test('with a proof older than five minutes none of them goes', async () => {
  for (const [name, code] of await answers('administrator', 6))
    expect([name, ['kernel/step-up-needed', 'kernel/not-found'].includes(code)]).toEqual([name, true]);
});

test('with a fresh proof none of them asks for one', async () => {
  for (const [name, code] of await answers('administrator', 4))
    expect([name, code]).not.toEqual([name, 'kernel/step-up-needed']);
});

test('without the strong ways that the post asks for, what needs power waits and the rest goes', async () => {
  const { accountId } = world.organisation.people.administrator;
  await world.admin.query('update accounts set is_demo = false where id = $1', [accountId]);
  const codes = await answers('administrator', 1);
  for (const { name, endpoint } of guarded) {
    const waits = ['kernel/strong-ways-missing', 'kernel/not-found'].includes(codes.get(name) ?? '');
    if (endpoint.stepUp === 'power') expect([name, waits]).toEqual([name, true]);
    else expect([name, codes.get(name)]).not.toEqual([name, 'kernel/strong-ways-missing']);
  }
});
