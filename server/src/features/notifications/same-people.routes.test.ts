// Whoever finds an item in the inbox is counted and called, exactly once: guests of another branch and holders of posts in it included.
import { type AudienceStatus, audienceStatuses } from '@sotay/core/kernel/audience.ts';
import { type PostKind, postKinds } from '@sotay/core/kernel/post-kinds.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { write } from '../../../test/directives.ts';
import { type PersonKey, type UnitKey, personKeys } from '../../../test/organisation.ts';
import { type World, createWorld } from '../../../test/world.ts';
import { audienceCounts } from '../members/index.ts';
import { peopleOf } from './people.read-model.ts';
import { asUnit } from './service/tell.ts';

const NOW = '2026-11-23T02:00:00Z';
const TODAY = '2026-11-23';
const present = personKeys.filter((person) => person !== 'leaver');
const cells = ['north-a', 'north-b', 'south-a', 'solo'] as const;
const below: Record<string, readonly UnitKey[]> = {
  bloc: ['bloc', 'north', 'south', ...cells],
  north: ['north', 'north-a', 'north-b'],
  south: ['south', 'south-a'],
  'north-a': ['north-a'],
};
const publishers: readonly (readonly [PersonKey, UnitKey])[] = [
  ['bloc', 'bloc'],
  ['committee', 'north'],
  ['otherCommittee', 'south'],
  ['secretary', 'north-a'],
];

const person = fc.constantFrom(...present);
const dates = fc.constantFrom(
  ['2026-11-01', '2026-11-30'],
  ['2026-11-23', '2026-11-23'],
  ['2026-10-01', '2026-11-22'],
);
const organisations = fc.record({
  stays: fc.array(fc.tuple(person, fc.constantFrom(...cells), dates), { minLength: 1, maxLength: 6 }),
  posts: fc.array(
    fc.tuple(
      person,
      fc.constantFrom(...(['north', 'south', ...cells] as const)),
      fc.constantFrom(...postKinds),
    ),
    {
      maxLength: 4,
    },
  ),
  flags: fc.array(
    fc.tuple(
      person,
      fc.constantFrom(
        `status = 'probationary'`,
        'exempt = true',
        'temporary_out = true',
        'temporary_in = true',
      ),
    ),
    { maxLength: 5 },
  ),
  choice: fc.constantFrom(...publishers).chain(([by, unit]) =>
    fc.record({
      by: fc.constant(by),
      unit: fc.constant(unit),
      at: fc.uniqueArray(fc.constantFrom(...(below[unit] ?? [])), { minLength: 1, maxLength: 3 }),
      posts: fc.oneof(
        fc.constant<PostKind[]>([]),
        fc.uniqueArray(fc.constantFrom(...postKinds), { minLength: 1, maxLength: 3 }),
      ),
      statuses: fc.oneof(
        { weight: 3, arbitrary: fc.constant<AudienceStatus[]>([]) },
        {
          weight: 1,
          arbitrary: fc.uniqueArray(fc.constantFrom(...audienceStatuses), { minLength: 1, maxLength: 2 }),
        },
      ),
    }),
  ),
});
type Sample = typeof organisations extends fc.Arbitrary<infer T> ? T : never;

let world: World;
beforeAll(async () => {
  world = await createWorld({ now: NOW });
});
afterAll(() => world.end());

const plant = async ({ stays, posts, flags }: Sample): Promise<void> => {
  const { units, people } = world.organisation;
  await world.admin.query(`delete from stays; delete from posts where from_on = '2026-01-01'`);
  await world.admin.query(
    `update members set status = 'full', exempt = false, temporary_out = false, temporary_in = false`,
  );
  for (const [key, cell, [from, until]] of stays)
    await world.admin.query(
      `insert into stays (unit_id, id, unit_lft, member_unit_id, member_id, name, sort_key, status, from_on, until_on)
       values ($1, gen_random_uuid(), $2, $3, $4, 'x', 'x', 'full', $5, $6)`,
      [units[cell].id, units[cell].lft, people[key].unitId, people[key].memberId, from, until],
    );
  for (const [key, unit, kind] of posts)
    await world.admin.query(
      `insert into posts (unit_id, id, unit_lft, member_unit_id, member_id, kind, from_on)
       values ($1, gen_random_uuid(), $2, $3, $4, $5, '2026-01-01')`,
      [units[unit].id, units[unit].lft, people[key].unitId, people[key].memberId, kind],
    );
  for (const [key, flag] of flags)
    await world.admin.query(`update members set ${flag} where id = $1`, [people[key].memberId]);
};

/** Who has it in the inbox; they open it. Signed in anew, since the server remembers for a moment where a session belongs. */
const readersOf = async (deliveryId: string): Promise<PersonKey[]> => {
  const found: PersonKey[] = [];
  for (const key of present) {
    const reader = await world.as(key, { post: false });
    const opened = await reader.call('inbox.open', { params: { deliveryId }, body: { version: 1 } });
    if (opened.status === 200) found.push(key);
  }
  return found;
};

/** As the publisher's job counts and calls them. */
const countedAndCalled = ({ unit, at, posts, statuses }: Sample['choice']) => {
  const { units } = world.organisation;
  const audience = { unitIds: at.map((key) => units[key].id), posts, statuses };
  const told = {
    noticeId: '',
    unitId: units[unit].id,
    itemId: '',
    version: 1,
    topic: 'notice',
    audience,
  } as const;
  const nobodySaw = {
    alreadySeen: async () => new Set<string>(),
    unreadOf: async () => new Map<string, number>(),
  };
  return asUnit(world.platform, units[unit].id, async (tx) => ({
    counted: (await audienceCounts(tx, audience, TODAY)).reduce((sum, { people }) => sum + people, 0),
    called: await peopleOf(tx, nobodySaw, told, new Date(NOW)),
  }));
};

test('counts, calls and inboxes are the same people, for random stays, posts, statuses and audiences', async () => {
  await fc.assert(
    fc.asyncProperty(organisations, async (sample) => {
      await plant(sample);
      const { by, unit, ...choice } = sample.choice;
      const { params, revision } = await write(world, by, unit, choice);
      const office = await world.as(by);
      const sent = await office.call('directives.publish', { params, body: { revision, at: null } });
      const readers = await readersOf(params.directiveId);
      const { counted, called = [] } = (await countedAndCalled(sample.choice)) ?? {};
      const ids = readers.map((key) => world.organisation.people[key].memberId);
      expect([...called].sort()).toEqual(ids.sort());
      expect(counted).toBe(readers.length);
      if (sent.status !== 200) {
        expect([sent.code, readers]).toEqual(['directives/nobody', []]);
        return;
      }
      const followed = { params: { unitId: params.unitId, deliveryId: params.directiveId } };
      const { body } = await office.call('directives.reached', followed);
      expect(body.people).toBe(readers.length);
      // Groups of fewer than five are not told.
      expect(body.opened).toBe(readers.length < 5 ? null : readers.length);
    }),
    { numRuns: 25 },
  );
}, 120_000);
