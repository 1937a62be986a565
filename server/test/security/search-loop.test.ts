// The one function that looks past row-level security: for everybody, with and without their post, it finds what the policies say and no more.
import { randomUUIDv7 } from 'node:crypto';
import { type Scope, covers } from '@sotay/core/kernel/scope.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeRooms, scopesOf } from '../../src/app.ts';
import type { Actor } from '../../src/platform/access/actor.ts';
import { findActor } from '../../src/platform/identity/sessions.ts';
import { personKeys } from '../organisation.ts';
import { titlesFound } from '../search.ts';
import { type World, client, createWorld } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
  for (const [key, { id, lft }] of Object.entries(world.organisation.units))
    for (const [reads, closed] of [
      ['homes', false],
      ['units', false],
      ['units', true],
      ['below', false],
      ['members', false],
      ['officers', false],
    ] as const) {
      const thing = randomUUIDv7();
      const kind = reads === 'homes' ? 'directive' : reads === 'units' ? 'minutes' : 'document';
      await world.admin.query(
        `insert into search_entries (unit_id, unit_lft, kind, thing_id, source_id, version, title, symbol, issuer, level, on_day, reads, closed_circle, said, marks)
         values ($1, $2, $3, $4, $4, 1, $5, '', 'x', 'cell', '2026-11-01', $6, $7, ' chung ', '%n:7:nq::')`,
        [id, lft, kind, thing, `${key} ${reads} ${closed}`, reads, closed],
      );
      await world.admin.query(
        `insert into search_pages (unit_id, unit_lft, kind, thing_id, version, page, text, said, marks, on_day) values ($1, $2, $3, $4, 1, 1, 'chữ', ' chu ', '', '2026-11-01')`,
        [id, lft, kind, thing],
      );
    }
});
afterAll(() => world.end());

/** For whom a document of a unit has to be for this person to read it. */
const libraryFor = (actor: Actor, { administered }: Scope, unitLft: number): string[] => {
  if (administered?.lo === unitLft) return ['below', 'members', 'officers'];
  return [
    ...(actor.homeLfts.includes(unitLft) ? ['below'] : []),
    ...(actor.unitLfts.includes(unitLft) ? ['members'] : []),
  ];
};

test.each(['chung', 'chu ', 'nq7', 'chuu'])(
  '"%s" finds for everybody what the policies allow',
  async (search) => {
    const scopes = scopesOf(makeRooms(world.platform));
    let cases = 0;
    for (const person of personKeys.filter((key) => key !== 'leaver'))
      for (const options of [undefined, { post: false }] as const) {
        const token = await world.tokenOf(person, options);
        const actor = await findActor(world.platform.pools.auth, token, world.platform.now());
        if (!actor) throw new Error('Nobody.');
        const allowed = Object.entries(world.organisation.units).flatMap(([key, { lft: unitLft }]) => [
          ...(actor.homeLfts.includes(unitLft) ? [`${key} homes false`] : []),
          ...[false, true].flatMap((closedCircle) =>
            covers(scopes(actor, 'meetings.read'), { unitLft, closedCircle })
              ? [`${key} units ${closedCircle}`]
              : [],
          ),
          ...libraryFor(actor, scopes(actor, 'documents.read'), unitLft).map(
            (reads) => `${key} ${reads} false`,
          ),
        ]);
        expect((await titlesFound(client(world.app, token), search)).sort(), person).toEqual(allowed.sort());
        cases += 1;
      }
    expect(cases).toBe(2 * (personKeys.length - 1));
  },
);
